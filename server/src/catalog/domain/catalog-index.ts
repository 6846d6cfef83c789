import type { Steering } from '../../tagging/contract';
import type { Role, Taxonomy } from '../../taxonomy/contract';
import type {
  CellQuery,
  Entry,
  EntryList,
  EntrySteering,
  SavedSlots,
  SiteLocales,
} from '../contract';
import type { CatalogRow, RowPrint, RowTotals } from './catalog-row';
import { compareEntries, sortEntries } from './compare-entries';
import { EntryKeys } from './entry-keys';
import { EntryLists } from './entry-lists';
import { hashContent, hashTie } from './hash-entry';
import { formatLanes, hashText, type Lanes } from './hash-text';
import { RowLedger } from './row-ledger';
import { SlotIndex } from './slot-index';
import { SteeringIndex } from './steering-index';
import { toEntry } from './to-entry';

const POLICY_SEED = 4;

export interface IndexSettings {
  readonly taxonomy: Taxonomy;
  readonly locales: SiteLocales;
  /** Hash of the configuration that answers depend on. */
  readonly settings: string;
}

interface Put {
  readonly entry: Entry;
  readonly print: RowPrint;
  readonly hash: Lanes;
}

/**
 * The catalog's memory: entries by dense number, the lists that answers read, and sums that say
 * whether it still equals the database. Synchronous and deterministic; the same entries give the
 * same answers and the same `policyVersion` in whatever order they came.
 */
export class CatalogIndex {
  #taxonomy: Taxonomy;
  #locales: SiteLocales;
  readonly #settings: string;
  readonly #entries: (Entry | undefined)[] = [];
  readonly #free: number[] = [];
  readonly #lists: EntryLists;
  readonly #keys = new EntryKeys((index) => this.entry(index));
  readonly #ledger = new RowLedger();
  readonly #pinned = new Map<string | null, EntryList>();
  #steering = new SteeringIndex([]);
  #slots = new SlotIndex(new Map());
  #policyVersion: string | null = null;

  constructor({ taxonomy, locales, settings }: IndexSettings) {
    this.#taxonomy = taxonomy;
    this.#locales = locales;
    this.#settings = settings;
    this.#lists = new EntryLists(taxonomy, locales.all, this.#compare);
  }

  get taxonomy(): Taxonomy {
    return this.#taxonomy;
  }

  get locales(): SiteLocales {
    return this.#locales;
  }

  get size(): number {
    return this.#entries.length - this.#free.length;
  }

  get slots(): SavedSlots {
    return this.#slots.slots;
  }

  get policyVersion(): string {
    this.#policyVersion ??= this.#computeVersion();
    return this.#policyVersion;
  }

  /** @throws RangeError when no entry has that number. */
  entry(index: number): Entry {
    const entry = this.#entries[index];
    if (entry === undefined) throw new RangeError(`No entry ${index} in the catalog`);
    return entry;
  }

  find(contentType: string, documentId: string, locale: string | null): Entry | undefined {
    const index =
      this.#keys.exact(contentType, documentId, locale) ??
      this.#keys.exact(contentType, documentId, null);
    return index === undefined ? undefined : this.entry(index);
  }

  findByUrl(url: string, locale: string | null): Entry | undefined {
    return this.#keys.byUrl(url, locale);
  }

  steering(contentType: string, documentId: string): EntrySteering | undefined {
    return this.#steering.of(contentType, documentId);
  }

  pinned(locale: string | null): EntryList {
    const known = this.#pinned.get(locale);
    if (known) return known;
    const list = this.#steering.pinned
      .map(({ contentType, documentId }) => this.#keys.exact(contentType, documentId, locale))
      .filter((index) => index !== undefined)
      .sort(this.#compare);
    this.#pinned.set(locale, list);
    return list;
  }

  cell(query: CellQuery): EntryList {
    return this.#lists.cell(query);
  }

  byRole(role: Role, locale: string | null): EntryList {
    return this.#lists.byRole(role, locale);
  }

  byJourney(journey: number, role: Role, locale: string | null): EntryList {
    return this.#lists.byJourney(journey, role, locale);
  }

  /** Sums over all rows of a type, to compare with the database's. */
  totals(contentType: string): RowTotals {
    return this.#ledger.totals(contentType);
  }

  /** Prints of all rows of a type by row id, with the document that each belongs to. */
  prints(contentType: string): Map<number, { documentId: string; print: RowPrint }> {
    const prints = new Map<number, { documentId: string; print: RowPrint }>();
    for (const entry of this.#entries) {
      if (entry?.contentType !== contentType) continue;
      const print = this.#ledger.print(entry.index);
      prints.set(print.rowId, { documentId: entry.documentId, print });
    }
    return prints;
  }

  /** Documents of rows that look as noted, by id, time and links, and yet have another content. */
  silentlyChanged(rows: readonly CatalogRow[]): string[] {
    const isChanged = ({ content, print }: CatalogRow): boolean => {
      const index = this.#keys.exact(content.contentType, content.documentId, content.locale);
      if (index === undefined) return false;
      const noted = this.#ledger.print(index);
      const looksSame =
        noted.rowId === print.rowId && noted.row === print.row && noted.links === print.links;
      return looksSame && !this.#ledger.hasHash(index, hashContent(content));
    };
    return rows.filter(isChanged).map(({ content }) => content.documentId);
  }

  /** Entries that show one of these files. */
  withFiles(fileIds: ReadonlySet<number>): Entry[] {
    return this.#entries.filter((entry): entry is Entry => {
      if (entry?.image == null) return false;
      const { fileId } = this.#ledger.print(entry.index);
      return fileId !== null && fileIds.has(fileId);
    });
  }

  /**
   * Texts, weights, transitions … of the model, and which locale is the default. Indexes of stages,
   * personas and touchpoints, and the locales there are, must be as before.
   */
  setModel(taxonomy: Taxonomy, locales: SiteLocales): void {
    this.#taxonomy = taxonomy;
    this.#locales = locales;
    this.#policyVersion = null;
  }

  /** True when anything that the ranking reads is new. */
  setSteering(records: readonly Steering[]): boolean {
    const before = this.#steering.sum;
    this.#steering = new SteeringIndex(records);
    this.#changed();
    return before[0] !== this.#steering.sum[0] || before[1] !== this.#steering.sum[1];
  }

  /** True when one of them is new; otherwise they stay the very same map. */
  setSlots(slots: SavedSlots): boolean {
    const after = new SlotIndex(slots);
    if (after.print === this.#slots.print) return false;
    this.#slots = after;
    this.#policyVersion = null;
    return true;
  }

  /** Makes the documents what `rows` say: locales that are not in them go, no row removes all. */
  replaceDocuments(
    documents: readonly { contentType: string; documentId: string }[],
    rows: readonly CatalogRow[]
  ): void {
    const kept = new Set<number>();
    for (const { content } of rows) {
      const index = this.#keys.exact(content.contentType, content.documentId, content.locale);
      if (index !== undefined) kept.add(index);
    }
    const gone = documents
      .flatMap(({ contentType, documentId }) => this.#keys.ofDocument(contentType, documentId))
      .filter((index) => !kept.has(index));
    this.#remove(gone.map((index) => this.entry(index)));
    this.put(rows);
  }

  /**
   * Adds rows, or replaces the entry of the same document and locale. A row whose content is what
   * it was leaves the lists and `policyVersion` alone.
   */
  put(rows: readonly CatalogRow[]): void {
    this.#lists.add(this.#store(rows));
  }

  /** As `put`, for a new index that nobody asks before `complete`. */
  fill(rows: readonly CatalogRow[]): void {
    this.#store(rows);
  }

  /** Puts all entries on the lists at once: chunk by chunk, a large first load would take n² steps. */
  complete(): void {
    this.#lists.fill(sortEntries(this.#entries.filter((entry) => entry !== undefined)));
  }

  /** Rows of a document and locale that is there replace it. @returns what is new on the lists. */
  #store(rows: readonly CatalogRow[]): Entry[] {
    const puts = rows.map((row) => this.#prepare(row)).filter((put) => put !== null);
    this.#remove(
      puts.flatMap(({ entry }) => this.#entries[entry.index] ?? []),
      false
    );
    for (const { entry, print, hash } of puts) {
      this.#entries[entry.index] = entry;
      this.#ledger.set(entry.index, entry.contentType, print, hash);
      this.#keys.add(entry);
    }
    if (puts.length > 0) this.#changed();
    return puts.map((put) => put.entry);
  }

  /** What is to be put, with its place; null when only the row's print had to be noted. */
  #prepare({ content, print }: CatalogRow): Put | null {
    const { contentType, documentId, locale } = content;
    if (!this.#lists.hasLocale(locale)) return null;
    const hash = hashContent(content);
    const known = this.#keys.exact(contentType, documentId, locale);
    if (known !== undefined && this.#ledger.hasHash(known, hash)) {
      this.#ledger.clear(known, contentType);
      this.#ledger.set(known, contentType, print, hash);
      return null;
    }
    const index = known ?? this.#free.pop() ?? this.#entries.push(undefined) - 1;
    const entry = toEntry(index, hashTie(contentType, documentId, locale), content);
    return { entry, print, hash };
  }

  #remove(entries: readonly Entry[], release = true): void {
    this.#lists.remove(entries);
    for (const entry of entries) {
      this.#keys.remove(entry);
      this.#ledger.clear(entry.index, entry.contentType);
      this.#entries[entry.index] = undefined;
      if (release) this.#free.push(entry.index);
    }
    if (entries.length > 0) this.#changed();
  }

  #changed(): void {
    this.#pinned.clear();
    this.#policyVersion = null;
  }

  readonly #compare = (left: number, right: number): number =>
    compareEntries(this.entry(left), this.entry(right));

  #computeVersion(): string {
    return formatLanes(
      hashText(
        JSON.stringify([
          this.size,
          this.#ledger.contentSum,
          this.#steering.sum,
          this.#taxonomy.version,
          this.#settings,
          this.#slots.print,
          this.#locales,
        ]),
        POLICY_SEED
      )
    );
  }
}
