const EMPTY: readonly number[] = Object.freeze([]);

/** Keeps one copy of values that many entries share: formats, locales, sets of tags. */
export class Interner {
  readonly #texts = new Map<string, string>();
  readonly #numbers = new Map<string, readonly number[]>();

  text(value: string | null): string | null {
    if (value === null) return null;
    const known = this.#texts.get(value);
    if (known !== undefined) return known;
    this.#texts.set(value, value);
    return value;
  }

  /** The same numbers, each once, in the same order. */
  numbers(values: readonly number[]): readonly number[] {
    if (values.length === 0) return EMPTY;
    const key = values.join();
    const known = this.#numbers.get(key);
    if (known) return known;
    const distinct = Object.freeze([...new Set(values)]);
    this.#numbers.set(key, distinct);
    return distinct;
  }
}
