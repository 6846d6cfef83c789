/** What entries are called and which versions of them there are; what comes back is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ParticipatingType } from './contract';
import { contentTypeUid } from './store';

export interface Titled {
  readonly documentId: string;
  readonly title: string;
}

const titledRows = z.array(z.looseObject({ documentId: z.string() }));

interface TitleQuestion {
  readonly filters: object;
  /** Null: the default locale. */
  readonly locale: string | null;
  readonly limit: number;
}

/** Drafts that match, newest first. */
export const findTitled = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { filters, locale, limit }: TitleQuestion
): Promise<Titled[]> => {
  const { title } = type.fields;
  const rows = titledRows.parse(
    await strapi.documents(contentTypeUid(type)).findMany({
      ...{ filters, status: 'draft', fields: ['documentId', title], sort: 'id:desc', limit },
      ...(locale === null ? {} : { locale }),
    } as never)
  );
  return rows.map((row) => ({ documentId: row.documentId, title: String(row[title] ?? '') }));
};

export interface Versions {
  /** Of the draft in the wanted locale where there is one. */
  readonly title: string;
  /** In some locale. */
  readonly isPublished: boolean;
}

const versionRows = z.array(
  z.looseObject({
    documentId: z.string(),
    locale: z.string().nullish(),
    publishedAt: z.unknown(),
  })
);

/** What there is of these documents; without those that are gone. */
export const readVersions = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string | null = null
): Promise<ReadonlyMap<string, Versions>> => {
  const { title } = type.fields;
  const rows = versionRows.parse(
    await strapi.db.query(contentTypeUid(type)).findMany({
      select: ['documentId', 'locale', 'publishedAt', title],
      where: { documentId: { $in: [...documentIds] } },
      orderBy: { id: 'asc' },
    })
  );
  const found = new Map<string, Versions>();
  const isDraft = (row: (typeof rows)[number]) => type.draftAndPublish && row.publishedAt == null;
  // What is to be seen first comes last: the draft of the wanted locale.
  const rank = (row: (typeof rows)[number]) =>
    Number(row.locale === locale) * 2 + Number(isDraft(row));
  for (const row of rows.toSorted((one, other) => rank(one) - rank(other))) {
    const isPublished = !isDraft(row) || (found.get(row.documentId)?.isPublished ?? false);
    found.set(row.documentId, { title: String(row[title] ?? ''), isPublished });
  }
  return found;
};
