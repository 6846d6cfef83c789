import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createJobs } from '../../server/src/jobs';
import { defineJob, type Chunk, type Job, type Jobs } from '../../server/src/jobs/contract';
import { createApp, type TestApp } from './support/app';

/** What a job has written: a line per item, in the same transaction as the note of it. */
const LEDGER = 'test_job_ledger';
const ITEMS = 60;

describe('jobs', () => {
  let app: TestApp;
  const started: Jobs[] = [];
  let now = (): number => Date.now();
  /** Called before the work of each chunk; what it throws fails the chunk. */
  let before: (items: readonly number[]) => Promise<void> = () => Promise.resolve();

  const perform = async ({ items, save }: Chunk<number>): Promise<void> => {
    await before(items);
    await app.strapi.db.transaction(async ({ trx }) => {
      for (const item of items) await trx(LEDGER).insert({ item });
      await save(
        items.map((item) =>
          item % 10 === 9 ? { outcome: 'skipped', reason: 'nine' } : { outcome: 'changed' }
        )
      );
    });
  };
  const kind = defineJob({
    name: 'test',
    input: z.object({ word: z.string() }),
    item: z.number(),
    chunkSize: 5,
    prepare: () => Promise.resolve(perform),
  });
  /** An instance of the site: all of them share the database. */
  const instance = (): Jobs => {
    const jobs = createJobs({ strapi: app.strapi, kinds: [kind], now: () => now() });
    started.push(jobs);
    return jobs;
  };
  const add = (jobs: Jobs, items: readonly number[] = Array.from({ length: ITEMS }, (_, i) => i)) =>
    jobs.add({ kind: 'test', input: { word: 'leek' }, items, startedBy: '1' });
  const until = async (
    jobs: Jobs,
    { id }: Job,
    isReached: (job: Job) => boolean = ({ state }) => state !== 'queued' && state !== 'running'
  ): Promise<Job> => {
    for (;;) {
      const job = await jobs.read(id);
      if (job && isReached(job)) return job;
      await sleep(10);
    }
  };
  const ledger = async (): Promise<number[]> => {
    const rows = (await app.strapi.db.connection(LEDGER).select('item')) as { item: number }[];
    return rows.map(({ item }) => item).sort((one, other) => one - other);
  };
  const all = Array.from({ length: ITEMS }, (_, index) => index);

  beforeAll(async () => {
    app = await createApp();
    await app.strapi.db.connection.schema.createTable(LEDGER, (table) => {
      table.integer('item').notNullable();
    });
    // The site's own runner would take the jobs of this file for its own.
    const own = app.strapi.plugin('content-funnel').service('jobs') as Jobs;
    await own.stop();
  });
  afterAll(() => app.stop());
  afterEach(async () => {
    before = () => Promise.resolve();
    now = () => Date.now();
    for (const jobs of started.splice(0)) await jobs.stop();
    await app.strapi.db.connection(LEDGER).delete();
  });

  it('do every item once and say what became of each', async () => {
    const jobs = instance();
    jobs.start();
    const job = await until(jobs, await add(jobs));
    expect(job).toMatchObject({
      ...{ state: 'finished', total: ITEMS, done: ITEMS, changed: 54, skipped: 6 },
    });
    expect(job.finishedAt).toBeGreaterThanOrEqual(job.createdAt);
    expect(await ledger()).toEqual(all);
    const question = { outcome: 'skipped', page: 1, pageSize: 4 } as const;
    const { items, total } = await jobs.listItems(job.id, question);
    expect(total).toBe(6);
    expect(items.map(({ payload, reason }) => [payload, reason])).toEqual([
      ...[9, 19, 29, 39].map((item) => [item, 'nine']),
    ]);
    expect((await jobs.list(1))[0]?.id).toBe(job.id);
  });

  it('go on where they were when they were stopped in the middle', async () => {
    const first = instance();
    first.start();
    const job = await add(first);
    await until(first, job, ({ done }) => done >= 10);
    await first.stop();
    const half = (await first.read(job.id))!;
    expect(half.state).toBe('running');
    expect(half.done).toBe((await ledger()).length);
    const second = instance();
    second.start();
    expect(await until(second, job)).toMatchObject({ state: 'finished', done: ITEMS });
    expect(await ledger()).toEqual(all);
  });

  it('are taken over from an instance that died, which then changes nothing more', async () => {
    const dying = instance();
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let isAsleep = false;
    before = async (items) => {
      if (items[0] !== 20 || isAsleep) return;
      isAsleep = true;
      await asleep;
    };
    dying.start();
    const job = await add(dying);
    await until(dying, job, ({ done }) => done === 20);
    while (!isAsleep) await sleep(5);
    const other = instance();
    other.start();
    // As long as the holder may be alive nobody else works on it.
    await sleep(200);
    expect((await other.read(job.id))?.done).toBe(20);
    await other.stop();
    const late = Date.now() + 60_000;
    now = () => late;
    const rescuer = instance();
    rescuer.start();
    expect(await until(rescuer, job)).toMatchObject({ state: 'finished', done: ITEMS });
    wake();
    await dying.stop();
    expect(await ledger()).toEqual(all);
    expect((await rescuer.read(job.id))?.done).toBe(ITEMS);
  });

  it('stop when they are cancelled; what is done stays done', async () => {
    const jobs = instance();
    jobs.start();
    const job = await add(jobs);
    await until(jobs, job, ({ done }) => done >= 10);
    const cancelled = await jobs.cancel(job.id);
    expect(cancelled?.state).toBe('cancelled');
    await jobs.stop();
    const { done } = (await jobs.read(job.id))!;
    expect(done).toBeLessThan(ITEMS);
    expect(await ledger()).toHaveLength(done);
    expect((await jobs.cancel(job.id))?.state).toBe('cancelled');
    expect(await jobs.cancel('nobody')).toBeNull();
  });

  it('lose no other item to one that fails', async () => {
    before = (items) =>
      items.includes(7) ? Promise.reject(new Error('poison')) : Promise.resolve();
    const jobs = instance();
    jobs.start();
    const job = await until(jobs, await add(jobs));
    expect(job).toMatchObject({ state: 'finished', done: ITEMS, skipped: 7 });
    expect(await ledger()).toEqual(all.filter((item) => item !== 7));
    const { items } = await jobs.listItems(job.id, { outcome: 'skipped', page: 1, pageSize: 1 });
    expect(items).toMatchObject([{ payload: 7, reason: 'failed' }]);
  });

  it('run one after the other over all instances, oldest first', async () => {
    const [one, other] = [instance(), instance()];
    const first = await add(one);
    now = () => Date.now() + 1;
    const second = await add(other);
    let atOnce = 0;
    let most = 0;
    before = async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await sleep(1);
      atOnce -= 1;
    };
    other.start();
    one.start();
    await until(one, first);
    await until(other, second);
    expect(most).toBe(1);
    expect(await ledger()).toEqual([...all, ...all].sort((a, b) => a - b));
    expect((await one.read(first.id))!.finishedAt!).toBeLessThanOrEqual(
      (await one.read(second.id))!.finishedAt!
    );
  });

  it('fail when no version that runs here knows their kind', async () => {
    const jobs = instance();
    jobs.start();
    const job = await jobs.add({ kind: 'gone', input: {}, items: [1], startedBy: '1' });
    expect(await until(jobs, job)).toMatchObject({ state: 'failed', done: 0 });
  });

  it('are there after a start without the plugin', async () => {
    const jobs = instance();
    const job = await add(jobs, [1, 2, 3]);
    await app.restart({ enabled: false });
    await app.restart({ enabled: true });
    const own = app.strapi.plugin('content-funnel').service('jobs') as Jobs;
    // Nobody here knows the kind "test": it is looked at, and not lost.
    expect(await until(own, job)).toMatchObject({ total: 3, kind: 'test' });
    const { total } = await own.listItems(job.id, { outcome: null, page: 1, pageSize: 10 });
    expect(total).toBe(3);
  });
});
