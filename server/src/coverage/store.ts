/**
 * Reads what the audit looks at, in a few queries per content type, drafts included. Outside of the
 * document service, which would read every row and open a transaction for it.
 */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DocumentRef, ParticipatingType } from '../tagging/contract';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { CellEntry, CoverageAxes } from './contract';
import type { AuditedDocument } from './domain/audited-document';
import type { EntryTitle } from './domain/list-findings';
import { nameOfEntry } from './domain/subject-names';
import type { Snooze, SnoozeInput } from './snooze-contract';
import { addSnooze, listSnoozes, removeSnooze } from './snooze-store';
import { describeTable, type TypeTable } from './store/describe-table';
import { listDeadEnds, listOvertagged, type DeadEndQuestion } from './store/list-breaches';
import { countTouched } from './store/count-touched';
import { listCell, type CellQuestion } from './store/list-cell';
import { listLocaleGap, type LocaleGapQuestion } from './store/list-locale-gap';
import { readDocuments, type DocumentsContext } from './store/read-documents';
import { readFormats, type WrittenFormat } from './store/read-formats';
import { readFilled, type FilledQuestion } from './store/read-filled';
import { readPeople } from '../storage/people-store';
import { readStates, type StatesQuestion, type StoredState } from './store/read-states';
import { readTargets, type StepTarget } from './store/read-targets';
import { readTitles } from './store/read-titles';
import { selectRowsOfRoles, type RowFilter } from './store/select-rows';
import { createSql } from './store/sql';

export type { CellQuestion, DocumentsContext, RowFilter, StepTarget, StoredState };
export type SiteLocale = CoverageAxes['locales'][number];
type Types = readonly ParticipatingType[];

/** The row ids behind the documents of the model: links hold those. */
export interface ModelRows {
  /** documentId → row id */
  readonly stages: ReadonlyMap<string, number>;
  readonly personas: ReadonlyMap<string, number>;
  readonly touchpoints: ReadonlyMap<string, number>;
}

export interface TitlesQuestion {
  readonly refs: readonly DocumentRef[];
  readonly filter: RowFilter;
  readonly defaultLocale: string | null;
}

export interface CoverageStore {
  readLocales(): Promise<readonly SiteLocale[]>;
  readModelRows(): Promise<ModelRows>;
  /** Every document of the filter, some thousands at a time; others run in between. */
  readDocuments(
    types: Types,
    context: DocumentsContext
  ): AsyncGenerator<readonly AuditedDocument[]>;
  /** Of these stages or touchpoints, those that something published is tagged with. */
  readFilled(types: Types, question: FilledQuestion): Promise<ReadonlySet<number>>;
  readFormats(types: Types): Promise<readonly WrittenFormat[]>;
  readTargets(types: Types, refs: readonly DocumentRef[]): Promise<StepTarget[]>;
  /** Versions of a few entries, without those that have no role. */
  readStates(type: ParticipatingType, question: StatesQuestion): Promise<StoredState[]>;
  /** Names of administrators, by row id. */
  readPeople(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** By the finding's id, those that last. */
  listSnoozes(now: number): Promise<ReadonlyMap<string, Snooze>>;
  addSnooze(input: SnoozeInput, caller: { by: string; now: number }): Promise<void>;
  removeSnooze(finding: string): Promise<void>;
  /** By `nameOfEntry`. */
  readTitles(types: Types, question: TitlesQuestion): Promise<ReadonlyMap<string, EntryTitle>>;
  listCell(
    types: Types,
    question: CellQuestion
  ): Promise<{ entries: readonly CellEntry[]; total: number }>;
  /** Of localised types. */
  listLocaleGap(
    types: Types,
    question: LocaleGapQuestion
  ): Promise<{ entries: readonly CellEntry[]; total: number }>;
  /** Distinct published documents that are tagged with one of these rows of touchpoints. */
  countTouched(
    types: Types,
    question: { readonly filter: RowFilter; readonly ids: readonly number[] }
  ): Promise<number>;
  listOvertagged(
    type: ParticipatingType,
    question: { readonly from: number; readonly limit: number }
  ): Promise<number[]>;
  listDeadEnds(
    type: ParticipatingType,
    question: DeadEndQuestion
  ): Promise<{ id: number; documentId: string }[]>;
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

/** `connection`: a transaction that everything is to be a part of. */
export const createStore = (
  strapi: Core.Strapi,
  connection: Core.Strapi['db']['connection'] = strapi.db.connection
): CoverageStore => {
  const sql = createSql({ connection, dialect: strapi.db.dialect });
  const tableOf = (type: ParticipatingType): TypeTable => describeTable(strapi.db.metadata, type);
  const tablesOf = (types: Types): TypeTable[] => types.map(tableOf);
  const rowsOf = async (uid: string): Promise<Map<string, number>> => {
    const rows = await strapi.db.query(uid as never).findMany({ select: ['id', 'documentId'] });
    return new Map(modelRows.parse(rows).map(({ id, documentId }) => [documentId, id]));
  };
  return {
    readLocales: () => readLocales(strapi),
    readModelRows: async () => ({
      stages: await rowsOf(TAXONOMY_UIDS.stage),
      personas: await rowsOf(TAXONOMY_UIDS.persona),
      touchpoints: await rowsOf(TAXONOMY_UIDS.touchpoint),
    }),
    async *readDocuments(types, context) {
      // One after the other: an audit takes one of the few connections, not several.
      for (const table of tablesOf(types)) yield* readDocuments(sql, table, context);
    },
    readFilled: (types, question) => readFilled(sql, tablesOf(types), question),
    readFormats: (types) => readFormats(sql, tablesOf(types)),
    readStates: (type, question) => readStates(strapi, type, question),
    readPeople: (ids) => readPeople(strapi, ids),
    listSnoozes: (now) => listSnoozes(strapi, now),
    addSnooze: (input, caller) => addSnooze(strapi, input, caller),
    removeSnooze: (finding) => removeSnooze(strapi, finding),
    readTargets: (types, refs) => readTargets(sql, tablesOf(types), refs),
    readTitles: async (types, { refs, filter, defaultLocale }) => {
      const titles = new Map<string, EntryTitle>();
      for (const table of tablesOf(types)) {
        const contentType = table.type.uid;
        const ofType = refs.filter((ref) => ref.contentType === contentType);
        const documentIds = ofType.map(({ documentId }) => documentId);
        const rows = selectRowsOfRoles(sql, table, filter);
        const found = await readTitles(sql, table, rows, { documentIds, defaultLocale });
        for (const [documentId, title] of found) {
          titles.set(nameOfEntry({ contentType, documentId }), title);
        }
      }
      return titles;
    },
    listCell: (types, question) => listCell(sql, tablesOf(types), question),
    listLocaleGap: (types, question) => listLocaleGap(sql, tablesOf(types), question),
    countTouched: (types, question) => countTouched(sql, tablesOf(types), question),
    listOvertagged: (type, question) => listOvertagged(sql, tableOf(type), question),
    listDeadEnds: (type, question) => listDeadEnds(sql, tableOf(type), question),
  };
};
