import { Floats } from './columns';

/** Half-lives between two changes of the unit. */
const SPAN = 12;
/** What one view weighs at the start of a span: weights are whole, so sums are exact in any order. */
const UNIT = 2 ** 16;

/**
 * Counts that halve every half-life. A count is kept as it would weigh at the start of the span, so
 * that adding is one step and time passes for all of them at once, in `weightAt`.
 */
export class DecayedCounts {
  readonly halfLife: number;
  readonly #values = new Floats();
  #start = Number.NEGATIVE_INFINITY;

  constructor(halfLife: number) {
    this.halfLife = halfLife;
  }

  /** True: the unit has changed and counts that were told apart may now be equal. */
  add(id: number, at: number, count: number): boolean {
    const changed = this.#follow(at);
    const weight = Math.round(count * UNIT * 2 ** ((at - this.#start) / this.halfLife));
    this.#values.set(id, this.#values.get(id) + weight);
    return changed;
  }

  /** In a unit that all ids share at one moment. */
  raw(id: number): number {
    return this.#values.get(id);
  }

  /** Views that a raw count stands for at a time. */
  weightAt(now: number): number {
    return this.#start === Number.NEGATIVE_INFINITY
      ? 0
      : 2 ** ((this.#start - now) / this.halfLife) / UNIT;
  }

  clear(id: number): void {
    this.#values.set(id, 0);
  }

  get bytes(): number {
    return this.#values.bytes;
  }

  #follow(at: number): boolean {
    const span = SPAN * this.halfLife;
    const start = Math.floor(at / span) * span;
    if (start <= this.#start) return false;
    const shrink = 2 ** ((this.#start - start) / this.halfLife);
    this.#values.map((value) => Math.floor(value * shrink));
    this.#start = start;
    return true;
  }
}
