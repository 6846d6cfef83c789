import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Job, JobEntry, JobItem } from '../jobs/contract';
import { bulkChangeSchema, type EntryRights } from './bulk-contract';
import { BULK_JOB } from './bulk-job';
import { documentRefSchema, type ParticipatingType } from './contract';
import { importItemSchema } from './file-contract';
import { HAND_OVER_JOB } from './hand-over';
import { IMPORT_JOB } from './import-job';
import { readDocumentTitles } from './selection-store';

type Ref = Omit<JobEntry, 'title'>;
/** Where a title is found. */
type Title = Pick<JobEntry, 'title'>;

/** What the item of a job is about; null: no entry. */
const refsOf = (job: Job, items: readonly JobItem[]): readonly (Ref | null)[] => {
  const change = job.kind === BULK_JOB ? bulkChangeSchema.safeParse(job.input).data : undefined;
  const read = ({ payload }: JobItem): Ref | null => {
    if (job.kind === IMPORT_JOB) {
      const { contentType, documentId, locale, line } = importItemSchema.parse(payload);
      return { contentType, documentId, locale, line };
    }
    if (job.kind === HAND_OVER_JOB) {
      const ref = documentRefSchema.safeParse(payload);
      return ref.success ? { ...ref.data, locale: null, line: null } : null;
    }
    if (!change) return null;
    const { contentType, locale } = change;
    return { contentType, locale, line: null, documentId: z.string().parse(payload) };
  };
  return items.map(read);
};

const placeOf = ({ contentType, locale }: Ref): string => `${contentType} ${locale ?? ''}`;

/** The entries that the items of a job are about; null for what the caller may not read. */
export const describeItems = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  { job, items }: { readonly job: Job; readonly items: readonly JobItem[] },
  rights: EntryRights
): Promise<readonly (JobEntry | null)[]> => {
  const refs = refsOf(job, items);
  const found = new Map<string, Title>();
  const places = new Map(refs.flatMap((ref) => (ref ? [[placeOf(ref), ref] as const] : [])));
  for (const [place, { contentType, locale }] of places) {
    const type = types.find(({ uid }) => uid === contentType);
    if (!type) continue;
    const documentIds = refs.flatMap((ref) =>
      ref && placeOf(ref) === place ? [ref.documentId] : []
    );
    const question = { contentType, documentIds, locale, status: 'draft' as const };
    const readable = await rights.allowed('read', question, [type.fields.title]);
    const titles = await readDocumentTitles(strapi, type, documentIds, locale);
    for (const documentId of documentIds.filter((id) => readable.has(id))) {
      found.set(`${place} ${documentId}`, { title: titles.get(documentId) ?? null });
    }
  }
  return refs.map((ref) => {
    const title = ref && found.get(`${placeOf(ref)} ${ref.documentId}`);
    return ref && title ? { ...ref, ...title } : null;
  });
};
