import { Floats } from './columns';

/** Sums by id for one question, wiped in the time that was spent on filling it. */
export class Tally {
  readonly #sums = new Floats();
  readonly #ids: number[] = [];

  /** An amount that is too small to be told from none is none. */
  add(id: number, amount: number): void {
    if (!(amount > 0)) return;
    const sum = this.#sums.get(id);
    if (sum === 0) this.#ids.push(id);
    this.#sums.set(id, sum + amount);
  }

  get(id: number): number {
    return this.#sums.get(id);
  }

  /** Those that something was added to. */
  get ids(): readonly number[] {
    return this.#ids;
  }

  clear(): void {
    for (const id of this.#ids) this.#sums.set(id, 0);
    this.#ids.length = 0;
  }
}
