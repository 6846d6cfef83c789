/** The coverage page: the matrix with its axes, its exports, and the documents behind a cell. */
import { z } from 'zod';
import { packCells } from '../../coverage/cell-rows-contract';
import { entryFilterSchema, FINDING_LANGUAGES, type AuditOptions } from '../../coverage/contract';
import type { CoverageRoom } from '../../coverage/room-contract';
import { snoozeInputSchema } from '../../coverage/snooze-contract';
import { REPORT_LANGUAGES, type ReportLanguage } from '../../reports/contract';
import { roleSchema } from '../../taxonomy/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { readableTypes } from '../../strapi/document-rights';
import { createController, type Action } from '../controller';
import {
  ADMIN_FORMATS,
  auditInputOf,
  COVERAGE_QUERY,
  ENTRY_FILTER_QUERY,
  entryFilterOf,
  formatOf,
} from '../coverage-query';
import { readQuery } from '../query-string';
import { sendFile, sendJson, sendReport, type FileFormat } from '../send-coverage';
import { adminIdOf } from './admin-id';
import { userAbilityOf } from './user-ability';

type Call = Parameters<Action>[0];

/** Content types that the administrator may read. */
const readableTo = (ctx: Call['ctx'], tagging: Call['funnel']['tagging']): ReadonlySet<string> =>
  readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );

const languageSchema = z.object({ language: z.enum(FINDING_LANGUAGES).default('en') });

/** A page for people speaks the languages that somebody wrote it in. */
const pageLanguage = (language: string): ReportLanguage =>
  REPORT_LANGUAGES.find((one) => one === language) ?? 'en';

/** What each format shows beside the coverage: nothing else is measured. */
const extrasOf = (format: FileFormat | 'json'): Pick<AuditOptions, 'choices' | 'spread'> => ({
  choices: format === 'json' || format === 'html',
  spread: format === 'json',
});

/** Of types that the administrator may not read nothing is counted. */
const find: Action = async ({ ctx, funnel: { coverage, reports, tagging } }) => {
  const query = readQuery(ctx.querystring, {
    single: [...COVERAGE_QUERY.single, ...ENTRY_FILTER_QUERY.single, 'language'],
    list: [...COVERAGE_QUERY.list, ...ENTRY_FILTER_QUERY.list],
  });
  const format = formatOf(query, ADMIN_FORMATS);
  const { language } = parseInput(languageSchema, { language: query.single('language') });
  const readable = readableTo(ctx, tagging);
  const options = { language, readable, ...extrasOf(format) };
  const input = auditInputOf(query);
  const result = await coverage.auditCoverage(input, options);
  if (!result.ok) throw inputError(result.problems);
  const { axes, choices, spread, snoozed, owners } = result;
  if (format === 'json') {
    const packed = { ...result.coverage, cells: packCells(result.coverage.cells) };
    sendJson(ctx, { coverage: packed, axes, choices, spread, snoozed, owners });
    return;
  }
  if (format === 'html') {
    const shown = { language: pageLanguage(language), onlyAggregates: false };
    sendFile(ctx, result.coverage, format, reports.writePage({ ...result, input }, shown));
    return;
  }
  sendReport(ctx, coverage, result.coverage, format);
};

const pageShape = {
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
};
const placeSchema = z.object({
  journey: z.string().max(255),
  stage: z.string().max(255),
  persona: z.string().max(255).nullable().default(null),
  role: roleSchema,
  locale: z.string().max(35).nullable().default(null),
  ...pageShape,
});
const cellSchema = placeSchema.extend(entryFilterSchema.shape);

const pairSchema = z.object({
  journey: z.string().max(255),
  from: z.string().max(35),
  missing: z.string().max(35),
  role: roleSchema.nullable().default(null),
  ...pageShape,
});
const localeGapSchema = pairSchema.extend(entryFilterSchema.shape);

type ListedEntries = Awaited<ReturnType<CoverageRoom['listCellEntries']>>;

const sendEntries = (
  ctx: Call['ctx'],
  { entries, total }: ListedEntries,
  { page, pageSize }: { readonly page: number; readonly pageSize: number }
): void => {
  ctx.body = {
    data: entries,
    meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } },
  };
};

/** What is asked of a list of entries: its own parameters, and what narrows the entries. */
const readListQuery = (querystring: string, own: readonly string[]) => {
  const query = readQuery(querystring, {
    single: [...own, ...ENTRY_FILTER_QUERY.single],
    list: ENTRY_FILTER_QUERY.list,
  });
  return {
    ...Object.fromEntries(own.map((name) => [name, query.single(name)])),
    ...entryFilterOf(query),
    ...{ page: query.number('page'), pageSize: query.number('pageSize') },
  };
};

const findEntries: Action = async ({ ctx, funnel: { coverage, tagging } }) => {
  const cell = parseInput(
    cellSchema,
    readListQuery(ctx.querystring, Object.keys(placeSchema.shape))
  );
  const readable = readableTo(ctx, tagging);
  sendEntries(ctx, await coverage.listCellEntries(cell, { readable }), cell);
};

/** What is published in one locale and not in another. */
const findLocaleGap: Action = async ({ ctx, funnel: { coverage, tagging } }) => {
  const pair = parseInput(
    localeGapSchema,
    readListQuery(ctx.querystring, Object.keys(pairSchema.shape))
  );
  const readable = readableTo(ctx, tagging);
  sendEntries(ctx, await coverage.listLocaleGap(pair, { readable }), pair);
};

/** A finding that may wait, and why; or one that somebody takes up again. */
const snooze: Action = async ({ ctx, funnel: { coverage } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(snoozeInputSchema, body);
  await coverage.snoozeFinding(input, adminIdOf(ctx));
  ctx.body = { data: { snoozed: input.snoozed } };
};

export default createController({ find, findEntries, findLocaleGap, snooze });
