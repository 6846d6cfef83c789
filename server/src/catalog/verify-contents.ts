import type { CatalogSources, Loaded } from './load-index';

/** Rows of a type that one comparison reads whole. */
const VERIFIED_ROWS = 4000;

/** Content type → row id after which its next rows are read. */
export type Cursors = Map<string, number>;

/**
 * Reads some rows of a type whole, the next ones each time, and names the documents whose content is
 * not the one in memory. Finds what no print shows: raw SQL that changed a title and not the row's
 * time. Small types are read whole every time.
 */
export const verifyContents = async (
  { store, plans }: CatalogSources,
  { index, context }: Loaded,
  contentType: string,
  cursors: Cursors
): Promise<string[]> => {
  const plan = plans.get(contentType);
  if (!plan) return [];
  const differing: string[] = [];
  let read = 0;
  for await (const rows of store.readAll(plan, context, cursors.get(contentType))) {
    differing.push(...index.silentlyChanged(rows));
    read += rows.length;
    if (read < VERIFIED_ROWS) continue;
    cursors.set(contentType, Math.max(...rows.map(({ print }) => print.rowId)));
    return differing;
  }
  cursors.delete(contentType);
  return differing;
};
