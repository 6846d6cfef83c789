import { joinStatuses } from '../../coverage/cell-status-contract';
import type { Cell, CellStatus } from '../../coverage/contract';

export interface JoinedCell {
  readonly counting: number;
  readonly target: number;
  readonly status: CellStatus;
}

/**
 * The roles of a stage and a persona in one cell: a gap only where nothing of what is expected is
 * there, and thin as long as one role falls short. An entry has one role: none is counted twice.
 */
export const joinCells = (cells: readonly Cell[]): JoinedCell => ({
  counting: cells.reduce((sum, { published, stale }) => sum + published - stale, 0),
  target: cells.reduce((sum, { target }) => sum + target, 0),
  status: joinStatuses(cells.map(({ status }) => status)),
});
