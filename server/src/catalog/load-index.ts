/** Reads the whole catalog into a new index. */
import type { TaggingRoom } from '../tagging/room-contract';
import type { Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { SavedSlots, SiteLocales } from './contract';
import { CatalogIndex } from './domain/catalog-index';
import { Interner } from './domain/interner';
import type { CatalogStore, ReadContext, TypePlan } from './store';

export interface CatalogSources {
  readonly store: CatalogStore;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly tagging: Pick<TaggingRoom, 'listSteering'>;
  readonly readSlots: () => Promise<SavedSlots>;
  /** Content types that take part, by uid. */
  readonly plans: ReadonlyMap<string, TypePlan>;
  /** Hash of the configuration that answers depend on. */
  readonly settings: string;
}

/** The model that all rows of an index were read against. */
export interface Model {
  readonly taxonomy: Taxonomy;
  readonly locales: SiteLocales;
  readonly places: ReadContext['places'];
}

export interface Loaded {
  readonly index: CatalogIndex;
  readonly model: Model;
  readonly context: ReadContext;
}

export const readModel = async ({ store, taxonomy: room }: CatalogSources): Promise<Model> => {
  const taxonomy = await room.read();
  return {
    taxonomy,
    locales: await store.readLocales(),
    places: await store.readPlaces(taxonomy),
  };
};

/** Memory of the old index is only given up once the new one is complete: answers never pause. */
export const loadIndex = async (sources: CatalogSources, model: Model): Promise<Loaded> => {
  const { taxonomy, locales, places } = model;
  const index = new CatalogIndex({ taxonomy, locales, settings: sources.settings });
  const context = { locales: locales.all, places, interner: new Interner() };
  index.setSteering(await sources.tagging.listSteering());
  index.setSlots(await sources.readSlots());
  for (const plan of sources.plans.values()) {
    for await (const rows of sources.store.readAll(plan, context)) index.fill(rows);
  }
  index.complete();
  return { index, model, context };
};
