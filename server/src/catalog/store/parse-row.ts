/** From database rows to catalog rows. */
import type { EntryImage } from '../contract';
import type { CatalogRow, EntryContent } from '../domain/catalog-row';
import { askOf, roleOf } from '../domain/entry-role';
import type { Interner } from '../domain/interner';
import { expandUrl } from '../domain/url-template';
import type { TypePlan } from './describe-type';
import { parseAttribute, parseText, parseTime } from './parse-value';

/** A row of the content type; `values` in the order of `TypePlan.columns`. */
export interface ContentRow {
  readonly rowId: number;
  readonly documentId: string;
  readonly locale: string | null;
  readonly updatedAt: unknown;
  readonly print: number;
  readonly values: readonly unknown[];
}

/** All that is linked to a row: tags as indexes of the taxonomy, and the print of the link rows. */
export interface RowLinks {
  readonly stages: number[];
  readonly personas: number[];
  readonly touchpoints: number[];
  readonly leadsTo: number[];
  image: EntryImage | null;
  fileId: number | null;
  print: number;
}

const NO_LINKS: RowLinks = {
  stages: [],
  personas: [],
  touchpoints: [],
  leadsTo: [],
  image: null,
  fileId: null,
  print: 0,
};

export const emptyLinks = (): RowLinks => ({
  ...NO_LINKS,
  stages: [],
  personas: [],
  touchpoints: [],
  leadsTo: [],
});

type ValueOf = (name: string | undefined) => unknown;

const valuesOf = (plan: TypePlan, row: ContentRow): ValueOf => {
  const values = new Map(
    plan.columns.map(({ name, type }, place) => [name, parseAttribute(type, row.values[place])])
  );
  return (name) => (name === undefined ? null : (values.get(name) ?? null));
};

const urlOf = (
  plan: TypePlan,
  documentId: string,
  locale: string | null,
  valueOf: ValueOf
): string | null => {
  if (plan.url === null) return null;
  return expandUrl(plan.url, (name) => {
    if (name === 'locale') return locale;
    return name === 'documentId' ? documentId : valueOf(name);
  });
};

const dataOf = (names: readonly string[], valueOf: ValueOf): EntryContent['data'] =>
  names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, valueOf(name)]));

/** Null: the row has no role, so it takes no part. */
const contentOf = (
  plan: TypePlan,
  row: ContentRow,
  tags: RowLinks,
  interner: Interner
): EntryContent | null => {
  const { participation: type } = plan;
  const { fields } = type;
  const valueOf = valuesOf(plan, row);
  const role = roleOf(type, valueOf(type.roleField));
  if (role === null) return null;
  const locale = plan.localized ? interner.text(row.locale) : null;
  return {
    contentType: plan.uid,
    documentId: row.documentId,
    locale,
    role,
    ask: askOf(type, role, valueOf(type.askField)),
    askAgainAfterDays: type.askAgainAfterDays,
    discount: valueOf(fields.discount) === true,
    title: parseText(valueOf(fields.title)) ?? '',
    summary: parseText(valueOf(fields.summary)),
    url: urlOf(plan, row.documentId, locale, valueOf),
    image: tags.image,
    format: interner.text(parseText(valueOf(fields.format))),
    kind: interner.text(parseText(valueOf(fields.kind))),
    data: dataOf(fields.data, valueOf),
    // When the content last changed, not when the published row was written: publishing again what
    // did not change (a bulk publish, an import) makes nothing fresh.
    publishedAt: parseTime(row.updatedAt),
    stages: interner.numbers(tags.stages),
    personas: interner.numbers(tags.personas),
    touchpoints: interner.numbers(tags.touchpoints),
    leadsTo: tags.leadsTo[0] ?? null,
  };
};

/** Null: the row takes no part. */
export const parseRow = (
  plan: TypePlan,
  row: ContentRow,
  links: RowLinks | undefined,
  interner: Interner
): CatalogRow | null => {
  const content = contentOf(plan, row, links ?? NO_LINKS, interner);
  if (content === null) return null;
  const { print, fileId } = links ?? NO_LINKS;
  return { content, print: { rowId: row.rowId, row: row.print, links: print, fileId } };
};

/**
 * One row per document and locale. Sites hold duplicates of published rows, left by concurrent
 * publishing in older versions: the newest row is shown, and all of them are in the prints.
 */
export const mergeDuplicates = (rows: readonly CatalogRow[]): CatalogRow[] => {
  const merged = new Map<string, CatalogRow>();
  for (const row of rows) {
    const key = `${row.content.locale ?? ''}|${row.content.documentId}`;
    const known = merged.get(key);
    if (known === undefined) {
      merged.set(key, row);
      continue;
    }
    const shown = row.print.rowId > known.print.rowId ? row : known;
    merged.set(key, {
      content: shown.content,
      print: {
        ...shown.print,
        row: row.print.row + known.print.row,
        links: row.print.links + known.print.links,
      },
    });
  }
  return [...merged.values()];
};
