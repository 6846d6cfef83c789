import { z } from 'zod';
import type { TypeTable } from './describe-table';
import { publishedCode, type Query } from './select-rows';
import type { Sql } from './sql';

const titleRow = z.object({
  documentId: z.string(),
  locale: z.string().nullable(),
  title: z.unknown().transform((value) => (typeof value === 'string' ? value : null)),
  published: z.coerce.number(),
  changedBy: z.union([z.null(), z.coerce.number()]),
});
type TitleRow = z.output<typeof titleRow>;

export interface DocumentTitle {
  /** Of the version whose title it is; null for content types that are not localised. */
  readonly locale: string | null;
  readonly title: string | null;
  /** Row id of the administrator who changed that version last. */
  readonly changedBy: number | null;
}

export interface TitleChoice {
  readonly documentIds: readonly string[];
  readonly defaultLocale: string | null;
}

/**
 * One title per document, from the rows that `rows` selects: in the default locale, else in the
 * first by its code; of the draft, which is what the Content Manager opens, else of the published
 * version.
 */
export const readTitles = async (
  sql: Sql,
  table: TypeTable,
  rows: Query,
  { documentIds, defaultLocale }: TitleChoice
): Promise<ReadonlyMap<string, DocumentTitle>> => {
  const found = z.array(titleRow).parse(
    await rows
      .select({
        documentId: `r.${table.documentId}`,
        locale: `r.${table.locale}`,
        title: `r.${table.title}`,
        changedBy: `r.${table.updatedBy}`,
      })
      .select(sql.as(publishedCode(sql, table), 'published'))
      .whereIn(`r.${table.documentId}`, [...documentIds])
  );
  const rank = ({ locale }: TitleRow): string => (locale === defaultLocale ? '' : (locale ?? ''));
  found.sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    return one === other ? a.published - b.published : one < other ? -1 : 1;
  });
  const titles = new Map<string, DocumentTitle>();
  for (const { documentId, locale, title, changedBy } of found) {
    if (titles.has(documentId)) continue;
    titles.set(documentId, {
      locale: table.type.localized ? locale : null,
      ...{ title, changedBy },
    });
  }
  return titles;
};
