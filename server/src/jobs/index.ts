/** Long work of the site: added by a request, done in the background, one job at a time. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { AnyJobKind, Jobs } from './contract';
import { JobRunner } from './run-jobs';
import { shareOnce } from './share-once';
import { listItems, listJobs, readJob } from './store/read-jobs';
import { ensureTables } from './store/tables';
import { endJob, insertJob, removeOldJobs } from './store/write-jobs';

export { JOB_TABLES } from './store/tables';

/** What became of jobs can be looked up for so long, ms. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

export interface JobsOptions {
  readonly strapi: Core.Strapi;
  readonly kinds: readonly AnyJobKind[];
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export const createJobs = ({ strapi, kinds, now }: JobsOptions): Jobs => {
  const runner = new JobRunner({
    strapi,
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
    holder: randomUUID(),
    now,
  });
  const ready = shareOnce(() => ensureTables(strapi));
  return {
    async add(job) {
      await ready();
      const id = randomUUID();
      await removeOldJobs(strapi, now() - KEPT_MS);
      await insertJob(strapi, id, job, now());
      runner.wake();
      const added = await readJob(strapi, id);
      if (added === null) throw new Error('A job that was just added is not there');
      return added;
    },
    read: (id) => ready().then(() => readJob(strapi, id)),
    list: (limit) => ready().then(() => listJobs(strapi, limit)),
    listItems: (id, question) => ready().then(() => listItems(strapi, id, question)),
    async cancel(id) {
      await ready();
      await endJob(strapi, id, { state: 'cancelled', now: now() });
      return readJob(strapi, id);
    },
    start() {
      void ready().then(
        () => runner.start(),
        (error: unknown) => strapi.log.error(error)
      );
    },
    stop: () => runner.stop(),
  };
};
