import { AsyncResource } from 'node:async_hooks';
import { PendingChanges } from './domain/pending-changes';

const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 10_000;

export interface RefreshQueueOptions {
  /** From the first mark to the reading that takes it, ms: marks in between share the reading. */
  readonly debounceMs: number;
  /** Reads what is marked; when it fails it is called again with the same marks and newer ones. */
  readonly work: (changes: PendingChanges) => Promise<void>;
  /** The first failure of a series. */
  readonly onFailure: (error: unknown) => void;
  readonly onRecovery: () => void;
}

/**
 * Gathers marks, and has them read after a moment, one reading at a time, until one succeeds.
 * Marking neither throws nor waits: it happens in the middle of other people's writes.
 */
export class RefreshQueue {
  readonly #options: RefreshQueueOptions;
  /**
   * Marks come from inside transactions. Timers and promises carry the caller's transaction along,
   * and a reading in it would fail once it has ended: so all readings start from here.
   */
  readonly #outside = new AsyncResource('ContentFunnelCatalog');
  #pending = new PendingChanges();
  #timer: NodeJS.Timeout | null = null;
  #tail: Promise<unknown> = Promise.resolve();
  #running = 0;
  #failures = 0;
  #stopped = false;
  #waiting: (() => void)[] = [];

  constructor(options: RefreshQueueOptions) {
    this.#options = options;
  }

  mark(change: (pending: PendingChanges) => void): void {
    if (this.#stopped) return;
    change(this.#pending);
    this.#schedule(this.#options.debounceMs);
  }

  /** Hands over what is marked: whoever takes it reads it. */
  take(): PendingChanges {
    const taken = this.#pending;
    this.#pending = new PendingChanges();
    return taken;
  }

  /** Reads at once. Resolves when that was tried; what failed is tried again later. */
  flush(): Promise<void> {
    this.#cancel();
    return this.exclusive(() => this.#read());
  }

  /** Runs a job while no reading runs. Rejects as the job does. */
  exclusive<T>(job: () => Promise<T>): Promise<T> {
    return this.#outside.runInAsyncScope(() => {
      this.#running += 1;
      const done = this.#tail.then(job).finally(() => {
        this.#running -= 1;
        this.#release();
      });
      this.#tail = done.catch(() => undefined);
      return done;
    });
  }

  /** Resolves when nothing is marked and nothing is being read. */
  settled(): Promise<void> {
    if (this.#isSettled()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Takes no more marks and waits for the reading that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#cancel();
    this.take();
    await this.#tail;
    this.#release();
  }

  #isSettled(): boolean {
    return this.#stopped || (this.#pending.isEmpty && this.#running === 0);
  }

  #release(): void {
    if (!this.#isSettled()) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #schedule(delay: number): void {
    if (this.#timer !== null || this.#stopped) return;
    this.#outside.runInAsyncScope(() => {
      this.#timer = setTimeout(() => void this.flush(), delay);
      this.#timer.unref();
    });
  }

  #cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #read(): Promise<void> {
    const changes = this.take();
    if (changes.isEmpty) return;
    try {
      await this.#options.work(changes);
      if (this.#failures > 0) this.#options.onRecovery();
      this.#failures = 0;
    } catch (error) {
      this.#pending.merge(changes);
      if (this.#failures === 0) this.#options.onFailure(error);
      this.#schedule(Math.min(FIRST_RETRY_MS * 2 ** this.#failures, LAST_RETRY_MS));
      this.#failures += 1;
    }
  }
}
