/** Documents behind one cell, a page at a time. */
import type { Role } from '../../taxonomy/contract';
import type { CellEntry } from '../contract';
import type { TypeTable } from './describe-table';
import { listDocuments, type DocumentsQuestion } from './list-documents';
import { linksOf, selectRowsOfRoles, type Query, type RowFilter } from './select-rows';
import type { Sql } from './sql';

export interface CellQuestion extends DocumentsQuestion {
  readonly filter: RowFilter & { readonly roles: readonly [Role] };
  /** Row id of the stage. */
  readonly stage: number;
  /** Row id of the persona; null: the row of entries that are meant for everyone. */
  readonly persona: number | null;
}

const cellRows = (sql: Sql, table: TypeTable, { filter, stage, persona }: CellQuestion): Query => {
  const rows = selectRowsOfRoles(sql, table, filter).whereExists(linksOf(sql, table.stages, stage));
  const forEveryone = linksOf(sql, table.personas);
  if (persona === null) return rows.whereNotExists(forEveryone);
  return rows.where((either) => {
    either.whereExists(linksOf(sql, table.personas, persona)).orWhereNotExists(forEveryone);
  });
};

/**
 * The page's documents, changed last first, and how many there are in all: as many as the cell's
 * published and draft entries together.
 */
export const listCell = (
  sql: Sql,
  tables: readonly TypeTable[],
  question: CellQuestion
): Promise<{ entries: CellEntry[]; total: number }> =>
  listDocuments(sql, tables, (table) => cellRows(sql, table, question), question);
