import { setImmediate } from 'node:timers/promises';
import type { RowTotals } from '../domain/catalog-row';
import type { TypePlan } from './describe-type';
import {
  linkSources,
  publishedRows,
  rowPrint,
  toSql,
  wherePublished,
  type Query,
  type Reader,
} from './queries';
import type { Sql } from './sql-prints';

/** Rows, drafts included, that one aggregate goes over. */
const SUMMED_ROWS = 50_000;

type Row = Readonly<Record<string, unknown>>;
type Range = readonly [number, number];

/** Ranges of row ids with about as many rows each, so that no statement takes long. */
const idRanges = async (reader: Reader, plan: TypePlan): Promise<Range[]> => {
  const [found] = (await reader.db
    .getConnection(`${plan.table} as t`)
    .min({ first: 't.id' })
    .max({ last: 't.id' })
    .count({ rows: 't.id' })) as Row[];
  const [first, last, rows] = ['first', 'last', 'rows'].map((name) => Number(found?.[name] ?? 0));
  if (first === undefined || last === undefined || !rows) return [];
  const parts = Math.ceil(rows / SUMMED_ROWS);
  const width = Math.ceil((last - first + 1) / parts);
  return Array.from({ length: parts }, (_, part): Range => {
    const start = first + part * width;
    return [start, start + width - 1];
  });
};

const readSum = async (reader: Reader, query: Query, print: Sql, range: Range): Promise<number> => {
  const sum = { text: `sum(${print.text})`, names: print.names };
  const [row] = (await query
    .whereBetween('t.id', range)
    .select(toSql(reader, sum, 'total'))) as Row[];
  await setImmediate();
  return Number(row?.['total'] ?? 0);
};

/**
 * Sums of the prints of all published rows of a type and of their links, in a few aggregates. On
 * SQLite a statement stops everything else in the process, so large tables are summed in parts.
 */
export const readTotals = async (
  reader: Reader,
  plan: TypePlan,
  locales: readonly string[]
): Promise<RowTotals> => {
  const sources = linkSources(reader, plan).all;
  const ofType = rowPrint(reader, plan);
  let row = 0;
  let links = 0;
  for (const range of await idRanges(reader, plan)) {
    row += await readSum(reader, publishedRows(reader, plan, locales), ofType, range);
    for (const source of sources) {
      const joined = source.from().innerJoin(`${plan.table} as t`, 't.id', `l.${source.link.row}`);
      const published = wherePublished(joined, plan, locales);
      links += await readSum(reader, published, source.print, range);
    }
  }
  return { row, links };
};
