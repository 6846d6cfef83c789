/** The read model in memory that every answer is computed from. */
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import { STEERING_UID } from '../tagging';
import type { TaggingRoom } from '../tagging/room-contract';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { Taxonomy, TaxonomyRoom } from '../taxonomy/contract';
import type { Catalog, SavedSlots, SiteLocales } from './contract';
import { createView } from './create-view';
import { CatalogIndex } from './domain/catalog-index';
import { describeFailure } from './domain/describe-failure';
import { formatLanes, hashText } from './domain/hash-text';
import { followChanges } from './follow-changes';
import type { CatalogSources, Loaded } from './load-index';
import { reconcileIndex } from './reconcile-index';
import { Reconciler } from './reconciler';
import { refreshIndex } from './refresh-index';
import { RefreshQueue } from './refresh-queue';
import { createStore } from './store';
import type { Cursors } from './verify-contents';

export { askOf } from './domain/entry-role';

export interface CatalogOptions {
  readonly strapi: Core.Strapi;
  readonly config: FunnelConfig;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly tagging: Pick<TaggingRoom, 'types' | 'listSteering'>;
  /** Slots that were saved in the admin panel. */
  readonly readSlots: () => Promise<SavedSlots>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const SETTINGS_SEED = 5;
const NO_MODEL: Taxonomy = {
  journeys: [],
  stages: [],
  personas: [],
  touchpoints: [],
  defaultJourney: null,
  version: '',
};
const NO_LOCALES: SiteLocales = { all: [], default: null };

const hashSettings = ({ slots, weights, pacing, state, ranking }: FunnelConfig): string =>
  formatLanes(hashText(JSON.stringify([slots, weights, pacing, state, ranking]), SETTINGS_SEED));

const createSources = ({
  strapi,
  config,
  taxonomy,
  tagging,
  readSlots,
}: CatalogOptions): CatalogSources => {
  const store = createStore(strapi);
  const plans = new Map(tagging.types().map((type) => [type.uid, store.describe(type)]));
  return { store, taxonomy, tagging, readSlots, plans, settings: hashSettings(config) };
};

const createQueue = (
  { strapi, config, now }: CatalogOptions,
  sources: CatalogSources,
  current: { loaded: Loaded | null }
): RefreshQueue =>
  new RefreshQueue({
    debounceMs: config.catalog.debounceMs,
    async work(changes) {
      const isFirst = current.loaded === null;
      const start = now();
      current.loaded = await refreshIndex(sources, current.loaded, changes);
      if (!isFirst) return;
      const { size } = current.loaded.index;
      strapi.log.info(`Content Funnel: ${size} entries in the catalog after ${now() - start} ms`);
    },
    onFailure: (error) =>
      strapi.log.error(
        `Content Funnel: the catalog could not be read (${describeFailure(error)}); trying again`
      ),
    onRecovery: () => strapi.log.info('Content Funnel: the catalog is up to date again'),
  });

const createReconciler = (
  { strapi, config }: CatalogOptions,
  sources: CatalogSources,
  current: { loaded: Loaded | null },
  queue: RefreshQueue
): Reconciler => {
  const cursors: Cursors = new Map();
  return new Reconciler({
    everyMs: config.catalog.reconcileSeconds * 1000,
    async compare() {
      // A write that is about to be read is no difference.
      await queue.flush();
      return queue.exclusive(async () => {
        if (current.loaded === null) return 0;
        const { loaded, differences } = await reconcileIndex(sources, current.loaded, cursors);
        current.loaded = loaded;
        return differences;
      });
    },
    onFailure: (error) =>
      strapi.log.error(
        `Content Funnel: the catalog could not be compared with the database (${describeFailure(error)})`
      ),
  });
};

/** What `start()` sets going. @returns what ends it. */
const follow = (
  { strapi }: CatalogOptions,
  { plans }: CatalogSources,
  queue: RefreshQueue
): (() => void) => {
  const followed = {
    types: new Set(plans.keys()),
    model: new Set<string>(Object.values(TAXONOMY_UIDS)),
    steering: STEERING_UID,
  };
  return followChanges(strapi, followed, (change) => queue.mark(change));
};

/**
 * The catalog of one Strapi. It is empty until `ready()` and follows changes from `start()` to
 * `stop()`; answers that are asked for while it reads come from what it had before. Nothing of it
 * rejects: what fails is logged once and tried again.
 */
export const createCatalog = (options: CatalogOptions): Catalog => {
  const sources = createSources(options);
  const current: { loaded: Loaded | null } = { loaded: null };
  const nothing = { taxonomy: NO_MODEL, locales: NO_LOCALES, settings: sources.settings };
  const empty = new CatalogIndex(nothing);
  const index = (): CatalogIndex => current.loaded?.index ?? empty;
  const queue = createQueue(options, sources, current);
  const reconciler = createReconciler(options, sources, current, queue);
  const uids = options.tagging.types().map((type) => type.uid);
  let unfollow: (() => void) | null = null;
  const load = (): Promise<void> => {
    queue.mark((pending) => pending.addEverything());
    return queue.flush();
  };
  let first: Promise<void> | null = null;
  const ready = (): Promise<void> => (first ??= load());

  return {
    view: createView(index, uids),
    locales: () => index().locales,
    load,
    ready,
    touch: (contentType, documentId) =>
      queue.mark((pending) => pending.addDocument(contentType, documentId)),
    touchTaxonomy: () => queue.mark((pending) => pending.addModel()),
    touchSteering: () => queue.mark((pending) => pending.addSteering()),
    touchSlots() {
      // Whoever has read nothing yet reads them with all the rest.
      if (first !== null) queue.mark((pending) => pending.addSlots());
    },
    settled: () => ready().then(() => queue.settled()),
    reconcile: () => reconciler.run(),
    start() {
      unfollow ??= follow(options, sources, queue);
      reconciler.start();
    },
    stop() {
      unfollow?.();
      reconciler.stop();
      return queue.stop();
    },
  };
};
