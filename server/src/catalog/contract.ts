/**
 * The read model that every answer is computed from: the published entries of participating types
 * with what the ranking and the answer need, held in memory. No text bodies.
 */
import type { SlotConfig } from '../config/contract';
import type { Ask, Role, Taxonomy } from '../taxonomy/contract';

export interface EntryImage {
  readonly url: string;
  readonly alternativeText: string | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** One published document in one locale. Stage, persona and touchpoint numbers index `Taxonomy`. */
export interface Entry {
  /** Place in the catalog while the entry lives; reused after it has gone. */
  readonly index: number;
  readonly contentType: string;
  readonly documentId: string;
  /** Null for content types that are not localised: such an entry is met in every locale. */
  readonly locale: string | null;
  readonly role: Role;
  readonly ask: Ask;
  readonly askAgainAfterDays: number | null;
  readonly discount: boolean;
  readonly title: string;
  readonly summary: string | null;
  readonly url: string | null;
  readonly image: EntryImage | null;
  readonly format: string | null;
  readonly kind: string | null;
  readonly data: Readonly<Record<string, unknown>> | null;
  /** Epoch milliseconds of the last change that was published; what freshness decays from. */
  readonly publishedAt: number;
  /** In the editor's order, the first one being the main one. */
  readonly stages: readonly number[];
  readonly personas: readonly number[];
  readonly touchpoints: readonly number[];
  /** The stage that a CTA or lead magnet opens, as tagged; null: by its main stage's transition. */
  readonly leadsTo: number | null;
  /** Seeded hash of type, document and locale (uint32): the last tie-breaker. */
  readonly tie: number;
}

/** Steering of a document as the ranking reads it; times in epoch milliseconds. */
export interface EntrySteering {
  readonly nextSteps: readonly { contentType: string; documentId: string }[];
  readonly pinned: boolean;
  readonly excluded: boolean;
  readonly excludedUntil: number | null;
}

/**
 * A list of entry indexes, newest `publishedAt` first, ties by ascending `tie`. It is the catalog's
 * own array: read only, valid until the next change.
 */
export type EntryList = readonly number[];

/** What one cell is: `persona: null` is the row of entries that are meant for everyone. */
export interface CellQuery {
  readonly stage: number;
  readonly persona: number | null;
  readonly role: Role;
  readonly locale: string | null;
}

/** Slots that were saved in the admin panel, by key. Immutable: a change makes a new map. */
export type SavedSlots = ReadonlyMap<string, SlotConfig>;

/** What a domain function sees of the catalog: synchronous, no database. */
export interface CatalogView {
  readonly taxonomy: Taxonomy;
  /** Content types that take part, in a stable order. */
  readonly contentTypes: readonly string[];
  readonly size: number;
  readonly slots: SavedSlots;
  /** Changes whenever tags, settings or published content change; equal on every instance. */
  readonly policyVersion: string;
  entry(index: number): Entry;
  /** The entry of that document in that locale, or the non-localised one; undefined: unknown. */
  find(contentType: string, documentId: string, locale: string | null): Entry | undefined;
  /** The entry whose url template gives this path, preferring the given locale. */
  findByUrl(url: string, locale: string | null): Entry | undefined;
  steering(contentType: string, documentId: string): EntrySteering | undefined;
  /** Pinned documents that are in the catalog in that locale. */
  pinned(locale: string | null): EntryList;
  /**
   * Entries of the cell in the asked locale. Non-localised entries stand in lists of their own
   * (`locale: null`): callers merge both.
   */
  cell(query: CellQuery): EntryList;
  /** All entries of a role in a locale, untagged ones too. */
  byRole(role: Role, locale: string | null): EntryList;
  /** All entries of a role and locale that carry at least one stage of the journey. */
  byJourney(journey: number, role: Role, locale: string | null): EntryList;
}

/** Locales of the site: `all` is empty when i18n is not there. */
export interface SiteLocales {
  readonly all: readonly string[];
  readonly default: string | null;
}

/** The door of the room. */
export interface Catalog {
  readonly view: CatalogView;
  readonly locales: () => SiteLocales;
  /** Reads everything anew. */
  load(): Promise<void>;
  /** Resolves when answers may be given; the first one who asks sets the first reading going. */
  ready(): Promise<void>;
  /** Marks a document as changed; it is re-read after the debounce. */
  touch(contentType: string, documentId: string | null): void;
  /** The model (journeys, stages, personas, touchpoints), the locales or the steering changed. */
  touchTaxonomy(): void;
  touchSteering(): void;
  /** A slot was saved or removed. */
  touchSlots(): void;
  /** Resolves when everything that was touched so far is in the answers. */
  settled(): Promise<void>;
  /** Compares link rows and row ids with what is in memory and re-reads what differs. */
  reconcile(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}
