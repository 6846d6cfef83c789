import type { Catalogue } from './catalogue';
import { NONE } from './chains';
import type { EventLog } from './event-log';
import { createNeighbourSignals, Neighbours, type History } from './neighbours';
import { SIGNALS, type Signal } from './signals';
import { Tally } from './tally';
import { firstOf } from './top-list';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Candidates taken from each signal, and of each list of the locale. */
const PER_SIGNAL = 60;
const PER_LIST = 60;
/** Entries of a history whose texts are compared. */
const TEXTS = 10;

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

/** Candidates with what is known of each, a number for each signal, one candidate after the other. */
export interface SignalTable {
  readonly items: readonly number[];
  readonly values: Float64Array;
}

type ReadSignals = (item: number, set: (signal: Signal, value: number) => void) => void;

/** Finds candidates in the lists that each signal keeps, and reads all signals of those alone. */
export class SignalReader {
  readonly #catalogue: Catalogue;
  readonly #log: EventLog;
  readonly #neighbours: Neighbours;
  readonly #others = createNeighbourSignals();
  readonly #texts = { lastText: new Tally(), allTexts: new Tally() };

  constructor(catalogue: Catalogue, log: EventLog) {
    this.#catalogue = catalogue;
    this.#log = log;
    this.#neighbours = new Neighbours(log);
  }

  read(question: Question): SignalTable {
    const { history, now, visitor } = question;
    if (history.length > 0) {
      this.#neighbours.followSessions(history, now, this.#others);
      this.#neighbours.followVisitors(history, visitor, now, this.#others);
      const shares = history.slice(0, TEXTS).map((item, back) => [item, 0.85 ** back] as const);
      this.#catalogue.text.compare(shares.slice(0, 1), this.#texts.lastText);
      this.#catalogue.text.compare(shares, this.#texts.allTexts);
    }
    const seen = new Set(history);
    this.#addSeen(visitor, seen);
    const isFree = (item: number): boolean =>
      !seen.has(item) && this.#catalogue.isIn(item, question.locale) && question.isAllowed(item);
    const found = new Set<number>();
    const largest = this.#takeFromSignals(question, isFree, found);
    this.#takeFromLists(question, isFree, found);
    const items = [...found];
    const values = this.#fill(items, question, largest);
    for (const tally of Object.values(this.#tallies)) tally.clear();
    return { items, values };
  }

  get #tallies(): Readonly<Record<string, Tally>> {
    return { ...this.#others, ...this.#texts };
  }

  /** Takes the first ones of each signal that is summed; gives the largest sum of each. */
  #takeFromSignals(
    { limit }: Question,
    isFree: (item: number) => boolean,
    found: Set<number>
  ): Map<string, number> {
    const { keys } = this.#catalogue;
    const largest = new Map<string, number>();
    for (const [name, tally] of Object.entries(this.#tallies)) {
      const order = { value: (id: number) => tally.get(id), tie: (id: number) => keys.tie(id) };
      const first = firstOf(tally.ids.filter(isFree), order, Math.max(PER_SIGNAL, limit));
      largest.set(name, first[0] === undefined ? 0 : tally.get(first[0]));
      for (const item of first) found.add(item);
    }
    return largest;
  }

  #takeFromLists(
    { limit, locale }: Question,
    isFree: (item: number) => boolean,
    found: Set<number>
  ): void {
    const lists = this.#catalogue.listsIn(locale);
    if (!lists) return;
    for (const list of [lists.fresh, lists.active, ...lists.popular]) {
      for (const item of list.ids.filter(isFree).slice(0, Math.max(PER_LIST, limit))) {
        found.add(item);
      }
    }
  }

  #addSeen(visitor: number, seen: Set<number>): void {
    if (visitor === NONE) return;
    const { byVisitor } = this.#log;
    for (let row = byVisitor.newest(visitor); row !== NONE; row = byVisitor.older(row)) {
      seen.add(this.#log.itemOf(row));
    }
  }

  #fill(items: readonly number[], question: Question, largest: Map<string, number>): Float64Array {
    const values = new Float64Array(items.length * SIGNALS.length);
    const readers = [
      this.#readOthers(largest),
      this.#readPopularity(question),
      this.#readDates(question),
    ];
    for (const [place, item] of items.entries()) {
      const set = (signal: Signal, value: number): void => {
        values[place * SIGNALS.length + SIGNALS.indexOf(signal)] = value;
      };
      for (const read of readers) read(item, set);
    }
    return values;
  }

  #readOthers(largest: Map<string, number>): ReadSignals {
    const { alike, together, next, current, lasting } = this.#others;
    const { lastText, allTexts } = this.#texts;
    const share = (tally: Tally, name: string, item: number): number => {
      const most = largest.get(name) ?? 0;
      return most > 0 ? tally.get(item) / most : 0;
    };
    return (item, set) => {
      set('alike', share(alike, 'alike', item));
      set('together', share(together, 'together', item));
      set('togetherMuch', together.get(item) / (together.get(item) + 0.1));
      set('next', share(next, 'next', item));
      set('nextMuch', next.get(item) / (next.get(item) + 1));
      set('current', share(current, 'current', item));
      set('lasting', share(lasting, 'lasting', item));
      set('lastText', Math.min(1, lastText.get(item)));
      set('allTexts', Math.min(1, allTexts.get(item)));
    };
  }

  #readPopularity({ now, locale }: Question): ReadSignals {
    const { decayed, views, lastAt } = this.#catalogue;
    const lists = this.#catalogue.listsIn(locale);
    const popular = decayed.map((counts, place) => {
      const weight = 3 * counts.weightAt(now);
      const first = lists?.popular[place]?.ids[0];
      // Where all is long ago, next to nothing must not become the most popular thing there is.
      const most = Math.max(1, first === undefined ? 0 : Math.log1p(weight * counts.raw(first)));
      return (item: number) => Math.log1p(weight * counts.raw(item)) / most;
    });
    return (item, set) => {
      set('popular1h', popular[0]?.(item) ?? 0);
      set('popular6h', popular[1]?.(item) ?? 0);
      set('popular1d', popular[2]?.(item) ?? 0);
      set('popular7d', popular[3]?.(item) ?? 0);
      set('popular30d', popular[4]?.(item) ?? 0);
      const count = views.get(item);
      set('popularAll', Math.min(1, Math.log1p(count) / 6));
      set('unseen', count === 0 ? 1 : 0);
      const last = lastAt.get(item);
      const rest = last === 0 ? Infinity : Math.max(0, now - last);
      set('active1h', Math.exp(-rest / HOUR));
      set('active6h', Math.exp(-rest / (6 * HOUR)));
      set('active2d', Math.exp(-rest / (2 * DAY)));
    };
  }

  #readDates({ now, locale }: Question): ReadSignals {
    const newest = this.#catalogue.listsIn(locale)?.fresh.ids ?? [];
    const ranks = new Map(newest.map((item, rank) => [item, rank] as const));
    const { publishedAt } = this.#catalogue;
    return (item, set) => {
      const age = Math.max(0, now - publishedAt.get(item));
      set('fresh6h', Math.exp(-age / (6 * HOUR)));
      set('fresh1d', Math.exp(-age / DAY));
      set('fresh7d', Math.exp(-age / (7 * DAY)));
      set('fresh30d', Math.exp(-age / (30 * DAY)));
      set('newest', 1 / (1 + (ranks.get(item) ?? Infinity) / 3));
    };
  }
}
