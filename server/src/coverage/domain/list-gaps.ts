import type { Cell } from '../contract';

/** Cells below their target, the most urgent first. */
export const listGaps = (cells: readonly Cell[]): Cell[] =>
  cells
    .filter(({ status }) => status === 'GAP' || status === 'THIN')
    .sort((one, other) => other.priority - one.priority);
