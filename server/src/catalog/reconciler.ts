export interface ReconcilerOptions {
  readonly everyMs: number;
  /** Number of differences that were found and mended. */
  readonly compare: () => Promise<number>;
  /** The first failure of a series. */
  readonly onFailure: (error: unknown) => void;
}

/** Compares the catalog with the database now and then. Never rejects, never runs twice at once. */
export class Reconciler {
  readonly #options: ReconcilerOptions;
  #timer: NodeJS.Timeout | null = null;
  #isRunning = false;
  #isFailing = false;

  constructor(options: ReconcilerOptions) {
    this.#options = options;
  }

  /** Number of differences; 0 when comparing failed, which the next time makes good. */
  async run(): Promise<number> {
    try {
      const differences = await this.#options.compare();
      this.#isFailing = false;
      return differences;
    } catch (error) {
      if (!this.#isFailing) this.#options.onFailure(error);
      this.#isFailing = true;
      return 0;
    }
  }

  start(): void {
    if (this.#timer !== null) return;
    this.#timer = setInterval(() => void this.#tick(), this.#options.everyMs);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** A comparison that takes longer than the interval is not joined by a second one. */
  async #tick(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    await this.run();
    this.#isRunning = false;
  }
}
