/** Reads the texts of entries with their tags; everything that comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTES, type DocumentRef, type ParticipatingType } from './contract';
import { plainText } from './domain/suggest/plain-text';
import { contentTypeUid } from './store';

export interface EntryText {
  readonly documentId: string;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
  readonly title: string;
  readonly rest: string;
  /** documentIds, main one first. */
  readonly stages: readonly string[];
  readonly personas: readonly string[];
  /** Null where there is no attribute that says it, or it is empty. */
  readonly ask: string | null;
}

const tags = z.array(z.object({ documentId: z.string() })).default([]);
const entryRow = z.looseObject({
  documentId: z.string(),
  updatedAt: z.coerce.date(),
  [TAG_ATTRIBUTES.stages]: tags,
  [TAG_ATTRIBUTES.personas]: tags,
});
type EntryRow = z.output<typeof entryRow>;

/** What a text is about is told early; a page of a book is enough. */
const MAX_LETTERS = 4000;

const isColumn = (strapi: Core.Strapi, type: ParticipatingType, attribute: string): boolean =>
  'columnName' in (strapi.db.metadata.get(type.uid).attributes[attribute] ?? {});

interface Attributes {
  readonly title: string;
  readonly rest: readonly string[];
}

const attributesOf = (
  { fields }: ParticipatingType,
  readable: ReadonlySet<string> | undefined
): Attributes => ({
  title: fields.title,
  rest: [fields.summary, fields.body].filter(
    (name) => name !== undefined && (readable?.has(name) ?? true)
  ) as string[],
});

/** Columns and relations of a row, in one query and one for each kind of tag. */
const selection = (strapi: Core.Strapi, type: ParticipatingType, { title, rest }: Attributes) => {
  const ask = type.askField === undefined ? [] : [type.askField];
  const texts = [title, ...rest];
  const tag = { select: ['id', 'documentId'] };
  const parts = texts.filter((name) => !isColumn(strapi, type, name));
  return {
    select: [
      ...['id', 'documentId', 'updatedAt'],
      ...ask,
      ...texts.filter((name) => isColumn(strapi, type, name)),
    ],
    populate: {
      [TAG_ATTRIBUTES.stages]: tag,
      [TAG_ATTRIBUTES.personas]: tag,
      ...Object.fromEntries(parts.map((name) => [name, true])),
    },
  };
};

const asText = (type: ParticipatingType, row: EntryRow, { title, rest }: Attributes): EntryText => {
  const ask = type.askField === undefined ? null : row[type.askField];
  return {
    documentId: row.documentId,
    updatedAt: row.updatedAt.getTime(),
    title: plainText(row[title]),
    rest: rest
      .map((name) => plainText(row[name]))
      .join('\n')
      .slice(0, MAX_LETTERS),
    stages: row[TAG_ATTRIBUTES.stages].map(({ documentId }) => documentId),
    personas: row[TAG_ATTRIBUTES.personas].map(({ documentId }) => documentId),
    ask: typeof ask === 'string' && ask !== '' ? ask : null,
  };
};

/** What editors work on: the drafts, or every row of a type without draft & publish. */
const drafts = (type: ParticipatingType, locale: string): Record<string, unknown> => ({
  ...(type.draftAndPublish ? { publishedAt: { $null: true } } : {}),
  ...(type.localized ? { locale } : {}),
});

const rowIds = z.array(z.object({ id: z.coerce.number() }));

/** Ids of the rows that somebody tagged, newest first. */
export const listTaggedRows = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { locale, limit }: { locale: string; limit: number }
): Promise<number[]> => {
  const isThere = { id: { $notNull: true } };
  const rows: unknown = await strapi.db.query(contentTypeUid(type)).findMany({
    select: ['id'],
    where: {
      ...drafts(type, locale),
      $or: [
        { [TAG_ATTRIBUTES.stages]: isThere },
        { [TAG_ATTRIBUTES.personas]: isThere },
        ...(type.askField === undefined ? [] : [{ [type.askField]: { $notNull: true } }]),
      ],
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    limit,
  });
  return rowIds.parse(rows).map(({ id }) => id);
};

/** Documents of one query: below the number of values that the databases take. */
const DOCUMENTS_PER_READ = 200;

/** Ids of the rows of these documents; those that are gone have none. */
export const listRowsOf = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[],
  locale: string
): Promise<number[]> => {
  const ids: number[] = [];
  for (let start = 0; start < documentIds.length; start += DOCUMENTS_PER_READ) {
    const chunk = documentIds.slice(start, start + DOCUMENTS_PER_READ);
    const rows: unknown = await strapi.db.query(contentTypeUid(type)).findMany({
      select: ['id'],
      where: { ...drafts(type, locale), documentId: { $in: chunk } },
    });
    ids.push(...rowIds.parse(rows).map(({ id }) => id));
  }
  return ids;
};

/** The texts of these rows, in no certain order. */
export const readTexts = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  rowIds: readonly number[]
): Promise<EntryText[]> => {
  const attributes = attributesOf(type, undefined);
  const rows: unknown = await strapi.db.query(contentTypeUid(type)).findMany({
    ...selection(strapi, type, attributes),
    where: { id: { $in: [...rowIds] } },
  });
  return z
    .array(entryRow)
    .parse(rows)
    .map((row) => asText(type, row, attributes));
};

/** One entry as editors see it; null when there is none in this locale. */
export const readText = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  { documentId }: DocumentRef,
  { locale, readable }: { locale: string; readable: ReadonlySet<string> | undefined }
): Promise<EntryText | null> => {
  const attributes = attributesOf(type, readable);
  const row: unknown = await strapi.db.query(contentTypeUid(type)).findOne({
    ...selection(strapi, type, attributes),
    where: { documentId, ...drafts(type, locale) },
  });
  if (row === null) return null;
  const text = asText(type, entryRow.parse(row), attributes);
  return (readable?.has(attributes.title) ?? true) ? text : { ...text, title: '' };
};
