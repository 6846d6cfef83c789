/** How far long work is, what became of it, and how to stop it. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { Job, JobEntry, JobItem, JobItemAnswer } from '../../jobs/contract';
import { createEntryRights } from '../../strapi/entry-rights';
import { parseInput } from '../../strapi/errors';
import { createController, type Action, type Context } from '../controller';
import { readQuery } from '../query-string';
import { writeReport, type ReportRow } from '../write-tag-file';
import { presentJob } from './present-job';
import { userAbilityOf } from './user-ability';

const SHOWN_JOBS = 20;

const paramsSchema = z.object({ id: z.uuid() });
const idOf = (ctx: Context): string => {
  const { id } = ctx['params'] as Record<string, unknown>;
  const parsed = paramsSchema.safeParse({ id });
  if (!parsed.success) throw new errors.NotFoundError('There is no such job');
  return parsed.data.id;
};

const existing = (job: Job | null): Job => {
  if (job === null) throw new errors.NotFoundError('There is no such job');
  return job;
};

const find: Action = async ({ ctx, funnel: { jobs } }) => {
  ctx.body = { data: (await jobs.list(SHOWN_JOBS)).map(presentJob) };
};

const findOne: Action = async ({ ctx, funnel: { jobs } }) => {
  ctx.body = { data: presentJob(existing(await jobs.read(idOf(ctx)))) };
};

const cancel: Action = async ({ ctx, funnel: { jobs } }) => {
  ctx.body = { data: presentJob(existing(await jobs.cancel(idOf(ctx)))) };
};

const itemsSchema = z.object({
  outcome: z.enum(['changed', 'unchanged', 'skipped']).nullable(),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(100).default(25),
});

const reportRow = ({ position, outcome, reason }: JobItem, entry: JobEntry | null): ReportRow => ({
  number: entry?.line ?? position + 1,
  contentType: entry?.contentType ?? '',
  documentId: entry?.documentId ?? '',
  locale: entry?.locale ?? '',
  title: entry?.title ?? '',
  outcome: outcome ?? 'open',
  reason: reason ?? '',
});

/** Titles only of entries that the caller may read. */
const findItems: Action = async ({ ctx, strapi, funnel: { jobs, tagging } }) => {
  const query = readQuery(ctx.querystring, { single: ['outcome', 'page', 'pageSize'], list: [] });
  const question = parseInput(itemsSchema, {
    outcome: query.single('outcome') ?? null,
    page: query.number('page'),
    pageSize: query.number('pageSize'),
  });
  const job = existing(await jobs.read(idOf(ctx)));
  const { items, total } = await jobs.listItems(job.id, question);
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const entries = await tagging.describeItems(job, items, rights);
  const data = items.map(({ position, outcome, reason }, index): JobItemAnswer => ({
    ...{ position, outcome, reason },
    entry: entries[index] ?? null,
  }));
  const { page, pageSize } = question;
  const pageCount = Math.ceil(total / pageSize);
  ctx.body = { data, meta: { pagination: { page, pageSize, total, pageCount } } };
};

const REPORT_PAGE = 500;

/** What became of every item, page by page: as a file, for whoever has to look into it. */
const findReport: Action = async ({ ctx, strapi, funnel: { jobs, tagging } }) => {
  const job = existing(await jobs.read(idOf(ctx)));
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const rows = async function* (): AsyncGenerator<ReportRow> {
    for (let page = 1; ; page += 1) {
      const question = { outcome: null, page, pageSize: REPORT_PAGE };
      const { items } = await jobs.listItems(job.id, question);
      const entries = await tagging.describeItems(job, items, rights);
      yield* items.map((item, index) => reportRow(item, entries[index] ?? null));
      if (items.length < REPORT_PAGE) return;
    }
  };
  ctx.set('Cache-Control', 'private, no-store');
  ctx.attachment(`job-${job.id.slice(0, 8)}.csv`);
  ctx.type = 'text/csv; charset=utf-8';
  ctx.body = writeReport(rows());
};

export default createController({ find, findOne, cancel, findItems, findReport });
