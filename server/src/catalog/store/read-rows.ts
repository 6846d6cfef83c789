import { setImmediate } from 'node:timers/promises';
import type { CatalogRow, RowPrint } from '../domain/catalog-row';
import type { Interner } from '../domain/interner';
import type { TypePlan } from './describe-type';
import { mergeDuplicates, parseRow, type ContentRow } from './parse-row';
import { parseText } from './parse-value';
import { publishedRows, rowPrint, toSql, type Query, type Reader } from './queries';
import { readLinkPrints, readLinks, type TagPlaces } from './read-links';

/** Rows read at a time: keeps a statement short and the number of statements small. */
const CHUNK = 1000;

/** What rows are read against: equal for all rows of one index. */
export interface ReadContext {
  readonly locales: readonly string[];
  readonly places: TagPlaces;
  readonly interner: Interner;
}

/** A row without its content: enough to see whether it has to be read again. */
export interface PrintedRow {
  readonly documentId: string;
  readonly print: Pick<RowPrint, 'rowId' | 'row' | 'links'>;
}

type Row = Readonly<Record<string, unknown>>;

const contentRows = (reader: Reader, plan: TypePlan, locales: readonly string[]): Query => {
  const columns = Object.fromEntries(
    plan.columns.map(({ column }, place) => [`v${place}`, `t.${column}`])
  );
  const query = publishedRows(reader, plan, locales)
    .select({
      rowId: 't.id',
      documentId: `t.${plan.documentId}`,
      updatedAt: `t.${plan.updatedAt}`,
      ...columns,
    })
    .select(toSql(reader, rowPrint(reader, plan), 'print'));
  return plan.locale === null ? query : query.select({ locale: `t.${plan.locale}` });
};

const toContentRow = (plan: TypePlan, row: Row): ContentRow => ({
  rowId: Number(row['rowId']),
  documentId: String(row['documentId']),
  locale: parseText(row['locale']),
  updatedAt: row['updatedAt'],
  print: Number(row['print']),
  values: plan.columns.map((_, place) => row[`v${place}`]),
});

const withLinks = async (
  reader: Reader,
  plan: TypePlan,
  context: ReadContext,
  found: readonly Row[]
): Promise<CatalogRow[]> => {
  const rows = found.map((row) => toContentRow(plan, row));
  await setImmediate();
  const links = await readLinks(
    reader,
    plan,
    context.places,
    rows.map((row) => row.rowId)
  );
  const parsed = rows.map((row) => parseRow(plan, row, links.get(row.rowId), context.interner));
  return mergeDuplicates(parsed.filter((row) => row !== null));
};

/** In order of row id, a chunk at a time; lets requests through between two chunks. */
async function* inChunks(query: () => Query, after = 0): AsyncGenerator<Row[]> {
  let last = after;
  for (;;) {
    const rows = (await query().where('t.id', '>', last).orderBy('t.id').limit(CHUNK)) as Row[];
    if (rows.length > 0) yield rows;
    if (rows.length < CHUNK) return;
    last = Number(rows.at(-1)?.['rowId']);
    await setImmediate();
  }
}

/** Every published row of a type whose id comes after the given one. */
export async function* readAllRows(
  reader: Reader,
  plan: TypePlan,
  context: ReadContext,
  after: number
): AsyncGenerator<CatalogRow[]> {
  for await (const rows of inChunks(() => contentRows(reader, plan, context.locales), after)) {
    yield await withLinks(reader, plan, context, rows);
  }
}

/** Published rows of some documents, in all locales. */
export const readDocumentRows = async (
  reader: Reader,
  plan: TypePlan,
  context: ReadContext,
  documentIds: readonly string[]
): Promise<CatalogRow[]> => {
  const rows: Row[] = await contentRows(reader, plan, context.locales)
    .whereIn(`t.${plan.documentId}`, documentIds)
    .orderBy('t.id');
  return withLinks(reader, plan, context, rows);
};

/** Prints of every published row of a type. */
export async function* readPrintedRows(
  reader: Reader,
  plan: TypePlan,
  locales: readonly string[]
): AsyncGenerator<PrintedRow[]> {
  const query = (): Query =>
    publishedRows(reader, plan, locales)
      .select({ rowId: 't.id', documentId: `t.${plan.documentId}` })
      .select(toSql(reader, rowPrint(reader, plan), 'print'));
  for await (const rows of inChunks(query)) {
    const ids = rows.map((row) => Number(row['rowId']));
    await setImmediate();
    const links = await readLinkPrints(reader, plan, ids);
    yield rows.map((row, place) => {
      const rowId = ids[place] as number;
      const print = { rowId, row: Number(row['print']), links: links.get(rowId) ?? 0 };
      return { documentId: String(row['documentId']), print };
    });
  }
}
