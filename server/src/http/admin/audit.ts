/** The coverage page: the matrix with its axes, its exports, and the documents behind a cell. */
import { z } from 'zod';
import { entryFilterSchema, FINDING_LANGUAGES } from '../../coverage/contract';
import { snoozeInputSchema } from '../../coverage/snooze-contract';
import { roleSchema } from '../../taxonomy/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { readableTypes } from '../../strapi/document-rights';
import { createController, type Action } from '../controller';
import {
  auditInputOf,
  COVERAGE_QUERY,
  ENTRY_FILTER_QUERY,
  entryFilterOf,
  formatOf,
} from '../coverage-query';
import { readQuery } from '../query-string';
import { sendCoverage } from '../send-coverage';
import { adminIdOf } from './admin-id';
import { userAbilityOf } from './user-ability';

const languageSchema = z.object({ language: z.enum(FINDING_LANGUAGES).default('en') });

/** Of types that the administrator may not read nothing is counted. */
const find: Action = async ({ ctx, funnel: { coverage, tagging } }) => {
  const query = readQuery(ctx.querystring, {
    single: [...COVERAGE_QUERY.single, ...ENTRY_FILTER_QUERY.single, 'language'],
    list: [...COVERAGE_QUERY.list, ...ENTRY_FILTER_QUERY.list],
  });
  const format = formatOf(query);
  const { language } = parseInput(languageSchema, { language: query.single('language') });
  const readable = readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );
  const result = await coverage.auditCoverage(auditInputOf(query), { language, readable });
  if (!result.ok) throw inputError(result.problems);
  const { axes, choices, snoozed, owners } = result;
  sendCoverage({ ctx, room: coverage }, result.coverage, format, {
    ...{ coverage: result.coverage, axes, choices, snoozed, owners },
  });
};

const placeSchema = z.object({
  journey: z.string().max(255),
  stage: z.string().max(255),
  persona: z.string().max(255).nullable().default(null),
  role: roleSchema,
  locale: z.string().max(35).nullable().default(null),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});
const cellSchema = placeSchema.extend(entryFilterSchema.shape);

const findEntries: Action = async ({ ctx, funnel: { coverage, tagging } }) => {
  const query = readQuery(ctx.querystring, {
    single: [...Object.keys(placeSchema.shape), ...ENTRY_FILTER_QUERY.single],
    list: ENTRY_FILTER_QUERY.list,
  });
  const cell = parseInput(cellSchema, {
    ...entryFilterOf(query),
    journey: query.single('journey'),
    stage: query.single('stage'),
    persona: query.single('persona'),
    role: query.single('role'),
    locale: query.single('locale'),
    page: query.number('page'),
    pageSize: query.number('pageSize'),
  });
  const readable = readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );
  const { entries, total } = await coverage.listCellEntries(cell, { readable });
  const { page, pageSize } = cell;
  ctx.body = {
    data: entries,
    meta: { pagination: { page, pageSize, total, pageCount: Math.ceil(total / pageSize) } },
  };
};

/** A finding that may wait, and why; or one that somebody takes up again. */
const snooze: Action = async ({ ctx, funnel: { coverage } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(snoozeInputSchema, body);
  await coverage.snoozeFinding(input, adminIdOf(ctx));
  ctx.body = { data: { snoozed: input.snoozed } };
};

export default createController({ find, findEntries, snooze });
