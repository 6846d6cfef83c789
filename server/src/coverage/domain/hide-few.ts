/** So many visitors, and no single one of them can be told from a number. */
export const FEWEST_VISITORS = 10;

/**
 * A number of visitors as it may be shown of a cell, and as it counts for its priority, which would
 * tell it too: 0 for fewer than `FEWEST_VISITORS`.
 */
export const hideFew = (visitors: number): number => (visitors < FEWEST_VISITORS ? 0 : visitors);
