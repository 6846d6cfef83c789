/** Documents behind one cell, a page at a time. */
import { z } from 'zod';
import type { Role } from '../../taxonomy/contract';
import type { CellEntry } from '../contract';
import type { TypeTable } from './describe-table';
import { instant } from './instant';
import { readTitles } from './read-titles';
import {
  linksOf,
  publishedCode,
  selectRowsOfRoles,
  type Query,
  type RowFilter,
} from './select-rows';
import type { Sql } from './sql';

export interface CellQuestion {
  readonly filter: RowFilter & { readonly roles: readonly [Role] };
  /** Row id of the stage. */
  readonly stage: number;
  /** Row id of the persona; null: the row of entries that are meant for everyone. */
  readonly persona: number | null;
  /** Epoch milliseconds: what was published before is stale. */
  readonly staleBefore: number;
  /** From 0. */
  readonly offset: number;
  readonly limit: number;
  readonly defaultLocale: string | null;
}

const cellRows = (sql: Sql, table: TypeTable, { filter, stage, persona }: CellQuestion): Query => {
  const rows = selectRowsOfRoles(sql, table, filter).whereExists(linksOf(sql, table.stages, stage));
  const forEveryone = linksOf(sql, table.personas);
  if (persona === null) return rows.whereNotExists(forEveryone);
  return rows.where((either) => {
    either.whereExists(linksOf(sql, table.personas, persona)).orWhereNotExists(forEveryone);
  });
};

/** One row per document; `place` says which of the tables it is from. */
const cellDocuments = (
  sql: Sql,
  table: TypeTable,
  place: number,
  question: CellQuestion
): Query => {
  const row = `r.${table.documentId}`;
  const changed = `r.${table.updatedAt}`;
  const { knex } = sql;
  const published = publishedCode(sql, table);
  const publishedAt = knex.raw('case when ? = ? then ?? end', [
    published,
    sql.literal('1'),
    changed,
  ]);
  return cellRows(sql, table, question)
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
  { offset, limit }: CellQuestion
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

/**
 * The page's documents, changed last first, and how many there are in all: as many as the cell's
 * published and draft entries together.
 */
export const listCell = async (
  sql: Sql,
  tables: readonly TypeTable[],
  question: CellQuestion
): Promise<{ entries: CellEntry[]; total: number }> => {
  const documents = (): Query =>
    // A union that starts from the first query would move that query's grouping behind the last.
    sql.knex
      .queryBuilder()
      .unionAll(tables.map((table, place) => cellDocuments(sql, table, place, question)));
  if (tables.length === 0) return { entries: [], total: 0 };
  const { rows, total } = await readPage(sql, documents, question);
  const titles = await Promise.all(
    tables.map((table, place) =>
      readTitles(sql, table, cellRows(sql, table, question), {
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
