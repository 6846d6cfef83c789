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
const SLICE = 100;

type Told = Pick<Entry, 'publishedAt' | 'summary' | 'title'>;

const isSame = (one: Told, other: Told): boolean =>
  one.title === other.title &&
  one.summary === other.summary &&
  one.publishedAt === other.publishedAt;

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
      for (const change of changes) change();
      return;
    }
    this.#isTelling = true;
    void this.#tellInTurns(changes);
  }

  /** The names of an entry in the learning room. One of no language is met in each of them. */
  keysOf({
    contentType,
    documentId,
    locale,
  }: Pick<Entry, 'contentType' | 'documentId' | 'locale'>) {
    return this.#localesOf(locale).map((each) => `${contentType}/${documentId}/${each}`);
  }

  entryOf(key: string): Entry | undefined {
    return this.#byKey.get(key);
  }

  #localesOf(locale: string | null): readonly string[] {
    if (locale !== null) return [locale];
    const { all } = this.#context.locales();
    return all.length === 0 ? [''] : all;
  }

  async #tellInTurns(changes: readonly (() => void)[]): Promise<void> {
    for (let start = 0; start < changes.length; start += SLICE) {
      for (const change of changes.slice(start, start + SLICE)) change();
      await turn();
    }
    this.#isTelling = false;
  }

  #findChanges(): (() => void)[] {
    const before = this.#byIndex;
    const after: (Entry | undefined)[] = [];
    const come: Entry[] = [];
    for (const entry of this.#published()) {
      after[entry.index] = entry;
      if (before[entry.index] !== entry) come.push(entry);
    }
    const gone = before.filter((entry, index) => entry !== undefined && after[index] !== entry);
    this.#byIndex = after;
    return this.#tellChanges(
      come,
      gone.flatMap((entry) => entry ?? [])
    );
  }

  #tellChanges(come: readonly Entry[], gone: readonly Entry[]): (() => void)[] {
    const { learning } = this.#context;
    const present = new Set(come.flatMap((entry) => this.keysOf(entry)));
    const lost = gone.flatMap((entry) => this.keysOf(entry)).filter((key) => !present.has(key));
    for (const key of lost) this.#byKey.delete(key);
    const removals = lost.map((key) => () => learning.removeItem(key));
    const tellings = come.flatMap((entry) => this.#tellings(entry));
    return [...removals, ...tellings];
  }

  #tellings(entry: Entry): (() => void)[] {
    const { title, summary, publishedAt } = entry;
    return this.#localesOf(entry.locale).flatMap((locale, place) => {
      const key = this.keysOf(entry)[place] as string;
      const known = this.#byKey.get(key);
      this.#byKey.set(key, entry);
      if (known !== undefined && isSame(known, entry)) return [];
      const item = { key, locale, title, summary, publishedAt };
      return () => this.#context.learning.upsertItem(item);
    });
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
