export interface LookoutOptions {
  readonly firstMs: number;
  readonly everyMs: number;
  readonly look: () => Promise<unknown>;
  /** The first failure of a series. */
  readonly onFailure: (error: unknown) => void;
}

/** Does something now and then. Never rejects, never does it twice at once. */
export class Lookout {
  readonly #options: LookoutOptions;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isFailing = false;

  constructor(options: LookoutOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#timer === null) this.#wait(this.#options.firstMs);
  }

  /** Resolves when what is being done is done. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    await this.#running;
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#look().finally(() => {
        this.#running = null;
        if (this.#timer !== null) this.#wait(this.#options.everyMs);
      });
    }, ms);
    this.#timer.unref();
  }

  async #look(): Promise<void> {
    try {
      await this.#options.look();
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) this.#options.onFailure(error);
      this.#isFailing = true;
    }
  }
}
