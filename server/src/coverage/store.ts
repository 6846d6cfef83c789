/**
 * Reads what the audit counts, in a few grouped queries per content type, drafts included. Outside
 * of the document service, which would read every row and open a transaction for it.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ParticipatingType } from '../tagging/contract';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { CellEntry, CoverageAxes } from './contract';
import type { DocumentGroup } from './domain/document-group';
import type { UnstagedEntry } from './domain/rules/rule';
import { describeTable, type TypeTable } from './store/describe-table';
import { listCell, type CellQuestion } from './store/list-cell';
import { listUnstaged, type UnstagedQuestion } from './store/list-unstaged';
import { readVersions, type VersionsContext } from './store/read-versions';
import { createSql } from './store/sql';

export type { CellQuestion, UnstagedQuestion, VersionsContext };
export type SiteLocale = CoverageAxes['locales'][number];
type Types = readonly ParticipatingType[];

/** The row ids behind the documents of the model: links hold those. */
export interface ModelRows {
  /** documentId → row id */
  readonly stages: ReadonlyMap<string, number>;
  readonly personas: ReadonlyMap<string, number>;
}

export interface CoverageStore {
  readLocales(): Promise<readonly SiteLocale[]>;
  readModelRows(): Promise<ModelRows>;
  readDocuments(types: Types, context: VersionsContext): Promise<DocumentGroup[]>;
  listUnstaged(types: Types, question: UnstagedQuestion): Promise<UnstagedEntry[]>;
  listCell(
    types: Types,
    question: CellQuestion
  ): Promise<{ entries: readonly CellEntry[]; total: number }>;
}

const localeRows = z.array(z.object({ code: z.string(), name: z.string().nullish() }));
const modelRows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

interface LocalesService {
  find(): Promise<unknown>;
  getDefaultLocale(): Promise<string | null>;
}

const readLocales = async (strapi: Core.Strapi): Promise<SiteLocale[]> => {
  const i18n = strapi.plugin('i18n') as { service(name: 'locales'): LocalesService } | undefined;
  if (!i18n) return [];
  const service = i18n.service('locales');
  const defaultLocale = await service.getDefaultLocale();
  return localeRows
    .parse(await service.find())
    .map(({ code, name }) => ({ code, name: name || code, isDefault: code === defaultLocale }))
    .sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.code < b.code ? -1 : 1));
};

export const createStore = (strapi: Core.Strapi): CoverageStore => {
  const sql = createSql(strapi.db);
  const tablesOf = (types: Types): TypeTable[] =>
    types.map((type) => describeTable(strapi.db.metadata, type));
  const rowsOf = async (uid: string): Promise<Map<string, number>> => {
    const rows = await strapi.db.query(uid as never).findMany({ select: ['id', 'documentId'] });
    return new Map(modelRows.parse(rows).map(({ id, documentId }) => [documentId, id]));
  };
  return {
    readLocales: () => readLocales(strapi),
    readModelRows: async () => ({
      stages: await rowsOf(TAXONOMY_UIDS.stage),
      personas: await rowsOf(TAXONOMY_UIDS.persona),
    }),
    readDocuments: async (types, context) => {
      const groups: DocumentGroup[][] = [];
      // One after the other: an audit takes one of the few connections, not several.
      for (const table of tablesOf(types)) groups.push(await readVersions(sql, table, context));
      return groups.flat();
    },
    listUnstaged: (types, question) => listUnstaged(sql, tablesOf(types), question),
    listCell: (types, question) => listCell(sql, tablesOf(types), question),
  };
};
