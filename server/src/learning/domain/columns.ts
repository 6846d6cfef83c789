/**
 * Columns of numbers by a dense id: typed arrays that grow. A million views take a few dozen bytes
 * each this way, where objects would take hundreds.
 */

const FIRST_SIZE = 64;

/** Whole numbers of 32 bits; what was never set reads as `blank`. */
export class Ints {
  readonly #blank: number;
  #values: Int32Array;

  constructor(blank = 0) {
    this.#blank = blank;
    this.#values = new Int32Array(FIRST_SIZE).fill(blank);
  }

  get(id: number): number {
    return this.#values[id] ?? this.#blank;
  }

  set(id: number, value: number): void {
    if (id >= this.#values.length) this.#grow(id);
    this.#values[id] = value;
  }

  get bytes(): number {
    return this.#values.byteLength;
  }

  #grow(id: number): void {
    const size = this.#values.length;
    const grown = new Int32Array(Math.max(2 * size, id + 1));
    grown.set(this.#values);
    this.#values = grown.fill(this.#blank, size);
  }
}

/** Numbers with a fraction, or beyond 32 bits; what was never set reads as 0. */
export class Floats {
  #values = new Float64Array(FIRST_SIZE);

  get(id: number): number {
    return this.#values[id] ?? 0;
  }

  set(id: number, value: number): void {
    if (id >= this.#values.length) {
      const grown = new Float64Array(Math.max(2 * this.#values.length, id + 1));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[id] = value;
  }

  /** Takes over `count` values that stand side by side in another column. */
  copy(source: Floats, from: number, to: number, count: number): void {
    this.set(to + count - 1, 0);
    const [theirs, ours] = [source.#values, this.#values];
    for (let place = 0; place < count; place += 1) ours[to + place] = theirs[from + place] ?? 0;
  }

  /** Multiplies every value at `place` of rows that are `width` values wide. */
  scale(factor: number, width: number, place: number): void {
    const values = this.#values;
    for (let id = place; id < values.length; id += width) values[id] = (values[id] ?? 0) * factor;
  }

  get bytes(): number {
    return this.#values.byteLength;
  }
}
