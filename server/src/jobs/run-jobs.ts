import { AsyncResource } from 'node:async_hooks';
import { setImmediate as letOthersRun, setTimeout as sleep } from 'node:timers/promises';
import type { Core } from '@strapi/strapi';
import type { AnyJobKind, ItemOutcome, Job, JobItem } from './contract';
import { shareOnce } from './share-once';
import { nextItems } from './store/read-jobs';
import { claimJob, endJob, releaseJob, saveProgress } from './store/write-jobs';

/** After this a holder that says nothing is taken for dead, ms. */
const HELD_MS = 30_000;
/** How often an instance looks for work that another one left, ms. */
const LOOK_EVERY_MS = 5_000;
/** Between chunks others have the database for as long as the chunk had it, within these bounds, ms. */
const MIN_REST_MS = 5;
const MAX_REST_MS = 250;

/** What chunks have in common is read again after so many: rights may have been taken away. */
const CHUNKS_PER_READING = 20;

/** The job was cancelled, or is another instance's by now: what was being done is undone. */
class NoLongerOurs extends Error {}

export interface RunnerOptions {
  readonly strapi: Core.Strapi;
  readonly kinds: ReadonlyMap<string, AnyJobKind>;
  readonly holder: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

interface Task {
  readonly job: Job;
  readonly kind: AnyJobKind;
  readonly prepare: () => ReturnType<AnyJobKind['prepare']>;
}

/** Works on the jobs of a site, one at a time, while it is started. */
export class JobRunner {
  readonly #options: RunnerOptions;
  /** Work starts from here, never inside the transaction of whoever added a job. */
  readonly #outside = new AsyncResource('ContentFunnelJobs');
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #stopped = true;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  start(): void {
    if (!this.#stopped) return;
    this.#stopped = false;
    this.#timer = setInterval(() => this.wake(), LOOK_EVERY_MS);
    this.#timer.unref();
    this.wake();
  }

  /** Looks for work now. */
  wake(): void {
    if (this.#stopped || this.#running) return;
    this.#outside.runInAsyncScope(() => {
      this.#running = this.#work()
        .catch((error: unknown) => void this.#options.strapi.log.error(error))
        .finally(() => {
          this.#running = null;
        });
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  async #work(): Promise<void> {
    const { strapi, holder, now } = this.#options;
    while (!this.#stopped) {
      const job = await claimJob(strapi, holder, { now: now(), until: now() + HELD_MS });
      if (job === null) return;
      await this.#perform(job);
    }
  }

  async #perform(job: Job): Promise<void> {
    const { strapi, kinds, holder, now } = this.#options;
    const kind = kinds.get(job.kind);
    const input = kind?.input.safeParse(job.input);
    if (!kind || !input?.success) {
      strapi.log.error(`Content Funnel: job ${job.id} is of no kind that this version knows`);
      await endJob(strapi, job.id, { state: 'failed', holder, now: now() });
      return;
    }
    try {
      while (!this.#stopped) {
        const items = await nextItems(strapi, job.id, kind.chunkSize * CHUNKS_PER_READING);
        if (items.length === 0) {
          await endJob(strapi, job.id, { state: 'finished', holder, now: now() });
          return;
        }
        await this.#performAll(job, kind, input.data, items);
      }
      await releaseJob(strapi, job.id, holder);
    } catch (error) {
      if (!(error instanceof NoLongerOurs)) throw error;
    }
  }

  async #performAll(
    job: Job,
    kind: AnyJobKind,
    input: unknown,
    items: readonly JobItem[]
  ): Promise<void> {
    const { now } = this.#options;
    const prepare = shareOnce(() => kind.prepare({ input, startedBy: job.startedBy }));
    for (let start = 0; start < items.length && !this.#stopped; start += kind.chunkSize) {
      await letOthersRun();
      const started = now();
      const chunk = items.slice(start, start + kind.chunkSize);
      await this.#performChunk({ job, kind, prepare }, chunk);
      await sleep(Math.min(Math.max(now() - started, MIN_REST_MS), MAX_REST_MS));
    }
  }

  /** A chunk that fails is tried item by item, so that one bad item takes no other along. */
  async #performChunk(task: Task, items: readonly JobItem[]): Promise<void> {
    try {
      await this.#performItems(task, items);
    } catch (error) {
      if (error instanceof NoLongerOurs) throw error;
      const [only, ...more] = items;
      if (more.length > 0) {
        for (const item of items) await this.#performChunk(task, [item]);
      } else if (only) {
        this.#options.strapi.log.error(error);
        await this.#note(task.job, [[only.position, { outcome: 'skipped', reason: 'failed' }]]);
      }
    }
  }

  async #performItems({ job, kind, prepare }: Task, items: readonly JobItem[]): Promise<void> {
    const perform = await prepare();
    await letOthersRun();
    let isSaved = false;
    await perform({
      items: items.map(({ payload }) => kind.item.parse(payload)),
      save: async (outcomes) => {
        isSaved = true;
        await this.#note(
          job,
          items.map(({ position }, index) => [
            position,
            outcomes[index] ?? { outcome: 'skipped', reason: 'failed' },
          ])
        );
      },
    });
    if (!isSaved) throw new Error(`A job of the kind "${kind.name}" did not note what it did`);
  }

  async #note(job: Job, outcomes: readonly (readonly [number, ItemOutcome])[]): Promise<void> {
    const { strapi, holder, now } = this.#options;
    const until = now() + HELD_MS;
    if (!(await saveProgress(strapi, job.id, holder, { outcomes, until })))
      throw new NoLongerOurs();
  }
}
