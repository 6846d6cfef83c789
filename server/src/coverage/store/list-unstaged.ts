/** Documents without any stage, for the findings. */
import { z } from 'zod';
import type { UnstagedEntry } from '../domain/rules/rule';
import type { LinkTable, TypeTable } from './describe-table';
import { instant } from './instant';
import { readTitles } from './read-titles';
import { linksOf, selectRowsOfRoles, type Query, type RowFilter } from './select-rows';
import type { Fragment, Sql } from './sql';

export interface UnstagedQuestion {
  readonly filter: RowFilter;
  /** True: those that name a persona; false: those that do not. */
  readonly withPersona: boolean;
  /** At most so many, changed last first. */
  readonly limit: number;
  readonly defaultLocale: string | null;
}

const found = z.array(z.object({ documentId: z.string(), changedAt: instant }));

const unstagedDocuments = (sql: Sql, table: TypeTable, question: UnstagedQuestion): Query => {
  const { knex } = sql;
  const documentId = `r.${table.documentId}`;
  // A first, coarse choice that an index answers alone: documents with a row that has no stage.
  const candidates = knex
    .queryBuilder()
    .select(documentId)
    .from({ r: table.name })
    .whereNotExists(linksOf(sql, table.stages));
  const anyRowHas = (link: LinkTable): Fragment =>
    knex.raw('max(case when exists ? then 1 else 0 end) = ?', [linksOf(sql, link), 1]);
  return selectRowsOfRoles(sql, table, question.filter)
    .whereIn(documentId, candidates)
    .select({ documentId })
    .max({ changedAt: `r.${table.updatedAt}` })
    .groupBy(documentId)
    .havingRaw('not ?', [anyRowHas(table.stages)])
    .havingRaw(question.withPersona ? '?' : 'not ?', [anyRowHas(table.personas)])
    .orderBy([{ column: 'changedAt', order: 'desc' }, { column: 'documentId' }])
    .limit(question.limit);
};

const listOfType = async (sql: Sql, table: TypeTable, question: UnstagedQuestion) => {
  const documents = found.parse(await unstagedDocuments(sql, table, question));
  const titles = await readTitles(sql, table, selectRowsOfRoles(sql, table, question.filter), {
    documentIds: documents.map(({ documentId }) => documentId),
    defaultLocale: question.defaultLocale,
  });
  return documents.flatMap(({ documentId, changedAt }) => {
    const title = titles.get(documentId);
    // Deleted since the first of the two queries.
    if (title === undefined) return [];
    return [{ changedAt, entry: { contentType: table.type.uid, documentId, ...title } }];
  });
};

/** Over all content types, changed last first; then by type and id, so that the order is one. */
export const listUnstaged = async (
  sql: Sql,
  tables: readonly TypeTable[],
  question: UnstagedQuestion
): Promise<UnstagedEntry[]> => {
  const lists = [];
  for (const table of tables) lists.push(await listOfType(sql, table, question));
  return lists
    .flat()
    .sort((a, b) => b.changedAt - a.changedAt)
    .slice(0, question.limit)
    .map(({ entry }) => entry);
};
