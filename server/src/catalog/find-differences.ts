import type { CatalogSources, Loaded } from './load-index';

/**
 * Documents of a type whose rows in the database are not those in memory. Sums over the whole type
 * decide first, so that a type that is as it should be costs a few aggregates.
 */
export const findDifferences = async (
  { store, plans }: CatalogSources,
  { index, context }: Loaded,
  contentType: string
): Promise<Set<string>> => {
  const differing = new Set<string>();
  const plan = plans.get(contentType);
  if (!plan) return differing;
  const there = await store.readTotals(plan, context.locales);
  const here = index.totals(contentType);
  if (there.row === here.row && there.links === here.links) return differing;
  const known = index.prints(contentType);
  for await (const rows of store.readPrints(plan, context.locales)) {
    for (const { documentId, print } of rows) {
      const noted = known.get(print.rowId)?.print;
      if (noted?.row !== print.row || noted.links !== print.links) differing.add(documentId);
      known.delete(print.rowId);
    }
  }
  for (const { documentId } of known.values()) differing.add(documentId);
  return differing;
};
