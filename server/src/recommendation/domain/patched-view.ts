import type { CatalogView, CellQuery, Entry, EntryList } from '../../catalog/contract';
import type { Role } from '../../taxonomy/contract';

/** Tags of a published entry as they are tried, as places in the taxonomy. */
export interface TagPatch extends Pick<Entry, 'contentType' | 'documentId' | 'locale'> {
  readonly stages: readonly number[];
  readonly personas: readonly number[];
}

/** Valid for one version of the catalog: numbers of entries may be given anew with the next one. */
interface Patched {
  readonly version: string;
  readonly entries: ReadonlyMap<number, Entry>;
  readonly lists: Map<string, EntryList>;
}

/** Newest first, ties by their number, as the catalog's own lists are. */
const insert = (list: EntryList, entry: Entry, view: CatalogView): EntryList => {
  const place = list.findIndex((index) => {
    const { publishedAt, tie } = view.entry(index);
    return (
      publishedAt < entry.publishedAt || (publishedAt === entry.publishedAt && tie > entry.tie)
    );
  });
  return list.toSpliced(place === -1 ? list.length : place, 0, entry.index);
};

/**
 * The catalog with other tags on some of its entries, in memory alone. A list is made anew where
 * such an entry comes or goes, once for each version of the catalog; all else is the catalog's own.
 */
export class PatchedView implements CatalogView {
  readonly #view: CatalogView;
  readonly #patches: readonly TagPatch[];
  #known: Patched | null = null;

  constructor(view: CatalogView, patches: readonly TagPatch[]) {
    this.#view = view;
    this.#patches = patches;
  }

  get taxonomy() {
    return this.#view.taxonomy;
  }

  get contentTypes() {
    return this.#view.contentTypes;
  }

  get size() {
    return this.#view.size;
  }

  get slots() {
    return this.#view.slots;
  }

  get policyVersion() {
    return this.#view.policyVersion;
  }

  entry(index: number): Entry {
    return this.#patched().entries.get(index) ?? this.#view.entry(index);
  }

  find(contentType: string, documentId: string, locale: string | null): Entry | undefined {
    return this.#swap(this.#view.find(contentType, documentId, locale));
  }

  findByUrl(url: string, locale: string | null): Entry | undefined {
    return this.#swap(this.#view.findByUrl(url, locale));
  }

  steering(contentType: string, documentId: string) {
    return this.#view.steering(contentType, documentId);
  }

  pinned(locale: string | null): EntryList {
    return this.#view.pinned(locale);
  }

  byRole(role: Role, locale: string | null): EntryList {
    return this.#view.byRole(role, locale);
  }

  cell(query: CellQuery): EntryList {
    const { stage, persona, role, locale } = query;
    const key = `cell ${[stage, persona, role, locale].join()}`;
    return this.#list(key, this.#view.cell(query), (entry) => {
      const isThere = entry.role === role && entry.locale === locale;
      const { stages, personas } = entry;
      const isFor = persona === null ? personas.length === 0 : personas.includes(persona);
      return isThere && isFor && stages.includes(stage);
    });
  }

  byJourney(journey: number, role: Role, locale: string | null): EntryList {
    const { stages: all } = this.#view.taxonomy;
    const key = `journey ${[journey, role, locale].join()}`;
    return this.#list(key, this.#view.byJourney(journey, role, locale), (entry) => {
      const isThere = entry.role === role && entry.locale === locale;
      return isThere && entry.stages.some((stage) => all[stage]?.journey === journey);
    });
  }

  #patched(): Patched {
    const { policyVersion: version } = this.#view;
    if (this.#known?.version === version) return this.#known;
    const entries = new Map<number, Entry>();
    for (const { contentType, documentId, locale, stages, personas } of this.#patches) {
      const entry = this.#view.find(contentType, documentId, locale);
      if (entry) entries.set(entry.index, { ...entry, stages, personas });
    }
    this.#known = { version, entries, lists: new Map() };
    return this.#known;
  }

  #swap(entry: Entry | undefined): Entry | undefined {
    return entry && (this.#patched().entries.get(entry.index) ?? entry);
  }

  /** The same array each time: what is worked out of a list is kept by it. */
  #list(key: string, list: EntryList, holds: (entry: Entry) => boolean): EntryList {
    const { entries, lists } = this.#patched();
    const known = lists.get(key);
    if (known) return known;
    const isTouched = list.some((index) => entries.has(index));
    let made: EntryList = isTouched ? list.filter((index) => !entries.has(index)) : list;
    for (const entry of entries.values()) {
      if (holds(entry)) made = insert(made, entry, this.#view);
    }
    lists.set(key, made);
    return made;
  }
}
