/** The tagging queue: entries without a stage, one after the other. */
import { z } from 'zod';
import { tagListsSchema, type FullTagLists } from './bulk-contract';
import type { DocumentRef } from './contract';

/** Which part of the queue, and behind which place of it. */
export const queueInputSchema = z.strictObject({
  /** Null: all that take part. */
  contentType: z.string().max(255).nullable().default(null),
  /** Null: the default locale. */
  locale: z.string().max(35).nullable().default(null),
  /** `cursor` of an entry; null: from the start. */
  after: z
    .string()
    .max(300)
    .regex(/^[a-z0-9:.-]+\|\d+$/, 'must be the cursor of an entry of the queue')
    .nullable()
    .default(null),
});
export type QueueInput = z.infer<typeof queueInputSchema>;

/** An entry that has no stage yet. */
export interface QueueEntry extends DocumentRef {
  readonly locale: string | null;
  readonly typeName: string;
  /** Its place in the queue. */
  readonly cursor: string;
  readonly title: string;
  /** As far as the reader may read it; without markup, the beginning of a long one. */
  readonly text: string;
  readonly draft: FullTagLists;
  /** Null: it is not published in this locale. */
  readonly published: FullTagLists | null;
}

export interface QueueType {
  readonly uid: string;
  readonly displayName: string;
  readonly localized: boolean;
  /** Entries that the reader may tag, and those of them that have a stage. */
  readonly total: number;
  readonly tagged: number;
}

export interface QueueAnswer {
  /** Null: nothing is left behind that place. */
  readonly entry: QueueEntry | null;
  /** That was looked at. */
  readonly locale: string;
  /** Content types whose tags the reader may change. */
  readonly types: readonly QueueType[];
}

/** The tags that a document is to have; what is not named stays as it is. */
export const setTagsSchema = z.strictObject({
  /** Null: the default locale, or a content type that is not localised. */
  locale: z.string().max(35).nullable().default(null),
  draft: tagListsSchema,
  /** Null: the published version stays as it is. */
  published: tagListsSchema.nullable().default(null),
});
export type SetTagsInput = z.infer<typeof setTagsSchema>;
