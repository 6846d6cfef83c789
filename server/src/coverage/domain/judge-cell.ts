import type { CellStatus } from '../contract';

export interface CellFacts {
  readonly published: number;
  /** Part of `published`; does not count towards the target. */
  readonly stale: number;
  readonly target: number;
  /** More entries than this are too many. */
  readonly excessAbove: number;
}

/**
 * The status of a cell. Where nothing is expected, content is fine and its absence is no gap: a
 * target of 0 is how a strategist says that a cell does not apply.
 */
export const judgeCell = ({ published, stale, target, excessAbove }: CellFacts): CellStatus => {
  if (target === 0 && published === 0) return 'NOT_APPLICABLE';
  const counting = published - stale;
  if (counting < target) return counting === 0 ? 'GAP' : 'THIN';
  return excessAbove > 0 && counting > excessAbove ? 'EXCESS' : 'OK';
};
