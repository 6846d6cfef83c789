/** Versions of a few entries with all that the rules about single entries look at. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { askOf } from '../../catalog';
import { TAG_ATTRIBUTES, type ParticipatingType } from '../../tagging/contract';
import type { EntryState } from '../domain/lint-entry';
import { roleByValue } from '../domain/role-by-value';

export interface StatesQuestion {
  readonly documentIds: readonly string[];
  /** Null: whatever locales there are. */
  readonly locales: readonly (string | null)[] | null;
  readonly status: 'draft' | 'published';
}

export interface StoredState extends EntryState {
  readonly documentId: string;
  readonly title: string | null;
}

const tags = z.array(z.object({ documentId: z.string() }));
const stored = z.looseObject({
  documentId: z.string(),
  locale: z.string().nullish(),
  [TAG_ATTRIBUTES.stages]: tags,
  [TAG_ATTRIBUTES.personas]: tags,
  [TAG_ATTRIBUTES.leadsTo]: z.object({ documentId: z.string() }).nullish(),
});
type Stored = z.output<typeof stored>;

const idsOf = (list: readonly { documentId: string }[]): string[] =>
  list.map(({ documentId }) => documentId);

const where = (
  { localized, draftAndPublish }: ParticipatingType,
  { documentIds, locales, status }: StatesQuestion
): Record<string, unknown> => ({
  documentId: { $in: documentIds },
  ...(localized && locales !== null ? { locale: { $in: locales } } : {}),
  ...(draftAndPublish
    ? { publishedAt: { [status === 'draft' ? '$null' : '$notNull']: true } }
    : {}),
});

/** None for a row without a role: it takes no part. */
const stateOf = (type: ParticipatingType, row: Stored): StoredState[] => {
  const textOf = (attribute: string | undefined): string | null => {
    const value = attribute === undefined ? null : row[attribute];
    return typeof value === 'string' ? value : null;
  };
  const { attribute, roles, otherwise } = roleByValue(type);
  const role = roles.get(textOf(attribute ?? undefined) ?? '') ?? otherwise;
  if (role === null) return [];
  return [
    {
      ...{ documentId: row.documentId, role },
      title: textOf(type.fields.title),
      ask: askOf(type, role, textOf(type.askField)),
      locale: type.localized ? (row.locale ?? null) : null,
      stages: idsOf(row[TAG_ATTRIBUTES.stages]),
      personas: idsOf(row[TAG_ATTRIBUTES.personas]),
      leadsTo: row[TAG_ATTRIBUTES.leadsTo]?.documentId ?? null,
    },
  ];
};

/** As part of the caller's transaction where there is one. */
export const readStates = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  question: StatesQuestion
): Promise<StoredState[]> => {
  const { attribute } = roleByValue(type);
  const named = [attribute, type.askField, type.fields.title];
  const found: unknown = await strapi.db.query(type.uid as never).findMany({
    select: [
      ...new Set(['documentId', 'locale', ...named.filter((name) => typeof name === 'string')]),
    ],
    where: where(type, question),
    orderBy: { id: 'asc' },
    populate: {
      [TAG_ATTRIBUTES.stages]: { select: ['documentId'] },
      [TAG_ATTRIBUTES.personas]: { select: ['documentId'] },
      [TAG_ATTRIBUTES.leadsTo]: { select: ['documentId'] },
    },
  });
  return z
    .array(stored)
    .parse(found)
    .flatMap((row) => stateOf(type, row));
};
