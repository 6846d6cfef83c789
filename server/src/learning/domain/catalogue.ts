import type { LearningItem } from '../contract';
import { Floats, Ints } from './columns';
import { DecayedCounts } from './decayed-counts';
import { KeyTable } from './key-table';
import { TextIndex } from './text-index';
import { TopList } from './top-list';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A burst, a working day, a day and night, a week, a month. */
const HALF_LIVES = [HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY] as const;
/** Half-lives in views of the whole site: a night without readers makes nothing old. */
const RUNS = [30, 200] as const;

/** The numbers of an entry, side by side: memory is fetched once for all of them. */
const WIDTH = 10;
const PUBLISHED = 0;
const LAST = 1;
const VIEWS = 2;
const DECAYED = 3;
const RUN = DECAYED + HALF_LIVES.length;

/** Entries listed of each locale: the newest, the last looked at, the most looked at. */
const LISTED = 120;

export interface LocaleLists {
  readonly fresh: TopList;
  readonly active: TopList;
  /** One for each of the counts. */
  readonly popular: readonly TopList[];
}

/** The entries: their texts and dates, how often each is looked at, and the lists that follow. */
export class Catalogue {
  readonly keys = new KeyTable();
  readonly text = new TextIndex();
  readonly #numbers = new Floats();
  /** Views that fade with time, and then those that fade with the views that follow. */
  readonly counts = [...HALF_LIVES, ...RUNS].map(
    (halfLife, place) => new DecayedCounts(halfLife, this.#numbers, WIDTH, DECAYED + place)
  );
  readonly #locale = new Ints();
  readonly #locales = new Map<string, number>();
  readonly #lists: LocaleLists[] = [];
  /** Views of all entries, and how many there were before the newest moment. */
  #views = 0;
  #viewsBefore = 0;
  #newest = 0;
  /** Moves with every change of an entry and every view. */
  #version = 0;

  get version(): number {
    return this.#version;
  }

  /** Its id; a new entry has nothing learnt of it. */
  upsert(item: LearningItem): number {
    this.#version += 1;
    // An entry without a date is as old as can be.
    const publishedAt = item.publishedAt > 1 ? item.publishedAt : 1;
    const before = this.keys.find(item.key);
    const id = before ?? this.keys.take(item.key);
    if (before !== undefined) this.text.remove(id);
    const moved = before !== undefined && this.publishedAt(id) !== publishedAt;
    if (moved) this.#listsOf(id).fresh.spoil();
    const locale = this.#localeOf(item.locale);
    if (before !== undefined && this.#locale.get(id) !== locale) this.#spoil(id);
    this.#locale.set(id, locale);
    this.#numbers.set(id * WIDTH + PUBLISHED, publishedAt);
    this.text.add(id, item);
    const lists = this.#listsOf(id);
    if (before === undefined || moved) lists.fresh.raise(id);
    return id;
  }

  remove(id: number): void {
    this.#version += 1;
    this.#spoil(id);
    this.text.remove(id);
    for (let place = 0; place < WIDTH; place += 1) this.#numbers.set(id * WIDTH + place, 0);
    this.keys.drop(id);
  }

  publishedAt(id: number): number {
    return this.#numbers.get(id * WIDTH + PUBLISHED);
  }

  /** When it was last looked at; 0: never. */
  lastAt(id: number): number {
    return this.#numbers.get(id * WIDTH + LAST);
  }

  /** Sessions, and views that came as counts. */
  views(id: number): number {
    return this.#numbers.get(id * WIDTH + VIEWS);
  }

  /** The time that a count goes by: that of the clock, or views of the whole site. */
  timeOf(place: number, now: number): number {
    return DECAYED + place < RUN ? now : this.#views;
  }

  /** Counts views of an entry. */
  count(id: number, at: number, count: number): void {
    this.#version += 1;
    if (at > this.#newest) {
      this.#newest = at;
      this.#viewsBefore = this.#views;
    }
    this.#views += 1;
    this.#numbers.set(id * WIDTH + VIEWS, this.views(id) + count);
    const { active, popular } = this.#listsOf(id);
    for (let place = 0; place < popular.length; place += 1) {
      const time = DECAYED + place < RUN ? at : this.#viewsBefore;
      const unitChanged = this.counts[place]?.add(id, time, count) ?? false;
      if (unitChanged) for (const lists of this.#lists) lists.popular[place]?.spoil();
      else popular[place]?.raise(id);
    }
    if (at <= this.lastAt(id)) return;
    this.#numbers.set(id * WIDTH + LAST, at);
    active.raise(id);
  }

  /** Whether an entry is in a locale, asked often. */
  inLocale(locale: string): (id: number) => boolean {
    const wanted = this.#locales.get(locale);
    return (id) => this.#locale.get(id) === wanted;
  }

  /** Null: there is nothing in the locale. */
  listsIn(locale: string): LocaleLists | null {
    const place = this.#locales.get(locale);
    return place === undefined ? null : (this.#lists[place] ?? null);
  }

  /** Dates of the newest entries of every locale. */
  *newestDates(): Iterable<number> {
    for (const { fresh } of this.#lists) {
      for (const id of fresh.ids) yield this.publishedAt(id);
    }
  }

  get bytes(): number {
    return this.#numbers.bytes + this.#locale.bytes + this.keys.bytes + this.text.bytes;
  }

  #spoil(id: number): void {
    const { fresh, active, popular } = this.#listsOf(id);
    for (const list of [fresh, active, ...popular]) list.spoil();
  }

  #listsOf(id: number): LocaleLists {
    return this.#lists[this.#locale.get(id)] as LocaleLists;
  }

  #localeOf(name: string): number {
    const found = this.#locales.get(name);
    if (found !== undefined) return found;
    const locale = this.#lists.length;
    this.#locales.set(name, locale);
    this.#lists.push(this.#createLists(locale));
    return locale;
  }

  #createLists(locale: number): LocaleLists {
    const { keys } = this;
    const entries = this.#locale;
    const inLocale = function* (): Iterable<number> {
      for (const id of keys.ids()) if (entries.get(id) === locale) yield id;
    };
    const listBy = (value: (id: number) => number): TopList =>
      new TopList({ value, tie: (id) => keys.tie(id) }, LISTED, inLocale);
    return {
      fresh: listBy((id) => this.publishedAt(id)),
      active: listBy((id) => this.lastAt(id)),
      popular: this.counts.map((counts) => listBy((id) => counts.raw(id))),
    };
  }
}
