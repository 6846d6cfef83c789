/** Writes jobs and what becomes of their items. */
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { openTable } from '../../storage/table-store';
import type { ItemOutcome, Job, NewJob } from '../contract';
import { countOf, jobRow, readJob } from './read-jobs';
import { JOB_ITEM_TABLE, JOB_TABLE } from './tables';

/** Rows of one INSERT: below the number of values that the databases take. */
const INSERT_CHUNK = 100;

/** The whole job or nothing of it. */
export const insertJob = async (
  strapi: Core.Strapi,
  id: string,
  { kind, input, items, startedBy }: NewJob,
  now: number
): Promise<void> => {
  await strapi.db.transaction(async () => {
    const jobTable = await openTable(strapi, JOB_TABLE);
    const itemTable = await openTable(strapi, JOB_ITEM_TABLE);
    await jobTable().insert({
      ...{ id, kind, state: 'queued', input: JSON.stringify(input), started_by: startedBy },
      ...{ created_at: now, total: items.length },
    });
    for (let start = 0; start < items.length; start += INSERT_CHUNK) {
      const rows = items.slice(start, start + INSERT_CHUNK).map((payload, index) => ({
        job_id: id,
        position: start + index,
        payload: JSON.stringify(payload),
      }));
      await itemTable().insert(rows);
      await letOthersRun();
    }
  });
};

const OPEN = ['queued', 'running'];

/**
 * Takes the oldest job that nobody works on; jobs run one at a time over all instances. A holder
 * that has not been heard of until `now` is taken for dead.
 */
export const claimJob = async (
  strapi: Core.Strapi,
  holder: string,
  { now, until }: { now: number; until: number }
): Promise<Job | null> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  const held = await jobs()
    .where({ state: 'running' })
    .andWhere('held_until', '>=', now)
    .count({ count: '*' });
  if (countOf(held) > 0) return null;
  const [oldest] = (await jobs()
    .whereIn('state', OPEN)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)) as unknown[];
  if (oldest === undefined) return null;
  const { id } = jobRow.parse(oldest);
  const taken: unknown = await jobs()
    .where({ id })
    .whereIn('state', OPEN)
    .andWhere('held_until', '<', now)
    .update({ state: 'running', holder, held_until: until });
  return taken === 1 ? readJob(strapi, id) : null;
};

export interface Progress {
  /** Position of each item, with what became of it. */
  readonly outcomes: readonly (readonly [number, ItemOutcome])[];
  readonly until: number;
}

/**
 * Notes what became of a chunk, in the transaction that did it.
 * @returns false when the job is no longer this holder's, or was cancelled: to be undone then.
 */
export const saveProgress = async (
  strapi: Core.Strapi,
  id: string,
  holder: string,
  { outcomes, until }: Progress
): Promise<boolean> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  const items = await openTable(strapi, JOB_ITEM_TABLE);
  const count = (name: ItemOutcome['outcome']): number =>
    outcomes.filter(([, { outcome }]) => outcome === name).length;
  const held: unknown = await jobs()
    .where({ id, holder, state: 'running' })
    .update({
      held_until: until,
      done: strapi.db.connection.raw('?? + ?', ['done', outcomes.length]),
      changed: strapi.db.connection.raw('?? + ?', ['changed', count('changed')]),
      skipped: strapi.db.connection.raw('?? + ?', ['skipped', count('skipped')]),
    });
  if (held !== 1) return false;
  const groups = new Map<string, number[]>();
  for (const [position, result] of outcomes) {
    const key = JSON.stringify(result);
    groups.set(key, [...(groups.get(key) ?? []), position]);
  }
  for (const [key, positions] of groups) {
    const result = JSON.parse(key) as ItemOutcome;
    await items()
      .where({ job_id: id })
      .whereIn('position', positions)
      .update({
        outcome: result.outcome,
        reason: result.outcome === 'skipped' ? result.reason : null,
      });
  }
  return true;
};

/** @returns false when it has ended already, or is another holder's. */
export const endJob = async (
  strapi: Core.Strapi,
  id: string,
  {
    state,
    holder,
    now,
  }: { state: 'finished' | 'cancelled' | 'failed'; holder?: string; now: number }
): Promise<boolean> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  const ended: unknown = await jobs()
    .where({ id, ...(holder === undefined ? {} : { holder }) })
    .whereIn('state', OPEN)
    .update({ state, finished_at: now, holder: null, held_until: 0 });
  return ended === 1;
};

/** Lets another instance, or the next start, go on at once. */
export const releaseJob = async (
  strapi: Core.Strapi,
  id: string,
  holder: string
): Promise<void> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  await jobs().where({ id, holder }).update({ holder: null, held_until: 0 });
};

/** Removes jobs that ended before that time, with their items. */
export const removeOldJobs = async (strapi: Core.Strapi, before: number): Promise<void> => {
  await strapi.db.transaction(async () => {
    const jobs = await openTable(strapi, JOB_TABLE);
    const items = await openTable(strapi, JOB_ITEM_TABLE);
    const old = z
      .array(z.object({ id: z.string() }))
      .parse(await jobs().where('finished_at', '<', before).select('id').limit(100));
    const ids = old.map(({ id }) => id);
    if (ids.length === 0) return;
    await items().whereIn('job_id', ids).delete();
    await jobs().whereIn('id', ids).delete();
  });
};
