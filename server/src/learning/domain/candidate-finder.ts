import type { Catalogue } from './catalogue';
import { NONE } from './chains';
import { Ints } from './columns';
import type { EventLog } from './event-log';
import { Neighbours, type History } from './neighbours';
import { SUMMED, Sums } from './sums';

/** Candidates taken from each of these sums, and of each list of the locale. */
const PER_SIGNAL = 40;
const PER_LIST = 40;
/** Entries of a history whose texts are compared. */
const TEXTS = 8;

const SOURCES = [SUMMED.alike, SUMMED.together, SUMMED.kindred, SUMMED.allTexts] as const;

export interface Question {
  readonly now: number;
  /** Entries by id, the newest first. */
  readonly history: History;
  /** `NONE`: not known. */
  readonly visitor: number;
  readonly locale: string;
  readonly limit: number;
  readonly isAllowed: (item: number) => boolean;
}

/**
 * Finds the candidates of a question: the first ones of each signal that is summed up for it, and of
 * the lists of the locale. The sums stay for reading until they are cleared.
 */
export class CandidateFinder {
  readonly sums = new Sums();
  readonly #catalogue: Catalogue;
  readonly #log: EventLog;
  readonly #neighbours: Neighbours;
  /** 1: it is taken, or must not be. */
  readonly #marks = new Ints();

  constructor(catalogue: Catalogue, log: EventLog) {
    this.#catalogue = catalogue;
    this.#log = log;
    this.#neighbours = new Neighbours(log);
  }

  find(question: Question): number[] {
    const { history, now, visitor } = question;
    if (history.length > 0) {
      this.#neighbours.followSessions(history, now, this.sums);
      if (visitor !== NONE) this.#neighbours.followVisitors(history, visitor, now, this.sums);
      this.#neighbours.weighRarity(this.sums);
      this.#catalogue.text.compare(history.slice(0, TEXTS), this.sums);
    }
    const seen = this.#seen(question);
    for (const item of seen) this.#marks.set(item, 1);
    const found: number[] = [];
    this.#takeFromSums(question, found);
    this.#takeFromLists(question, found);
    for (const item of [...seen, ...found]) this.#marks.set(item, 0);
    return found;
  }

  /** Entries of the history, and others that the visitor was seen to look at. */
  #seen({ history, visitor }: Question): number[] {
    const seen = [...history];
    if (visitor === NONE) return seen;
    const { byVisitor } = this.#log;
    for (let row = byVisitor.newest(visitor); row !== NONE; row = byVisitor.older(row)) {
      seen.push(this.#log.itemOf(row));
    }
    return seen;
  }

  #take(items: readonly number[], found: number[]): void {
    for (const item of items) {
      if (this.#marks.get(item) === 1) continue;
      this.#marks.set(item, 1);
      found.push(item);
    }
  }

  #takeFromSums({ locale, limit, isAllowed }: Question, found: number[]): void {
    const { keys } = this.#catalogue;
    const isInLocale = this.#catalogue.inLocale(locale);
    const seen = this.#marks;
    const tie = (item: number): number => keys.tie(item);
    const isFree = (item: number): boolean =>
      seen.get(item) === 0 && isInLocale(item) && isAllowed(item);
    const size = Math.max(PER_SIGNAL, limit);
    const firsts = SOURCES.map((kind) => this.sums.first(kind, size, tie, isFree));
    for (const first of firsts) this.#take(first, found);
  }

  #takeFromLists({ locale, limit, isAllowed }: Question, found: number[]): void {
    const lists = this.#catalogue.listsIn(locale);
    if (!lists) return;
    for (const list of [lists.fresh, lists.active, ...lists.popular]) {
      let room = Math.max(PER_LIST, limit);
      for (const item of list.ids) {
        if (room === 0) break;
        if (this.#marks.get(item) === 1) {
          room -= 1;
        } else if (isAllowed(item)) {
          this.#take([item], found);
          room -= 1;
        }
      }
    }
  }
}
