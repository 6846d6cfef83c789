/** Entries without a stage, as the tagging queue goes through them. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTES, type ParticipatingType } from './contract';
import { contentTypeUid } from './store';

export interface QueueQuestion {
  /** What the caller may change, in Strapi's own form. */
  readonly filters: object;
  readonly locale: string | null;
}

const WITHOUT_STAGE = { [TAG_ATTRIBUTES.stages]: { id: { $null: true } } };

const drafts = ({ filters, locale }: QueueQuestion, more: readonly object[]) => ({
  filters: { $and: [filters, ...more] },
  ...(locale === null ? {} : { locale }),
  status: 'draft',
});

const rows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

export interface QueuePlace {
  /** Of the draft row: the queue goes from the newest to the oldest. */
  readonly id: number;
  readonly documentId: string;
}

/** The first entry without a stage behind that row; null: there is none left. */
export const nextWithoutStage = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  question: QueueQuestion,
  after: number | null
): Promise<QueuePlace | null> => {
  const behind = after === null ? [] : [{ id: { $lt: after } }];
  const found = await strapi.documents(contentTypeUid(type)).findMany({
    ...drafts(question, [WITHOUT_STAGE, ...behind]),
    fields: ['documentId'],
    sort: 'id:desc',
    limit: 1,
  } as never);
  return rows.parse(found)[0] ?? null;
};

/** Entries in all, and those without a stage. */
export const countQueue = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  question: QueueQuestion
): Promise<{ total: number; open: number }> => {
  const documents = strapi.documents(contentTypeUid(type));
  return {
    total: await documents.count(drafts(question, []) as never),
    open: await documents.count(drafts(question, [WITHOUT_STAGE]) as never),
  };
};
