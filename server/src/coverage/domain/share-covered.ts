import type { CellStatus } from '../contract';

/**
 * Share of the applicable cells that meet their target, 0..1; 0 when no cell is applicable, as
 * nothing that is expected of no one can be called covered.
 */
export const shareCovered = (cells: readonly { readonly status: CellStatus }[]): number => {
  const applicable = cells.filter(({ status }) => status !== 'NOT_APPLICABLE');
  const met = applicable.filter(({ status }) => status === 'OK' || status === 'EXCESS');
  return applicable.length === 0 ? 0 : met.length / applicable.length;
};
