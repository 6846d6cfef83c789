import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Job, JobEntry, JobItem } from '../jobs/contract';
import { BULK_JOB } from './bulk-job';
import { bulkChangeSchema, type EntryRights } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { readDocumentTitles } from './selection-store';

const documentId = z.string();

/** The entries that the items of a job are about; null for what the caller may not read. */
export const describeItems = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { job, items }: { readonly job: Job; readonly items: readonly JobItem[] },
  rights: EntryRights
): Promise<readonly (JobEntry | null)[]> => {
  const input = job.kind === BULK_JOB ? bulkChangeSchema.safeParse(job.input) : undefined;
  const type = types.find(({ uid }) => uid === input?.data?.contentType);
  if (!type || !input?.data || items.length === 0) return items.map(() => null);
  const { contentType, locale } = input.data;
  const documentIds = items.map(({ payload }) => documentId.parse(payload));
  const question = { contentType, documentIds, locale, status: 'draft' as const };
  const readable = await rights.allowed('read', question, [type.fields.title]);
  const titles = await readDocumentTitles(strapi, type, documentIds, locale);
  return documentIds.map((id) =>
    readable.has(id) ? { contentType, documentId: id, locale, title: titles.get(id) ?? null } : null
  );
};
