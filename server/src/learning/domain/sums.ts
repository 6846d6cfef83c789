import { Floats } from './columns';

/** What is summed up for a question, entry by entry. */
export const SUMMED = {
  alike: 0,
  together: 1,
  next: 2,
  kindred: 3,
  lastText: 4,
  allTexts: 5,
} as const;

const WIDTH = 8;
/** Whether anything was added for the entry. */
const TOUCHED = 6;

/**
 * Sums of several kinds by entry for one question, wiped in the time that was spent on filling them.
 * The sums of an entry lie side by side: memory is fetched once for all of them.
 */
export class Sums {
  readonly #values = new Floats();
  readonly #items: number[] = [];

  /** `kind`: one of `SUMMED`. */
  add(item: number, kind: number, amount: number): void {
    const row = item * WIDTH;
    if (this.#values.get(row + TOUCHED) === 0) {
      this.#values.set(row + TOUCHED, 1);
      this.#items.push(item);
    }
    this.#values.set(row + kind, this.#values.get(row + kind) + amount);
  }

  get(item: number, kind: number): number {
    return this.#values.get(item * WIDTH + kind);
  }

  scale(item: number, kind: number, factor: number): void {
    const place = item * WIDTH + kind;
    this.#values.set(place, this.#values.get(place) * factor);
  }

  /** Those that something was added for. */
  get items(): readonly number[] {
    return this.#items;
  }

  /**
   * Those with the largest sums of a kind, the largest first, equal ones by their tie. It is
   * `firstOf` without a call for each of thousands of sums; `isFree` is asked late and seldom.
   */
  first(
    kind: number,
    size: number,
    tie: (item: number) => number,
    isFree: (item: number) => boolean
  ): number[] {
    const first: number[] = [];
    let bar = Number.MIN_VALUE;
    for (const item of this.#items) {
      const sum = this.get(item, kind);
      if (sum < bar || !isFree(item)) continue;
      let place = first.length;
      while (place > 0) {
        const other = first[place - 1] as number;
        const more = sum - this.get(other, kind);
        if (more < 0 || (more === 0 && tie(item) >= tie(other))) break;
        place -= 1;
      }
      if (place === size) continue;
      first.splice(place, 0, item);
      if (first.length > size) first.pop();
      if (first.length === size) bar = this.get(first[size - 1] as number, kind);
    }
    return first;
  }

  clear(): void {
    for (const item of this.#items) {
      for (let kind = 0; kind < WIDTH; kind += 1) this.#values.set(item * WIDTH + kind, 0);
    }
    this.#items.length = 0;
  }

  get bytes(): number {
    return this.#values.bytes;
  }
}
