/**
 * Reads what the catalog holds: published rows in a few grouped queries per content type, with
 * explicit columns and outside of any transaction (a call of the document service opens one, even
 * to read).
 */
import type { Core } from '@strapi/strapi';
import type { ParticipatingType } from '../tagging/contract';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { Taxonomy } from '../taxonomy/contract';
import type { SiteLocales } from './contract';
import type { CatalogRow, RowTotals } from './domain/catalog-row';
import { describeType, type Metadata, type TypePlan } from './store/describe-type';
import { createReader, type Reader } from './store/queries';
import type { TagPlaces } from './store/read-links';
import {
  readAllRows,
  readDocumentRows,
  readPrintedRows,
  type PrintedRow,
  type ReadContext,
} from './store/read-rows';
import { readTotals } from './store/read-totals';

export type { PrintedRow, ReadContext, TypePlan };

export interface CatalogStore {
  describe(type: ParticipatingType): TypePlan;
  readLocales(): Promise<SiteLocales>;
  /** Row ids of stages, personas and touchpoints with their index in this taxonomy. */
  readPlaces(taxonomy: Taxonomy): Promise<TagPlaces>;
  /** In order of row id, a chunk at a time. `after`: a row id. */
  readAll(plan: TypePlan, context: ReadContext, after?: number): AsyncIterable<CatalogRow[]>;
  readDocuments(
    plan: TypePlan,
    context: ReadContext,
    documentIds: readonly string[]
  ): Promise<CatalogRow[]>;
  readPrints(plan: TypePlan, locales: readonly string[]): AsyncIterable<PrintedRow[]>;
  readTotals(plan: TypePlan, locales: readonly string[]): Promise<RowTotals>;
}

interface LocalesService {
  find(): Promise<readonly { code: string }[]>;
  getDefaultLocale(): Promise<string | null>;
}

const readLocales = async (strapi: Core.Strapi): Promise<SiteLocales> => {
  const i18n = strapi.plugin('i18n') as { service(name: 'locales'): LocalesService } | undefined;
  if (!i18n) return { all: [], default: null };
  const locales = i18n.service('locales');
  const all = (await locales.find()).map(({ code }) => code).sort();
  return { all, default: await locales.getDefaultLocale() };
};

const readRowIds = async (
  { db }: Reader,
  metadata: Metadata,
  uid: string,
  items: readonly { documentId: string; index: number }[]
): Promise<Map<number, number>> => {
  const model = metadata.model(uid);
  if (!model) throw new Error(`Content type ${uid} is not in the database's metadata`);
  const indexes = new Map(items.map((item) => [item.documentId, item.index]));
  const documentId = model.attributes['documentId']?.columnName ?? 'document_id';
  const rows: { id: number; documentId: string }[] = await db
    .getConnection(`${model.tableName} as t`)
    .select({ id: 't.id', documentId: `t.${documentId}` });
  return new Map(
    rows.flatMap((row): [number, number][] => {
      const index = indexes.get(row.documentId);
      return index === undefined ? [] : [[Number(row.id), index]];
    })
  );
};

export const createStore = (strapi: Core.Strapi): CatalogStore => {
  const reader = createReader(strapi.db);
  const metadata: Metadata = {
    model: (uid) =>
      strapi.db.metadata.has(uid)
        ? (strapi.db.metadata.get(uid) as ReturnType<Metadata['model']>)
        : undefined,
    identifiers: strapi.db.metadata.identifiers,
  };
  return {
    describe: (type) => describeType(metadata, type),
    readLocales: () => readLocales(strapi),
    async readPlaces(taxonomy) {
      const stages = await readRowIds(reader, metadata, TAXONOMY_UIDS.stage, taxonomy.stages);
      const personas = await readRowIds(reader, metadata, TAXONOMY_UIDS.persona, taxonomy.personas);
      const touchpoints = await readRowIds(
        reader,
        metadata,
        TAXONOMY_UIDS.touchpoint,
        taxonomy.touchpoints
      );
      return { stages, personas, touchpoints, leadsTo: stages };
    },
    readAll: (plan, context, after = 0) => readAllRows(reader, plan, context, after),
    readDocuments: (plan, context, documentIds) =>
      readDocumentRows(reader, plan, context, documentIds),
    readPrints: (plan, locales) => readPrintedRows(reader, plan, locales),
    readTotals: (plan, locales) => readTotals(reader, plan, locales),
  };
};
