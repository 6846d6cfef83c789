/** Documents that are published in one locale and not in another, a page at a time. */
import type { CellEntry } from '../contract';
import type { TypeTable } from './describe-table';
import { listDocuments, type DocumentsQuestion } from './list-documents';
import { publishedOnly, selectRowsOfRoles, type Query, type RowFilter } from './select-rows';
import type { Sql } from './sql';

export interface LocaleGapQuestion extends DocumentsQuestion {
  readonly filter: RowFilter;
  readonly from: string;
  readonly missing: string;
}

/** The period is that of the document's last change in any of the filter's locales. */
const publishedIn = (sql: Sql, table: TypeTable, filter: RowFilter, locale: string): Query =>
  publishedOnly(table, selectRowsOfRoles(sql, table, filter)).where(`r.${table.locale}`, locale);

export const listLocaleGap = (
  sql: Sql,
  tables: readonly TypeTable[],
  { filter, from, missing, ...question }: LocaleGapQuestion
): Promise<{ entries: CellEntry[]; total: number }> =>
  listDocuments(
    sql,
    tables.filter(({ type }) => type.localized),
    (table) =>
      publishedIn(sql, table, filter, from).whereNotIn(
        `r.${table.documentId}`,
        publishedIn(sql, table, filter, missing).select(`r.${table.documentId}`)
      ),
    question
  );
