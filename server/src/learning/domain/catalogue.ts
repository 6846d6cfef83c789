import type { LearningItem } from '../contract';
import { Floats, Ints } from './columns';
import { DecayedCounts } from './decayed-counts';
import { KeyTable } from './key-table';
import { TextIndex } from './text-index';
import { TopList } from './top-list';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A burst, a working day, a day and night, a week, a month. */
export const HALF_LIVES = [HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY] as const;

/** Entries listed of each locale: the newest, the last looked at, the most looked at. */
const LISTED = 120;

interface LocaleLists {
  readonly fresh: TopList;
  readonly active: TopList;
  readonly popular: readonly TopList[];
}

/** The entries: their texts and dates, how often each is looked at, and the lists that follow. */
export class Catalogue {
  readonly keys = new KeyTable();
  readonly text = new TextIndex();
  readonly publishedAt = new Floats();
  readonly lastAt = new Floats();
  /** Sessions, and views that came as counts. */
  readonly views = new Floats();
  readonly decayed = HALF_LIVES.map((halfLife) => new DecayedCounts(halfLife));
  readonly #locale = new Ints();
  readonly #locales = new Map<string, number>();
  readonly #lists: LocaleLists[] = [];

  /** Its id; a new entry has nothing learnt of it. */
  upsert(item: LearningItem): number {
    // An entry without a date is as old as can be.
    const publishedAt = item.publishedAt > 1 ? item.publishedAt : 1;
    const before = this.keys.find(item.key);
    const id = before ?? this.keys.take(item.key);
    if (before !== undefined) this.text.remove(id);
    const moved = before !== undefined && this.publishedAt.get(id) !== publishedAt;
    if (moved) this.#listsOf(id).fresh.spoil();
    const locale = this.#localeOf(item.locale);
    if (before !== undefined && this.#locale.get(id) !== locale) this.#spoil(id);
    this.#locale.set(id, locale);
    this.publishedAt.set(id, publishedAt);
    this.text.add(id, item);
    if (before === undefined || moved) this.#listsOf(id).fresh.raise(id);
    return id;
  }

  remove(id: number): void {
    this.#spoil(id);
    this.text.remove(id);
    for (const counts of this.decayed) counts.clear(id);
    for (const column of [this.publishedAt, this.lastAt, this.views]) column.set(id, 0);
    this.keys.drop(id);
  }

  /** Counts views of an entry. */
  count(id: number, at: number, count: number): void {
    const { active, popular } = this.#listsOf(id);
    this.views.set(id, this.views.get(id) + count);
    for (const [place, counts] of this.decayed.entries()) {
      const unitChanged = counts.add(id, at, count);
      if (unitChanged) for (const lists of this.#lists) lists.popular[place]?.spoil();
      else popular[place]?.raise(id);
    }
    if (at <= this.lastAt.get(id)) return;
    this.lastAt.set(id, at);
    active.raise(id);
  }

  isIn(id: number, locale: string): boolean {
    return this.#locales.get(locale) === this.#locale.get(id);
  }

  /** Null: there is nothing in the locale. */
  listsIn(locale: string): LocaleLists | null {
    const place = this.#locales.get(locale);
    return place === undefined ? null : (this.#lists[place] ?? null);
  }

  /** Dates of the newest entries of every locale. */
  newestDates(): number[] {
    return this.#lists.flatMap(({ fresh }) => fresh.ids.map((id) => this.publishedAt.get(id)));
  }

  get bytes(): number {
    const columns = [this.publishedAt, this.lastAt, this.views, ...this.decayed, this.#locale];
    return columns.reduce((sum, { bytes }) => sum + bytes, this.keys.bytes + this.text.bytes);
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
      fresh: listBy((id) => this.publishedAt.get(id)),
      active: listBy((id) => this.lastAt.get(id)),
      popular: this.decayed.map((counts) => listBy((id) => counts.raw(id))),
    };
  }
}
