import { Chains, NONE } from './chains';
import { Ints } from './columns';
import { hashText } from './hash-text';
import { splitWords } from './split-words';
import type { Tally } from './tally';

/** How often a word of each text counts: a title is chosen with care, a body goes astray. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 2;
const BODY_WEIGHT = 1;
/** Terms kept of one entry, those that it uses most; and letters of a body that are read. */
const TERMS_PER_ITEM = 40;
const BODY_LETTERS = 4000;

/** BM25 (Robertson & Zaragoza 2009) with its usual numbers. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;

/** Terms asked with: the most telling ones of the history. */
const QUERY_TERMS = 24;
/** Entries looked at for one question; common terms come last and are dropped first. */
const QUERY_BUDGET = 6000;

export interface ItemText {
  readonly title: string;
  readonly summary?: string | null;
  readonly body?: string | null;
}

interface QueryTerm {
  readonly term: number;
  readonly weight: number;
}

const countTerms = ({ title, summary, body }: ItemText): [term: number, count: number][] => {
  const counts = new Map<number, number>();
  const read = (text: string, weight: number): void => {
    for (const word of splitWords(text)) {
      const hash = hashText(word);
      counts.set(hash, (counts.get(hash) ?? 0) + weight);
    }
  };
  read(title, TITLE_WEIGHT);
  read(summary ?? '', SUMMARY_WEIGHT);
  read((body ?? '').slice(0, BODY_LETTERS), BODY_WEIGHT);
  return [...counts]
    .sort(([term, count], [other, more]) => more - count || term - other)
    .slice(0, TERMS_PER_ITEM);
};

/**
 * Which entries use which terms, both ways. A term is its hash: the words themselves are not kept.
 * Everything that is compared hangs on the texts that are there, not on the order they came in.
 */
export class TextIndex {
  /** Hash of a term to its place. */
  readonly #places = new Map<number, number>();
  readonly #free: number[] = [];
  #rows = 0;
  readonly #freeRows: number[] = [];
  readonly #byTerm = new Chains();
  readonly #byItem = new Chains();
  readonly #item = new Ints();
  readonly #term = new Ints();
  readonly #hash = new Ints();
  readonly #count = new Ints();
  readonly #length = new Ints();
  #items = 0;
  #total = 0;

  add(item: number, text: ItemText): void {
    let length = 0;
    for (const [hash, count] of countTerms(text).sort(([one], [other]) => one - other)) {
      const row = this.#freeRows.pop() ?? this.#rows++;
      const term = this.#placeOf(hash);
      this.#item.set(row, item);
      this.#term.set(row, term);
      this.#count.set(row, count);
      this.#byTerm.insert(term, row, () => false);
      this.#byItem.insert(item, row, () => false);
      length += count;
    }
    this.#length.set(item, length);
    this.#total += length;
    this.#items += 1;
  }

  remove(item: number): void {
    for (let row = this.#byItem.newest(item); row !== NONE; row = this.#byItem.newest(item)) {
      const term = this.#term.get(row);
      this.#byItem.remove(item, row);
      this.#byTerm.remove(term, row);
      this.#freeRows.push(row);
      if (this.#byTerm.length(term) === 0) {
        this.#places.delete(this.#hash.get(term));
        this.#free.push(term);
      }
    }
    this.#total -= this.#length.get(item);
    this.#length.set(item, 0);
    this.#items -= 1;
  }

  /**
   * Adds to `tally` how well each entry answers the texts of some entries, each with its weight.
   * 1 is what a text of usual length would get that has all the terms asked with.
   */
  compare(items: readonly (readonly [item: number, weight: number])[], tally: Tally): void {
    const query = this.#tellingTerms(items);
    const most = query.reduce((sum, { weight }) => sum + weight, 0);
    const usual = this.#total / Math.max(1, this.#items);
    let budget = QUERY_BUDGET;
    for (const { term, weight } of query) {
      budget -= this.#byTerm.length(term);
      if (budget < 0) return;
      for (let row = this.#byTerm.newest(term); row !== NONE; row = this.#byTerm.older(row)) {
        const item = this.#item.get(row);
        const count = this.#count.get(row) / TITLE_WEIGHT;
        const long = 1 - LENGTH_SHARE + (LENGTH_SHARE * this.#length.get(item)) / usual;
        const use = (count * (SATURATION + 1)) / (count + SATURATION * long);
        tally.add(item, (weight / most) * use);
      }
    }
  }

  get bytes(): number {
    const columns = [this.#item, this.#term, this.#hash, this.#count, this.#length];
    const sum = columns.reduce((total, { bytes }) => total + bytes, 0);
    return sum + this.#byTerm.bytes + this.#byItem.bytes + 40 * this.#places.size;
  }

  /** The terms of some entries that tell most, the most telling first. */
  #tellingTerms(items: readonly (readonly [item: number, weight: number])[]): QueryTerm[] {
    const weights = new Map<number, number>();
    for (const [item, share] of items) {
      for (let row = this.#byItem.newest(item); row !== NONE; row = this.#byItem.older(row)) {
        const term = this.#term.get(row);
        // A term of one entry leads to no other.
        if (this.#byTerm.length(term) < 2) continue;
        const used = 1 + Math.log(this.#count.get(row) / BODY_WEIGHT);
        weights.set(term, (weights.get(term) ?? 0) + share * used);
      }
    }
    return [...weights]
      .map(([term, weight]) => ({ term, weight: weight * this.#rarity(term) }))
      .sort(
        (one, other) =>
          other.weight - one.weight || this.#hash.get(one.term) - this.#hash.get(other.term)
      )
      .slice(0, QUERY_TERMS);
  }

  /** Inverse document frequency. */
  #rarity(term: number): number {
    return Math.log(1 + this.#items / this.#byTerm.length(term));
  }

  #placeOf(hash: number): number {
    const found = this.#places.get(hash);
    if (found !== undefined) return found;
    const place = this.#free.pop() ?? this.#places.size;
    this.#places.set(hash, place);
    this.#hash.set(place, hash);
    return place;
  }
}
