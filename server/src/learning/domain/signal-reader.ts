import { CandidateFinder, type Question } from './candidate-finder';
import type { Catalogue } from './catalogue';
import { Floats } from './columns';
import type { EventLog } from './event-log';
import { COLUMN, SIGNALS } from './signals';
import { SUMMED } from './sums';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Candidates with what is known of each, a number for each signal, one candidate after the other. */
export interface SignalTable {
  readonly items: readonly number[];
  /** Overwritten by the next question. */
  readonly values: Floats;
}

type ReadSignals = (item: number, row: number) => void;

/** From nothing to 1, half of it at `half`. */
const saturate = (value: number, half: number): number => value / (value + half);

/** Reads all signals of the candidates of a question. */
export class SignalReader {
  readonly #catalogue: Catalogue;
  readonly #finder: CandidateFinder;
  readonly #values = new Floats();

  constructor(catalogue: Catalogue, log: EventLog) {
    this.#catalogue = catalogue;
    this.#finder = new CandidateFinder(catalogue, log);
  }

  read(question: Question): SignalTable {
    const items = this.#finder.find(question);
    const readers = [
      this.#readSums(items),
      this.#readPopularity(question),
      this.#readActivity(question),
      this.#readDates(question),
    ];
    for (const read of readers) {
      for (let place = 0; place < items.length; place += 1) {
        read(items[place] as number, place * SIGNALS.length);
      }
    }
    this.#finder.sums.clear();
    return { items, values: this.#values };
  }

  #readSums(items: readonly number[]): ReadSignals {
    const values = this.#values;
    const { sums } = this.#finder;
    const largest = (kind: number): number =>
      items.reduce((most, item) => Math.max(most, sums.get(item, kind)), Number.MIN_VALUE);
    const alike = largest(SUMMED.alike);
    const together = largest(SUMMED.together);
    const next = largest(SUMMED.next);
    const kindred = largest(SUMMED.kindred);
    return (item, row) => {
      const shared = sums.get(item, SUMMED.together);
      const followed = sums.get(item, SUMMED.next);
      values.set(row + COLUMN.alike, sums.get(item, SUMMED.alike) / alike);
      values.set(row + COLUMN.together, shared / together);
      values.set(row + COLUMN.togetherMuch, saturate(shared, 0.1));
      values.set(row + COLUMN.next, followed / next);
      values.set(row + COLUMN.nextMuch, saturate(followed, 1));
      values.set(row + COLUMN.kindred, sums.get(item, SUMMED.kindred) / kindred);
      values.set(row + COLUMN.lastText, Math.min(1, sums.get(item, SUMMED.lastText)));
      values.set(row + COLUMN.allTexts, Math.min(1, sums.get(item, SUMMED.allTexts)));
    };
  }

  #readPopularity({ now, locale }: Question): ReadSignals {
    const { counts: all } = this.#catalogue;
    const lists = this.#catalogue.listsIn(locale);
    const values = this.#values;
    const columns = [
      COLUMN.popular1h,
      COLUMN.popular6h,
      COLUMN.popular1d,
      COLUMN.popular7d,
      COLUMN.popular30d,
      COLUMN.burst,
      COLUMN.run,
    ];
    const counters = all.map((counts, place) => {
      const weight = 3 * counts.weightAt(this.#catalogue.timeOf(place, now));
      const first = lists?.popular[place]?.ids[0];
      // Where all is long ago, next to nothing must not become the most popular thing there is.
      const most = Math.max(1, first === undefined ? 0 : Math.log1p(weight * counts.raw(first)));
      return { counts, weight, most, column: columns[place] ?? 0 };
    });
    return (item, row) => {
      for (const { counts, weight, most, column } of counters) {
        values.set(row + column, Math.log1p(weight * counts.raw(item)) / most);
      }
    };
  }

  #readActivity({ now }: Question): ReadSignals {
    const catalogue = this.#catalogue;
    const values = this.#values;
    return (item, row) => {
      const last = catalogue.lastAt(item);
      const rest = last === 0 ? Infinity : Math.max(0, now - last);
      values.set(row + COLUMN.unseen, catalogue.views(item) === 0 ? 1 : 0);
      values.set(row + COLUMN.active1h, Math.exp(-rest / HOUR));
      values.set(row + COLUMN.active6h, Math.exp(-rest / (6 * HOUR)));
      values.set(row + COLUMN.active2d, Math.exp(-rest / (2 * DAY)));
    };
  }

  #readDates({ now, locale }: Question): ReadSignals {
    const newest = this.#catalogue.listsIn(locale)?.fresh.ids ?? [];
    const ranks = new Map(newest.map((item, rank) => [item, rank] as const));
    const catalogue = this.#catalogue;
    const values = this.#values;
    return (item, row) => {
      const age = Math.max(0, now - catalogue.publishedAt(item));
      values.set(row + COLUMN.fresh6h, Math.exp(-age / (6 * HOUR)));
      values.set(row + COLUMN.fresh7d, Math.exp(-age / (7 * DAY)));
      values.set(row + COLUMN.fresh30d, Math.exp(-age / (30 * DAY)));
      values.set(row + COLUMN.newest, 1 / (1 + (ranks.get(item) ?? Infinity) / 3));
    };
  }
}
