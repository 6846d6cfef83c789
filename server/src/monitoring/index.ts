/** What has changed in the coverage: snapshots of audits, and their comparison with now. */
import type { Core } from '@strapi/strapi';
import type { CoverageRoom } from '../coverage/room-contract';
import { compareWithNow } from './compare-with-now';
import type { MonitoringRoom } from './contract';
import { createStore, ensureSnapshotTable, SNAPSHOT_TABLE } from './store';
import { takeSnapshot } from './take-snapshot';

export { SNAPSHOT_TABLE };

export interface MonitoringDependencies {
  readonly strapi: Core.Strapi;
  readonly coverage: CoverageRoom;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Runs once per Strapi, in register(). */
export const registerMonitoring = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(() => ensureSnapshotTable(strapi));
};

export const createMonitoringRoom = ({
  strapi,
  coverage,
  now,
}: MonitoringDependencies): MonitoringRoom => {
  const store = createStore(strapi);
  const setting = { coverage, store, now };
  return {
    takeSnapshot: (input, by) => takeSnapshot(setting, input, by),
    listSnapshots: (journey) => store.list(journey),
    removeSnapshot: (id) => store.remove(id),
    compareWithNow: (id, readable) => compareWithNow(setting, id, readable),
  };
};
