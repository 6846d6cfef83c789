/** Which documents a list of the Content Manager shows, and how they stand. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { ParticipatingType } from './contract';
import type { VersionDates } from './domain/split-status';
import { contentTypeUid } from './store';

const PAGE = 1000;

export interface ListQuestion {
  readonly filters: object;
  readonly search: string;
  readonly locale: string | null;
}

const listRows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

/** The documentIds of the drafts that match, each once, oldest row first. */
export const listDocumentIds = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { filters, search, locale }: ListQuestion
): Promise<string[]> => {
  const found = new Set<string>();
  for (let last = 0; ;) {
    const rows = listRows.parse(
      await strapi.documents(contentTypeUid(type)).findMany({
        filters: { $and: [filters, { id: { $gt: last } }] },
        ...(search === '' ? {} : { _q: search }),
        ...(locale === null ? {} : { locale }),
        status: 'draft',
        fields: ['documentId'],
        sort: 'id:asc',
        limit: PAGE,
      } as never)
    );
    for (const { documentId } of rows) found.add(documentId);
    if (rows.length < PAGE) return [...found];
    last = rows.at(-1)?.id ?? last;
  }
};

const versionRows = z.array(
  z.object({
    documentId: z.string(),
    publishedAt: z.unknown(),
    updatedAt: z.coerce.date(),
  })
);

/** When the versions of documents were saved, by documentId. */
export const readVersionDates = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string | null
): Promise<Map<string, VersionDates>> => {
  const rows = versionRows.parse(
    await strapi.db.query(contentTypeUid(type)).findMany({
      select: ['documentId', 'publishedAt', 'updatedAt'],
      where: { documentId: { $in: [...documentIds] }, ...(locale === null ? {} : { locale }) },
    })
  );
  const dates = new Map<string, VersionDates>();
  for (const { documentId, publishedAt, updatedAt } of rows) {
    const level = type.draftAndPublish && publishedAt === null ? 'draft' : 'published';
    const known = dates.get(documentId) ?? { draft: null, published: null };
    dates.set(documentId, { ...known, [level]: updatedAt.getTime() });
  }
  return dates;
};

const titleRows = z.array(z.looseObject({ documentId: z.string() }));

/** What documents are called, by documentId; the draft's title where there is one. */
export const readDocumentTitles = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string | null
): Promise<Map<string, string>> => {
  const { title } = type.fields;
  const rows = titleRows.parse(
    await strapi.db.query(contentTypeUid(type)).findMany({
      select: ['documentId', title],
      where: {
        documentId: { $in: [...documentIds] },
        ...(locale === null ? {} : { locale }),
        ...(type.draftAndPublish ? { publishedAt: { $null: true } } : {}),
      },
    })
  );
  return new Map(rows.map((row) => [row.documentId, String(row[title] ?? '')]));
};

const tagRows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

/** Row ids of all stages, personas or touchpoints, by documentId. */
export const readTagIds = async (
  strapi: Core.Strapi,
  uid: string
): Promise<ReadonlyMap<string, number>> => {
  const rows = tagRows.parse(
    await strapi.db.query(uid as UID.ContentType).findMany({ select: ['id', 'documentId'] })
  );
  return new Map(rows.map(({ id, documentId }) => [documentId, id]));
};
