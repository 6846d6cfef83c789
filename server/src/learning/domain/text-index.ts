import { Chains, NONE } from './chains';
import { Ints } from './columns';
import { hashText } from './hash-text';
import { splitWords } from './split-words';
import { SUMMED, type Sums } from './sums';
import { Tally } from './tally';
import { firstOf } from './top-list';

/** How often a word of each text counts: a title is chosen with care, a body goes astray. */
const TITLE_WEIGHT = 3;
const SUMMARY_WEIGHT = 2;
const BODY_WEIGHT = 1;
/** Terms kept of one entry, those that it uses most; and letters of a body that are read. */
const TERMS_PER_ITEM = 40;
const BODY_LETTERS = 4000;

/**
 * BM25 (Robertson & Zaragoza 2009) with its usual numbers, but a fixed length for the usual one:
 * what a term says of an entry is then known when the entry comes, and stays.
 */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.5;
const USUAL_LENGTH = 40;

/** What a text counts less for each place that it lies back. */
const FADING = 0.85;
/** Terms asked with: the most telling ones of the history. */
const QUERY_TERMS = 16;
/** Entries looked at for one question; common terms come last and are dropped first. */
const QUERY_BUDGET = 500;

/** The numbers of a row: that an entry uses a term, and how much. */
const WIDTH = 7;
const ITEM = 0;
const TERM = 1;
const USE = 2;
const BY_TERM = 3;
const BY_ITEM = 5;
const USE_UNIT = 10_000;

/** What a term and its place in the map take, roughly. */
const BYTES_PER_TERM = 40;

export interface ItemText {
  readonly title: string;
  readonly summary?: string | null;
  readonly body?: string | null;
}

/** How well a term stands for an entry, from 0 to a bit above 1. */
const useOf = (count: number, length: number): number => {
  const often = count / TITLE_WEIGHT;
  const long = 1 - LENGTH_SHARE + (LENGTH_SHARE * length) / USUAL_LENGTH;
  return (often * (SATURATION + 1)) / (often + SATURATION * long);
};

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
  readonly #row = new Ints(NONE);
  readonly #byTerm = new Chains(this.#row, WIDTH, BY_TERM);
  readonly #byItem = new Chains(this.#row, WIDTH, BY_ITEM);
  readonly #hash = new Ints();
  /** What a term of a question weighs: in the last text, and in all of them. */
  readonly #inLast = new Tally();
  readonly #inAll = new Tally();
  #items = 0;

  add(item: number, text: ItemText): void {
    const terms = countTerms(text);
    const length = terms.reduce((sum, [, count]) => sum + count, 0);
    for (const [hash, count] of terms) {
      const row = this.#freeRows.pop() ?? this.#rows++;
      const term = this.#placeOf(hash);
      this.#row.set(row * WIDTH + ITEM, item);
      this.#row.set(row * WIDTH + TERM, term);
      this.#row.set(row * WIDTH + USE, Math.round(useOf(count, length) * USE_UNIT));
      this.#byTerm.insert(term, row, () => false);
      this.#byItem.insert(item, row, () => false);
    }
    this.#items += 1;
  }

  remove(item: number): void {
    for (let row = this.#byItem.newest(item); row !== NONE; row = this.#byItem.newest(item)) {
      const term = this.#row.get(row * WIDTH + TERM);
      this.#byItem.remove(item, row);
      this.#byTerm.remove(term, row);
      this.#freeRows.push(row);
      if (this.#byTerm.length(term) === 0) {
        this.#places.delete(this.#hash.get(term));
        this.#free.push(term);
      }
    }
    this.#items -= 1;
  }

  /** Compares the texts of a history, the newest first, with all others: adds to `sums`. */
  compare(history: readonly number[], sums: Sums): void {
    for (const [back, item] of history.entries()) this.#weighTerms(item, back);
    const order = {
      value: (term: number) => this.#inAll.get(term),
      tie: (term: number) => this.#hash.get(term),
    };
    const terms = firstOf(this.#inAll.ids, order, QUERY_TERMS);
    const sum = (tally: Tally): number =>
      terms.reduce((total, term) => total + tally.get(term), 0) || 1;
    const [last, all] = [sum(this.#inLast), sum(this.#inAll)];
    let budget = QUERY_BUDGET;
    for (const term of terms) {
      budget -= this.#byTerm.length(term);
      if (budget < 0) break;
      const lastWeight = this.#inLast.get(term) / last;
      const weight = this.#inAll.get(term) / all;
      for (let row = this.#byTerm.newest(term); row !== NONE; row = this.#byTerm.older(row)) {
        const item = this.#row.get(row * WIDTH + ITEM);
        const use = this.#useAt(row);
        sums.add(item, SUMMED.lastText, lastWeight * use);
        sums.add(item, SUMMED.allTexts, weight * use);
      }
    }
    this.#inLast.clear();
    this.#inAll.clear();
  }

  get bytes(): number {
    const chains = this.#byTerm.bytes + this.#byItem.bytes - this.#row.bytes;
    return chains + this.#hash.bytes + BYTES_PER_TERM * this.#places.size;
  }

  /** Adds what the terms of an entry tell that lies so many places back. */
  #weighTerms(item: number, back: number): void {
    for (let row = this.#byItem.newest(item); row !== NONE; row = this.#byItem.older(row)) {
      const term = this.#row.get(row * WIDTH + TERM);
      // A term of one entry leads to no other.
      if (this.#byTerm.length(term) < 2) continue;
      const weight = this.#useAt(row) * this.#rarity(term);
      this.#inAll.add(term, FADING ** back * weight);
      if (back === 0) this.#inLast.add(term, weight);
    }
  }

  #useAt(row: number): number {
    return this.#row.get(row * WIDTH + USE) / USE_UNIT;
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
