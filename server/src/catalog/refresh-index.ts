/** Brings an index up to date with what was marked. */
import type { PendingChanges } from './domain/pending-changes';
import { hasSameLayout } from './domain/same-layout';
import { loadIndex, readModel, type CatalogSources, type Loaded, type Model } from './load-index';

/** Documents read in one go. */
const CHUNK = 500;

const samePlaces = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): boolean =>
  a.size === b.size && [...a].every(([rowId, index]) => b.get(rowId) === index);

/** True when entries that were read against one model are right for the other. */
const fits = (before: Model, after: Model): boolean =>
  hasSameLayout(before.taxonomy, after.taxonomy) &&
  before.locales.all.join() === after.locales.all.join() &&
  samePlaces(before.places.stages, after.places.stages) &&
  samePlaces(before.places.personas, after.places.personas) &&
  samePlaces(before.places.touchpoints, after.places.touchpoints);

/** The index with the model as it is now: all entries are read again where indexes have shifted. */
export const refreshModel = async (sources: CatalogSources, loaded: Loaded): Promise<Loaded> => {
  const model = await readModel(sources);
  if (!fits(loaded.model, model)) return loadIndex(sources, model);
  loaded.index.setModel(model.taxonomy, model.locales);
  return { ...loaded, model };
};

const refreshDocuments = async (
  { store, plans }: CatalogSources,
  { index, context }: Loaded,
  documents: PendingChanges['documents']
): Promise<void> => {
  for (const [contentType, marked] of documents) {
    const plan = plans.get(contentType);
    if (!plan) continue;
    const ids = [...marked];
    for (let start = 0; start < ids.length; start += CHUNK) {
      const chunk = ids.slice(start, start + CHUNK);
      const rows = await store.readDocuments(plan, context, chunk);
      index.replaceDocuments(
        chunk.map((documentId) => ({ contentType, documentId })),
        rows
      );
    }
  }
};

/**
 * Reads all entries of a type again, as after a write of many rows: it names none of them, and may
 * not even have changed their times. @returns documents whose rows are gone.
 */
const refreshType = async (
  { store, plans }: CatalogSources,
  { index, context }: Loaded,
  contentType: string
): Promise<string[]> => {
  const plan = plans.get(contentType);
  if (!plan) return [];
  const known = index.prints(contentType);
  for await (const rows of store.readAll(plan, context)) {
    index.put(rows);
    for (const { print } of rows) known.delete(print.rowId);
  }
  return [...known.values()].map(({ documentId }) => documentId);
};

/**
 * The index after the changes: the same one, or a new one when the model has shifted. May be called
 * again with the same changes when it failed half-way.
 */
export const refreshIndex = async (
  sources: CatalogSources,
  before: Loaded | null,
  changes: PendingChanges
): Promise<Loaded> => {
  if (before === null || changes.everything) return loadIndex(sources, await readModel(sources));
  const loaded = changes.model ? await refreshModel(sources, before) : before;
  // A new index was read after all of the marks.
  if (loaded.index !== before.index) return loaded;
  if (changes.slots) loaded.index.setSlots(await sources.readSlots());
  if (changes.steering) loaded.index.setSteering(await sources.tagging.listSteering());
  for (const { contentType, documentId } of loaded.index.withFiles(changes.files)) {
    changes.addDocument(contentType, documentId);
  }
  for (const contentType of changes.types) {
    const gone = await refreshType(sources, loaded, contentType);
    for (const documentId of gone) changes.addDocument(contentType, documentId);
  }
  await refreshDocuments(sources, loaded, changes.documents);
  return loaded;
};
