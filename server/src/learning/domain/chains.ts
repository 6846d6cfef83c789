import { Ints } from './columns';

/** No row. */
export const NONE = -1;

/**
 * Rows in order, one chain per owner, linked both ways: a row is put in and taken out anywhere
 * without moving another. The newest row is the head.
 */
export class Chains {
  readonly #newest = new Ints(NONE);
  readonly #oldest = new Ints(NONE);
  readonly #length = new Ints();
  readonly #older = new Ints(NONE);
  readonly #newer = new Ints(NONE);

  newest(owner: number): number {
    return this.#newest.get(owner);
  }

  oldest(owner: number): number {
    return this.#oldest.get(owner);
  }

  length(owner: number): number {
    return this.#length.get(owner);
  }

  older(row: number): number {
    return this.#older.get(row);
  }

  newer(row: number): number {
    return this.#newer.get(row);
  }

  /** Puts a row in behind the newest rows that `isNewer` holds for: the search starts there. */
  insert(owner: number, row: number, isNewer: (other: number) => boolean): void {
    let older = this.#newest.get(owner);
    let newer = NONE;
    while (older !== NONE && isNewer(older)) {
      newer = older;
      older = this.#older.get(older);
    }
    this.#older.set(row, older);
    this.#newer.set(row, newer);
    if (older === NONE) this.#oldest.set(owner, row);
    else this.#newer.set(older, row);
    if (newer === NONE) this.#newest.set(owner, row);
    else this.#older.set(newer, row);
    this.#length.set(owner, this.#length.get(owner) + 1);
  }

  remove(owner: number, row: number): void {
    const older = this.#older.get(row);
    const newer = this.#newer.get(row);
    if (older === NONE) this.#oldest.set(owner, newer);
    else this.#newer.set(older, newer);
    if (newer === NONE) this.#newest.set(owner, older);
    else this.#older.set(newer, older);
    this.#length.set(owner, this.#length.get(owner) - 1);
  }

  get bytes(): number {
    const columns = [this.#newest, this.#oldest, this.#length, this.#older, this.#newer];
    return columns.reduce((sum, { bytes }) => sum + bytes, 0);
  }
}
