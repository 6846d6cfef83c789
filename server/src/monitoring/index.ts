/** What has changed in the coverage: snapshots of audits, and their comparison with now. */
import type { Core } from '@strapi/strapi';
import type { FunnelConfig } from '../config/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import { nameInLanguage } from '../taxonomy';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { ReviewDesk } from '../taxonomy/review-contract';
import { compareWithNow } from './compare-with-now';
import type { AsOnlyOne, MonitoringRoom } from './contract';
import { dayOf, listDueReviews } from './domain/list-due-reviews';
import { Lookout } from './look-now-and-then';
import { allowDigestEvent, sendDigest } from './send-digest';
import { createStore, ensureSnapshotTable, SNAPSHOT_TABLE } from './store';
import { takeDueSnapshots } from './take-due-snapshots';
import { takeSnapshot } from './take-snapshot';

export { SNAPSHOT_TABLE };

/** A start has other things to do, and not every process that starts stays. */
const FIRST_LOOK_MS = 2 * 60_000;
const LOOK_EVERY_MS = 10 * 60_000;

const NEVER_TOLD =
  'Content Funnel: the option "monitoring.digest" tells nobody of anything while ' +
  '"monitoring.snapshots.every" is "off"; allowed: "day", "week", "month"';

export interface MonitoringDependencies {
  readonly strapi: Core.Strapi;
  readonly config: Pick<FunnelConfig, 'monitoring'>;
  readonly coverage: CoverageRoom;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly reviews: ReviewDesk;
  readonly asOnlyOne: AsOnlyOne;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Runs once per Strapi, in register(). */
export const registerMonitoring = ({
  strapi,
  config,
}: Pick<MonitoringDependencies, 'strapi' | 'config'>): void => {
  if (config.monitoring.digest.webhook) allowDigestEvent(strapi);
  strapi.hook('strapi::content-types.afterSync').register(() => ensureSnapshotTable(strapi));
};

/** Dates at which journeys, stages and personas are looked at again. */
const reviewing = ({
  taxonomy,
  reviews,
  now,
}: Pick<MonitoringDependencies, 'taxonomy' | 'reviews' | 'now'>): Pick<
  MonitoringRoom,
  'listDueReviews' | 'markReviewed'
> => ({
  async listDueReviews(journey, language) {
    const model = nameInLanguage(await taxonomy.read(), language);
    if (!model.journeys.some(({ key }) => key === journey)) return null;
    return listDueReviews(model, journey, await reviews.list(), now());
  },
  markReviewed: (ref) => reviews.markReviewed(ref, dayOf(now())),
});

export const createMonitoringRoom = ({
  strapi,
  config,
  ...rooms
}: MonitoringDependencies): MonitoringRoom => {
  const store = createStore(strapi);
  const schedule = config.monitoring.snapshots;
  const { digest } = config.monitoring;
  const setting = { ...rooms, store, schedule, language: digest.language };
  /** Who is told waits for no lease: a provider may be slow. */
  const takeDue = async () => {
    const taken = await takeDueSnapshots(setting);
    for (const one of taken) await sendDigest({ strapi, ...rooms, settings: digest }, one);
    return taken.map(({ after }) => after.snapshot);
  };
  const lookout = new Lookout({
    ...{ firstMs: FIRST_LOOK_MS, everyMs: LOOK_EVERY_MS, look: takeDue },
    onFailure: (error) => strapi.log.error(error),
  });
  return {
    schedule,
    takeSnapshot: (input, by) => takeSnapshot(setting, input, by),
    listSnapshots: (journey) => store.list(journey),
    removeSnapshot: (id) => store.remove(id),
    compareWithNow: (id, readable) => compareWithNow(setting, id, readable),
    ...reviewing(rooms),
    takeDueSnapshots: takeDue,
    start: () => {
      if (schedule.every !== 'off') lookout.start();
      else if (digest.webhook || digest.email.length > 0) strapi.log.warn(NEVER_TOLD);
    },
    stop: () => lookout.stop(),
  };
};
