/**
 * What the contract says of tags, as a model small enough to be read: documents with a draft and a
 * published version per locale. The property test compares Strapi's rows with it.
 */
export const TAGS = ['funnelStages', 'funnelPersonas', 'funnelLeadsTo'] as const;
export type Tag = (typeof TAGS)[number];
export type TagKeys = Record<Tag, string[]>;

export interface Version {
  tags: TagKeys;
  /** The row's id, as last seen: the oldest row is what a new locale falls back on. */
  rowId: number;
}
export interface Locale {
  draft?: Version;
  published?: Version;
  /** The draft was saved since it was published. */
  modified: boolean;
}

export interface Kind {
  readonly draftAndPublish: boolean;
  readonly localized: boolean;
}

/** A change of one tag attribute, by key. */
export type Change =
  | { readonly kind: 'null' }
  | { readonly kind: 'whole'; readonly keys: readonly string[] }
  | {
      readonly kind: 'relative';
      readonly connect: string;
      readonly place: 'start' | 'end' | { readonly before: string } | { readonly after: string };
      readonly disconnect: readonly string[];
    };
export type Changes = Partial<Record<Tag, Change>>;

export const DEFAULT_LOCALE = 'en';

export const noTags = (): TagKeys => ({ funnelStages: [], funnelPersonas: [], funnelLeadsTo: [] });
const copy = (tags: TagKeys): TagKeys => structuredClone(tags);

const relative = (keys: readonly string[], change: Change & { kind: 'relative' }): string[] => {
  const list = keys.filter((key) => !change.disconnect.includes(key) && key !== change.connect);
  const { place } = change;
  let at = place === 'start' ? 0 : list.length;
  if (typeof place === 'object') {
    const anchor = list.indexOf('before' in place ? place.before : place.after);
    at = 'before' in place ? anchor : anchor + 1;
  }
  list.splice(at, 0, change.connect);
  return list;
};

export const changedTags = (tags: TagKeys, changes: Changes): TagKeys => {
  const result = copy(tags);
  for (const name of TAGS) {
    const change = changes[name];
    if (!change || change.kind === 'null') continue;
    const keys = change.kind === 'whole' ? [...change.keys] : relative(tags[name], change);
    result[name] = name === 'funnelLeadsTo' ? keys.slice(-1) : keys;
  }
  return result;
};

const isChange = (changes: Changes): boolean =>
  TAGS.some((name) => changes[name] !== undefined && changes[name]?.kind !== 'null');

export class DocumentModel {
  readonly locales = new Map<string, Locale>();

  constructor(
    readonly uid: string,
    readonly documentId: string,
    readonly kind: Kind,
    readonly shared: boolean
  ) {}

  private get sharing(): boolean {
    return this.shared && this.kind.localized;
  }

  private each(level: 'draft' | 'published', tags: TagKeys): void {
    for (const locale of this.locales.values()) {
      const version = locale[level];
      if (version) version.tags = copy(tags);
    }
  }

  /** Tags that a locale would start with. */
  startingTags(): TagKeys {
    const versions = [...this.locales].flatMap(([code, { draft, published }]) => [
      ...(draft ? [{ code, level: 0, ...draft }] : []),
      ...(published ? [{ code, level: 1, ...published }] : []),
    ]);
    const level = Math.min(...versions.map((version) => version.level));
    const candidates = versions
      .filter((version) => version.level === level)
      .sort((one, other) => one.rowId - other.rowId);
    const source = candidates.find(({ code }) => code === DEFAULT_LOCALE) ?? candidates[0];
    return source ? copy(source.tags) : noTags();
  }

  save(code: string, changes: Changes): void {
    const known = this.locales.get(code)?.draft;
    const before = known ? known.tags : this.startingTags();
    const tags = changedTags(before, changes);
    const locale = this.locales.get(code) ?? { modified: false };
    locale.modified = locale.published !== undefined;
    locale.draft = { tags, rowId: known?.rowId ?? Infinity };
    this.locales.set(code, locale);
    if (this.sharing && isChange(changes)) this.each('draft', tags);
  }

  private asked(code: string): string[] {
    return code === '*' ? [...this.locales.keys()] : [code];
  }

  publish(code: string): void {
    for (const one of this.asked(code)) {
      const locale = this.locales.get(one);
      if (!locale?.draft) continue;
      locale.published = { tags: copy(locale.draft.tags), rowId: Infinity };
      locale.modified = false;
      if (this.sharing) this.each('published', locale.draft.tags);
    }
  }

  unpublish(code: string): void {
    for (const one of this.asked(code)) {
      const locale = this.locales.get(one);
      if (!locale) continue;
      delete locale.published;
      locale.modified = false;
    }
  }

  discard(code: string): void {
    const published = [...this.locales.values()].find((locale) => locale.published)?.published;
    for (const one of this.asked(code)) {
      const locale = this.locales.get(one);
      if (!locale) continue;
      locale.modified = false;
      if (locale.published) locale.draft = { tags: copy(locale.published.tags), rowId: Infinity };
      else this.locales.delete(one);
    }
    if (this.sharing && published) this.each('draft', published.tags);
  }

  clone(documentId: string, code: string, changes: Changes): DocumentModel {
    const model = new DocumentModel(this.uid, documentId, this.kind, this.shared);
    for (const one of this.asked(code)) {
      const draft = this.locales.get(one)?.draft;
      if (!draft) continue;
      const tags = changedTags(draft.tags, changes);
      model.locales.set(one, { draft: { tags, rowId: Infinity }, modified: false });
    }
    return model;
  }

  remove(code: string): void {
    for (const one of this.asked(code)) this.locales.delete(one);
  }

  forget(tag: Tag, key: string): void {
    for (const { draft, published } of this.locales.values()) {
      for (const version of [draft, published]) {
        if (version) version.tags[tag] = version.tags[tag].filter((one) => one !== key);
      }
    }
  }

  get gone(): boolean {
    return this.locales.size === 0;
  }
}
