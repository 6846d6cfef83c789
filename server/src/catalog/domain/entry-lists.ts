import type { Role, Taxonomy } from '../../taxonomy/contract';
import { ROLES } from '../../taxonomy/contract';
import type { CellQuery, Entry, EntryList } from '../contract';
import { addOrdered, removeOrdered } from './ordered-list';

const NONE: EntryList = Object.freeze([]);
const ROLE_COUNT = ROLES.length;
const ROLE_PLACE: Readonly<Record<Role, number>> = { ARTICLE: 0, LEAD_MAGNET: 1, CTA: 2 };

type Compare = (a: number, b: number) => number;
type Change = (list: number[], indexes: number[], compare: Compare) => number[];

/**
 * The inverted index: for each cell, journey and role the entries that belong there, in order. A
 * list's key is one number, so that asking for it makes no string.
 */
export class EntryLists {
  readonly #lists = new Map<number, number[]>();
  readonly #localePlace = new Map<string | null, number>([[null, 0]]);
  readonly #journeyOf: readonly number[];
  readonly #journeys: number;
  readonly #personas: number;
  readonly #compare: Compare;

  constructor(taxonomy: Taxonomy, locales: readonly string[], compare: Compare) {
    for (const locale of locales) this.#localePlace.set(locale, this.#localePlace.size);
    this.#journeyOf = taxonomy.stages.map((stage) => stage.journey);
    this.#journeys = taxonomy.journeys.length;
    this.#personas = taxonomy.personas.length;
    this.#compare = compare;
  }

  add(entries: readonly Entry[]): void {
    this.#change(entries, addOrdered);
  }

  /** Fills empty lists with entries that are in order. */
  fill(ordered: readonly Entry[]): void {
    for (const entry of ordered) {
      for (const key of this.#keysOf(entry)) {
        const list = this.#lists.get(key);
        if (list) list.push(entry.index);
        else this.#lists.set(key, [entry.index]);
      }
    }
  }

  /** The entries must still be what they were when they were added. */
  remove(entries: readonly Entry[]): void {
    this.#change(entries, removeOrdered);
  }

  hasLocale(locale: string | null): boolean {
    return this.#localePlace.has(locale);
  }

  cell({ stage, persona, role, locale }: CellQuery): EntryList {
    const known =
      this.#journeyOf[stage] !== undefined && (persona === null || persona < this.#personas);
    const place = this.#localePlace.get(locale);
    return known && place !== undefined
      ? this.#at(this.#cellKey(stage, persona, role, place))
      : NONE;
  }

  byRole(role: Role, locale: string | null): EntryList {
    const place = this.#localePlace.get(locale);
    return place === undefined ? NONE : this.#at(this.#roleKey(role, place));
  }

  byJourney(journey: number, role: Role, locale: string | null): EntryList {
    const place = this.#localePlace.get(locale);
    const known = journey >= 0 && journey < this.#journeys;
    return known && place !== undefined ? this.#at(this.#journeyKey(journey, role, place)) : NONE;
  }

  #at(key: number): EntryList {
    return this.#lists.get(key) ?? NONE;
  }

  #roleKey(role: Role, locale: number): number {
    return ROLE_PLACE[role] * this.#localePlace.size + locale;
  }

  /** The keys of journeys follow those of roles, the keys of cells those of journeys. */
  #journeyKey(journey: number, role: Role, locale: number): number {
    return ((journey + 1) * ROLE_COUNT + ROLE_PLACE[role]) * this.#localePlace.size + locale;
  }

  #cellKey(stage: number, persona: number | null, role: Role, locale: number): number {
    const row = persona === null ? 0 : persona + 1;
    const cell = stage * (this.#personas + 1) + row;
    return (
      ((this.#journeys + 1 + cell) * ROLE_COUNT + ROLE_PLACE[role]) * this.#localePlace.size +
      locale
    );
  }

  #keysOf(entry: Entry): number[] {
    const locale = this.#localePlace.get(entry.locale) as number;
    const keys = [this.#roleKey(entry.role, locale)];
    const journeys = new Set(entry.stages.map((stage) => this.#journeyOf[stage] as number));
    for (const journey of journeys) keys.push(this.#journeyKey(journey, entry.role, locale));
    const personas = entry.personas.length > 0 ? entry.personas : [null];
    for (const stage of entry.stages) {
      for (const persona of personas) keys.push(this.#cellKey(stage, persona, entry.role, locale));
    }
    return keys;
  }

  #change(entries: readonly Entry[], change: Change): void {
    const byKey = new Map<number, number[]>();
    for (const entry of entries) {
      for (const key of this.#keysOf(entry)) {
        const indexes = byKey.get(key);
        if (indexes) indexes.push(entry.index);
        else byKey.set(key, [entry.index]);
      }
    }
    for (const [key, indexes] of byKey) {
      const list = change(this.#lists.get(key) ?? [], indexes, this.#compare);
      if (list.length > 0) this.#lists.set(key, list);
      else this.#lists.delete(key);
    }
  }
}
