import type { Floats } from './columns';

/** Half-lives between two changes of the unit: a count may grow by so many powers of two. */
const SPAN = 500;

/**
 * Counts that halve every half-life. A count is kept as it would weigh at the start of the span, so
 * that adding is one step and time passes for all of them at once, in `weightAt`.
 */
export class DecayedCounts {
  readonly halfLife: number;
  readonly #values: Floats;
  readonly #width: number;
  readonly #place: number;
  #start = Number.NEGATIVE_INFINITY;

  /** The count of an id is the number at `place` of a row that is `width` numbers wide. */
  constructor(halfLife: number, values: Floats, width: number, place: number) {
    this.halfLife = halfLife;
    this.#values = values;
    this.#width = width;
    this.#place = place;
  }

  /** True: the unit has changed, and counts of long ago may have become none. */
  add(id: number, at: number, count: number): boolean {
    const changed = this.#follow(at);
    const weight = count * 2 ** ((at - this.#start) / this.halfLife);
    const place = id * this.#width + this.#place;
    this.#values.set(place, this.#values.get(place) + weight);
    return changed;
  }

  /** In a unit that all ids share at one moment. */
  raw(id: number): number {
    return this.#values.get(id * this.#width + this.#place);
  }

  /** Views that a raw count of 1 stands for at a time. */
  weightAt(now: number): number {
    if (this.#start === Number.NEGATIVE_INFINITY) return 0;
    return 2 ** ((this.#start - now) / this.halfLife);
  }

  #follow(at: number): boolean {
    const span = SPAN * this.halfLife;
    const start = Math.floor(at / span) * span;
    if (start <= this.#start) return false;
    const factor = 2 ** ((this.#start - start) / this.halfLife);
    this.#values.scale(factor, this.#width, this.#place);
    this.#start = start;
    return true;
  }
}
