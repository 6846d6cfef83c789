import type { CellStatus } from '../../coverage/contract';
import type { AssignmentState } from '../contract';

/**
 * How far an assignment is. Somebody's word counts first; else it is open for as long as its cell
 * lacks something.
 *
 * @param status of the cell; null: it is not there
 */
export const judgeAssignment = (done: boolean, status: CellStatus | null): AssignmentState => {
  if (done) return 'done';
  if (status === null) return 'gone';
  return status === 'GAP' || status === 'THIN' ? 'open' : 'met';
};
