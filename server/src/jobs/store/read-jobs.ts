/** Reads jobs and their items; everything that comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { openTable } from '../../storage/table-store';
import { JOB_STATES, type ItemsQuestion, type Job, type JobItem } from '../contract';
import { JOB_ITEM_TABLE, JOB_TABLE } from './tables';

const number = z.coerce.number();
export const jobRow = z
  .object({
    id: z.string(),
    kind: z.string(),
    state: z.enum(JOB_STATES),
    input: z.string().transform((text): unknown => JSON.parse(text)),
    started_by: z.string(),
    created_at: number,
    finished_at: number.nullable(),
    total: number,
    done: number,
    changed: number,
    skipped: number,
  })
  .transform(
    ({ started_by: startedBy, created_at: createdAt, finished_at: finishedAt, ...row }): Job => ({
      ...row,
      startedBy,
      createdAt,
      finishedAt,
    })
  );

const itemRow = z.object({
  position: number,
  payload: z.string().transform((text): unknown => JSON.parse(text)),
  outcome: z.enum(['changed', 'unchanged', 'skipped']).nullable(),
  reason: z.string().nullable(),
});

const countRow = z.array(z.object({ count: number }));
export const countOf = (rows: unknown): number => countRow.parse(rows)[0]?.count ?? 0;

export const readJob = async (strapi: Core.Strapi, id: string): Promise<Job | null> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  const [row] = (await jobs().where({ id })) as unknown[];
  return row === undefined ? null : jobRow.parse(row);
};

export const listJobs = async (strapi: Core.Strapi, limit: number): Promise<Job[]> => {
  const jobs = await openTable(strapi, JOB_TABLE);
  return z
    .array(jobRow)
    .parse(await jobs().orderBy('created_at', 'desc').orderBy('id').limit(limit));
};

export const listItems = async (
  strapi: Core.Strapi,
  id: string,
  { outcome, page, pageSize }: ItemsQuestion
): Promise<{ items: JobItem[]; total: number }> => {
  const items = await openTable(strapi, JOB_ITEM_TABLE);
  const where = { job_id: id, ...(outcome === null ? {} : { outcome }) };
  const rows: unknown = await items()
    .where(where)
    .select('position', 'payload', 'outcome', 'reason')
    .orderBy('position')
    .limit(pageSize)
    .offset((page - 1) * pageSize);
  const total = countOf(await items().where(where).count({ count: '*' }));
  return { items: z.array(itemRow).parse(rows), total };
};

/** Items that nothing became of yet, in order. */
export const nextItems = async (
  strapi: Core.Strapi,
  id: string,
  limit: number
): Promise<JobItem[]> => {
  const items = await openTable(strapi, JOB_ITEM_TABLE);
  return z
    .array(itemRow)
    .parse(
      await items()
        .where({ job_id: id })
        .whereNull('outcome')
        .select('position', 'payload', 'outcome', 'reason')
        .orderBy('position')
        .limit(limit)
    );
};
