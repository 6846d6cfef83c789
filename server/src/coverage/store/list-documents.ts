/** Documents that some rows belong to, a page at a time. */
import { z } from 'zod';
import type { CellEntry } from '../contract';
import type { TypeTable } from './describe-table';
import { instant } from './instant';
import { readTitles } from './read-titles';
import { publishedCode, type Query } from './select-rows';
import type { Sql } from './sql';

export interface DocumentsQuestion {
  /** Epoch milliseconds: what was published before is stale. */
  readonly staleBefore: number;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
  readonly defaultLocale: string | null;
}

/** The rows of a table that are asked for, anew at each call. */
export type RowsOf = (table: TypeTable) => Query;

/** One row per document; `place` says which of the tables it is from. */
const documentsOf = (sql: Sql, table: TypeTable, place: number, rows: Query): Query => {
  const row = `r.${table.documentId}`;
  const changed = `r.${table.updatedAt}`;
  const { knex } = sql;
  const published = publishedCode(sql, table);
  const publishedAt = knex.raw('case when ? = ? then ?? end', [
    published,
    sql.literal('1'),
    changed,
  ]);
  return rows
    .select({ documentId: row })
    .select(sql.as(knex.raw(String(place)), 'place'))
    .select(sql.as(knex.raw('max(?)', [published]), 'published'))
    .select(sql.as(knex.raw('coalesce(max(?), max(??))', [publishedAt, changed]), 'changedAt'))
    .groupBy(row);
};

const pageRows = z.array(
  z.object({
    documentId: z.string(),
    place: z.coerce.number(),
    published: z.coerce.number(),
    changedAt: instant,
  })
);
const countRow = z.array(z.object({ total: z.coerce.number() }));

type PageRow = z.output<typeof pageRows>[number];

const readPage = async (
  { knex }: Sql,
  documents: () => Query,
  { offset, limit }: DocumentsQuestion
): Promise<{ rows: PageRow[]; total: number }> => {
  const [count] = countRow.parse(
    await knex.queryBuilder().from(documents().as('d')).count({ total: '*' })
  );
  const rows = pageRows.parse(
    await knex
      .queryBuilder()
      .from(documents().as('d'))
      .select('documentId', 'place', 'published', 'changedAt')
      .orderBy([
        { column: 'changedAt', order: 'desc' },
        { column: 'place' },
        { column: 'documentId' },
      ])
      .limit(limit)
      .offset(offset)
  );
  return { rows, total: count?.total ?? 0 };
};

/** The page's documents, changed last first, and how many there are in all. */
export const listDocuments = async (
  sql: Sql,
  tables: readonly TypeTable[],
  rowsOf: RowsOf,
  question: DocumentsQuestion
): Promise<{ entries: CellEntry[]; total: number }> => {
  const documents = (): Query =>
    // A union that starts from the first query would move that query's grouping behind the last.
    sql.knex
      .queryBuilder()
      .unionAll(tables.map((table, place) => documentsOf(sql, table, place, rowsOf(table))));
  if (tables.length === 0) return { entries: [], total: 0 };
  const { rows, total } = await readPage(sql, documents, question);
  const titles = await Promise.all(
    tables.map((table, place) =>
      readTitles(sql, table, rowsOf(table), {
        documentIds: rows.filter((row) => row.place === place).map((row) => row.documentId),
        defaultLocale: question.defaultLocale,
      })
    )
  );
  const statusOf = ({ published, changedAt }: PageRow): CellEntry['status'] => {
    if (published === 0) return 'draft';
    return changedAt < question.staleBefore ? 'stale' : 'published';
  };
  const entries = rows.flatMap((row): CellEntry[] => {
    const table = tables[row.place];
    const title = titles[row.place]?.get(row.documentId);
    // Deleted since the first of the two queries.
    if (table === undefined || title === undefined) return [];
    return [
      {
        contentType: table.type.uid,
        documentId: row.documentId,
        locale: title.locale,
        title: title.title ?? '',
        status: statusOf(row),
        updatedAt: new Date(row.changedAt).toISOString(),
      },
    ];
  });
  return { entries, total };
};
