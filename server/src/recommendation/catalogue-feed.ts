import type { CatalogView, Entry, SiteLocales } from '../catalog/contract';
import type { Learning } from '../learning/contract';
import { ROLES } from '../taxonomy/contract';

export interface CatalogueFeedContext {
  readonly view: CatalogView;
  readonly locales: () => SiteLocales;
  readonly learning: Pick<Learning, 'removeItem' | 'upsertItem'>;
}

/** So many changes are told at once; of more, so many at a time, and others get their turn. */
const AT_ONCE = 1000;
const SLICE = 25;

type Told = Pick<Entry, 'publishedAt' | 'summary' | 'title'>;

const isSame = (one: Told, other: Told): boolean =>
  one.title === other.title &&
  one.summary === other.summary &&
  one.publishedAt === other.publishedAt;

interface Change {
  readonly entry: Entry;
  readonly hasCome: boolean;
}

type Ref = Pick<Entry, 'contentType' | 'documentId'>;

const keyOf = ({ contentType, documentId }: Ref, locale: string): string =>
  `${contentType}/${documentId}/${locale}`;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Tells the learning room what is published. Entries are values of the catalog that change as a
 * whole, so what has changed is found by looking at each once: a millisecond for 100,000.
 */
export class CatalogueFeed {
  readonly #context: CatalogueFeedContext;
  readonly #byKey = new Map<string, Entry>();
  #byIndex: (Entry | undefined)[] = [];
  #version: string | null = null;
  #isTelling = false;

  constructor(context: CatalogueFeedContext) {
    this.#context = context;
  }

  /** Everything that is published has been told. */
  get isComplete(): boolean {
    return !this.#isTelling && this.#version === this.#context.view.policyVersion;
  }

  /** Tells what has changed since it was last asked. */
  follow(): void {
    const { policyVersion } = this.#context.view;
    if (this.#isTelling || this.#version === policyVersion) return;
    this.#version = policyVersion;
    const changes = this.#findChanges();
    if (changes.length <= AT_ONCE) {
      for (const change of changes) this.#tell(change);
      return;
    }
    this.#isTelling = true;
    void this.#tellInTurns(changes);
  }

  /** The names of an entry in the learning room. One of no language is met in each of them. */
  keysOf({ locale, ...ref }: Ref & Pick<Entry, 'locale'>): string[] {
    return this.#localesOf(locale).map((each) => keyOf(ref, each));
  }

  entryOf(key: string): Entry | undefined {
    return this.#byKey.get(key);
  }

  #localesOf(locale: string | null): readonly string[] {
    if (locale !== null) return [locale];
    const { all } = this.#context.locales();
    return all.length === 0 ? [''] : all;
  }

  async #tellInTurns(changes: readonly Change[]): Promise<void> {
    for (let start = 0; start < changes.length; start += SLICE) {
      for (const change of changes.slice(start, start + SLICE)) this.#tell(change);
      await turn();
    }
    this.#isTelling = false;
  }

  /** What has come before what has gone: an entry that was read anew is both. */
  #findChanges(): Change[] {
    const before = this.#byIndex;
    const after: (Entry | undefined)[] = [];
    const changes: Change[] = [];
    for (const entry of this.#published()) {
      after[entry.index] = entry;
      if (before[entry.index] !== entry) changes.push({ entry, hasCome: true });
    }
    for (const [index, entry] of before.entries()) {
      if (entry !== undefined && after[index] !== entry) changes.push({ entry, hasCome: false });
    }
    this.#byIndex = after;
    return changes;
  }

  #tell({ entry, hasCome }: Change): void {
    for (const locale of this.#localesOf(entry.locale)) {
      const key = keyOf(entry, locale);
      if (hasCome) this.#tellCome(key, locale, entry);
      else this.#tellGone(key, entry);
    }
  }

  #tellCome(key: string, locale: string, entry: Entry): void {
    const known = this.#byKey.get(key);
    this.#byKey.set(key, entry);
    if (known !== undefined && isSame(known, entry)) return;
    const { title, summary, publishedAt } = entry;
    this.#context.learning.upsertItem({ key, locale, title, summary, publishedAt });
  }

  #tellGone(key: string, entry: Entry): void {
    if (this.#byKey.get(key) !== entry) return;
    this.#byKey.delete(key);
    this.#context.learning.removeItem(key);
  }

  *#published(): Iterable<Entry> {
    const { view, locales } = this.#context;
    for (const role of ROLES) {
      for (const locale of [null, ...locales().all]) {
        for (const index of view.byRole(role, locale)) yield view.entry(index);
      }
    }
  }
}
