import type { Entry } from '../contract';
import { compareNames } from './compare-entries';
import { normalizeUrl } from './url-template';

type Documents = Map<string, number>;
type EntryAt = (index: number) => Entry;

/** The same one of two entries whatever the order they were loaded in. */
const firstOf = (a: Entry, b: Entry): Entry => ((a.tie - b.tie || compareNames(a, b)) <= 0 ? a : b);

/** Finds entries by document and by address. */
export class EntryKeys {
  /** Content type → locale → documentId → index. */
  readonly #types = new Map<string, Map<string | null, Documents>>();
  /** Address → index, or all of them where entries share one. */
  readonly #urls = new Map<string, number | number[]>();
  readonly #entryAt: EntryAt;

  constructor(entryAt: EntryAt) {
    this.#entryAt = entryAt;
  }

  add(entry: Entry): void {
    this.#documents(entry.contentType, entry.locale).set(entry.documentId, entry.index);
    if (entry.url === null) return;
    const url = normalizeUrl(entry.url);
    const known = this.#urls.get(url);
    if (known === undefined) this.#urls.set(url, entry.index);
    else if (typeof known === 'number') this.#urls.set(url, [known, entry.index]);
    else known.push(entry.index);
  }

  remove(entry: Entry): void {
    this.#types.get(entry.contentType)?.get(entry.locale)?.delete(entry.documentId);
    if (entry.url === null) return;
    const url = normalizeUrl(entry.url);
    const known = this.#urls.get(url);
    if (known === entry.index) this.#urls.delete(url);
    if (typeof known !== 'object') return;
    const left = known.filter((index) => index !== entry.index);
    this.#urls.set(url, left.length === 1 ? (left[0] as number) : left);
  }

  /** The entry of exactly that locale. */
  exact(contentType: string, documentId: string, locale: string | null): number | undefined {
    return this.#types.get(contentType)?.get(locale)?.get(documentId);
  }

  /** Every locale of a document. */
  ofDocument(contentType: string, documentId: string): number[] {
    const indexes: number[] = [];
    for (const documents of this.#types.get(contentType)?.values() ?? []) {
      const index = documents.get(documentId);
      if (index !== undefined) indexes.push(index);
    }
    return indexes;
  }

  /** Where several share the address: the asked locale's, else a non-localised one, else any. */
  byUrl(url: string, locale: string | null): Entry | undefined {
    const known = this.#urls.get(normalizeUrl(url));
    if (known === undefined) return undefined;
    if (typeof known === 'number') return this.#entryAt(known);
    const entries = known.map(this.#entryAt);
    const nearest =
      [locale, null]
        .map((wanted) => entries.filter((entry) => entry.locale === wanted))
        .find((matches) => matches.length > 0) ?? entries;
    return nearest.reduce(firstOf);
  }

  #documents(contentType: string, locale: string | null): Documents {
    const locales = this.#types.get(contentType) ?? new Map<string | null, Documents>();
    this.#types.set(contentType, locales);
    const documents = locales.get(locale) ?? new Map<string, number>();
    locales.set(locale, documents);
    return documents;
  }
}
