import type { Catalogue } from './catalogue';
import { Floats, Ints } from './columns';
import { COLUMN, SIGNALS } from './signals';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** These signals stand side by side at the end of a row. */
const FIRST = COLUMN.popular1h;
const WIDTH = SIGNALS.length - FIRST;
const POPULAR = [
  COLUMN.popular1h,
  COLUMN.popular6h,
  COLUMN.popular1d,
  COLUMN.popular7d,
  COLUMN.popular30d,
  COLUMN.burst,
  COLUMN.run,
].map((column) => column - FIRST);

type Read = (item: number, row: number) => void;

/**
 * What is known of an entry whoever asks: how much it is looked at, and how new it is. Answers of one
 * moment share it: it is worked out once for an entry, until the time moves on or anything is learnt.
 */
export class StandingSignals {
  readonly #catalogue: Catalogue;
  readonly #values = new Floats();
  /** The moment that the values of an entry are of. */
  readonly #momentOf = new Ints();
  #moment = 0;
  #now = NaN;
  #locale = '';
  #version = -1;
  #readers: readonly Read[] = [];

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** The moment of the questions that follow. */
  open(now: number, locale: string): void {
    const { version } = this.#catalogue;
    if (now === this.#now && locale === this.#locale && version === this.#version) return;
    this.#now = now;
    this.#locale = locale;
    this.#version = version;
    this.#moment += 1;
    this.#readers = [this.#readPopularity(), this.#readActivity(), this.#readDates()];
  }

  /** Writes the signals of an entry into the row of a candidate. */
  write(item: number, target: Floats, row: number): void {
    const own = item * WIDTH;
    if (this.#momentOf.get(item) !== this.#moment) {
      for (const read of this.#readers) read(item, own);
      this.#momentOf.set(item, this.#moment);
    }
    target.copy(this.#values, own, row + FIRST, WIDTH);
  }

  get bytes(): number {
    return this.#values.bytes + this.#momentOf.bytes;
  }

  #readPopularity(): Read {
    const { counts: all } = this.#catalogue;
    const lists = this.#catalogue.listsIn(this.#locale);
    const values = this.#values;
    const counters = all.map((counts, place) => {
      const weight = 3 * counts.weightAt(this.#catalogue.timeOf(place, this.#now));
      const first = lists?.popular[place]?.ids[0];
      // Where all is long ago, next to nothing must not become the most popular thing there is.
      const most = Math.max(1, first === undefined ? 0 : Math.log1p(weight * counts.raw(first)));
      return { counts, weight, most, column: POPULAR[place] ?? 0 };
    });
    return (item, row) => {
      for (const { counts, weight, most, column } of counters) {
        values.set(row + column, Math.log1p(weight * counts.raw(item)) / most);
      }
    };
  }

  #readActivity(): Read {
    const catalogue = this.#catalogue;
    const values = this.#values;
    const now = this.#now;
    return (item, row) => {
      const last = catalogue.lastAt(item);
      const rest = last === 0 ? Infinity : Math.max(0, now - last);
      values.set(row + COLUMN.unseen - FIRST, catalogue.views(item) === 0 ? 1 : 0);
      values.set(row + COLUMN.active1h - FIRST, Math.exp(-rest / HOUR));
      values.set(row + COLUMN.active6h - FIRST, Math.exp(-rest / (6 * HOUR)));
      values.set(row + COLUMN.active2d - FIRST, Math.exp(-rest / (2 * DAY)));
    };
  }

  #readDates(): Read {
    const newest = this.#catalogue.listsIn(this.#locale)?.fresh.ids ?? [];
    const ranks = new Map(newest.map((item, rank) => [item, rank] as const));
    const catalogue = this.#catalogue;
    const values = this.#values;
    const now = this.#now;
    return (item, row) => {
      const age = Math.max(0, now - catalogue.publishedAt(item));
      values.set(row + COLUMN.fresh6h - FIRST, Math.exp(-age / (6 * HOUR)));
      values.set(row + COLUMN.fresh7d - FIRST, Math.exp(-age / (7 * DAY)));
      values.set(row + COLUMN.fresh30d - FIRST, Math.exp(-age / (30 * DAY)));
      values.set(row + COLUMN.newest - FIRST, 1 / (1 + (ranks.get(item) ?? Infinity) / 3));
    };
  }
}
