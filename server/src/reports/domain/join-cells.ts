import type { Cell, CellStatus } from '../../coverage/contract';

export interface JoinedCell {
  readonly counting: number;
  readonly target: number;
  readonly status: CellStatus;
}

const isMet = (status: CellStatus): boolean => status === 'OK' || status === 'EXCESS';

const joinStatuses = (statuses: readonly CellStatus[]): CellStatus => {
  const applicable = statuses.filter((status) => status !== 'NOT_APPLICABLE');
  if (applicable.length === 0) return 'NOT_APPLICABLE';
  if (applicable.every((status) => status === 'GAP')) return 'GAP';
  if (!applicable.every(isMet)) return 'THIN';
  return applicable.every((status) => status === 'EXCESS') ? 'EXCESS' : 'OK';
};

/**
 * The roles of a stage and a persona in one cell: a gap only where nothing of what is expected is
 * there, and thin as long as one role falls short. An entry has one role: none is counted twice.
 */
export const joinCells = (cells: readonly Cell[]): JoinedCell => ({
  counting: cells.reduce((sum, { published, stale }) => sum + published - stale, 0),
  target: cells.reduce((sum, { target }) => sum + target, 0),
  status: joinStatuses(cells.map(({ status }) => status)),
});
