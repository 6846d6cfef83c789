import { Ints } from './columns';

/** No row. */
export const NONE = -1;

/** Places of an owner's numbers: its newest row, its oldest, and how many there are but one. */
const ENDS = 4;
const OLDEST = 1;
const LENGTH = 2;

/**
 * Rows in order, one chain per owner, linked both ways: a row is put in and taken out anywhere
 * without moving another. Its links are the two numbers at `place` of a row that is `width` numbers
 * wide, so that what is read together can lie together.
 */
export class Chains {
  readonly #ends = new Ints(NONE);
  readonly #rows: Ints;
  readonly #width: number;
  readonly #place: number;

  constructor(rows = new Ints(NONE), width = 2, place = 0) {
    this.#rows = rows;
    this.#width = width;
    this.#place = place;
  }

  newest(owner: number): number {
    return this.#ends.get(owner * ENDS);
  }

  oldest(owner: number): number {
    return this.#ends.get(owner * ENDS + OLDEST);
  }

  length(owner: number): number {
    return this.#ends.get(owner * ENDS + LENGTH) + 1;
  }

  older(row: number): number {
    return this.#rows.get(row * this.#width + this.#place);
  }

  newer(row: number): number {
    return this.#rows.get(row * this.#width + this.#place + 1);
  }

  /** Puts a row in behind the newest rows that `isNewer` holds for: the search starts there. */
  insert(owner: number, row: number, isNewer: (other: number) => boolean): void {
    let older = this.newest(owner);
    let newer = NONE;
    while (older !== NONE && isNewer(older)) {
      newer = older;
      older = this.older(older);
    }
    this.#link(owner, older, row);
    this.#link(owner, row, newer);
    this.#ends.set(owner * ENDS + LENGTH, this.length(owner));
  }

  remove(owner: number, row: number): void {
    this.#link(owner, this.older(row), this.newer(row));
    this.#ends.set(owner * ENDS + LENGTH, this.length(owner) - 2);
  }

  get bytes(): number {
    return this.#ends.bytes + this.#rows.bytes;
  }

  #link(owner: number, older: number, newer: number): void {
    if (older === NONE) this.#ends.set(owner * ENDS + OLDEST, newer);
    else this.#rows.set(older * this.#width + this.#place + 1, newer);
    if (newer === NONE) this.#ends.set(owner * ENDS, older);
    else this.#rows.set(newer * this.#width + this.#place, older);
  }
}
