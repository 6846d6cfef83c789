/** Tags of many documents at once, written past their forms: what is asked for, foreseen and done. */
import { z } from 'zod';
import type { NewJob } from '../jobs/contract';
import { TAG_ATTRIBUTES, type TagsQuestion } from './contract';

/** A document in one of its locales; null: its content type is not localised. */
export interface RetagTarget {
  readonly documentId: string;
  readonly locale: string | null;
}

export const RETAG_VERSIONS = ['both', 'drafts'] as const;
/** Which versions of a document get the tags: draft and published, or the draft alone. */
export type RetagVersions = (typeof RETAG_VERSIONS)[number];

const idList = z.array(z.string().min(1).max(255)).max(50).readonly();
/** Tags by the documentIds of what they name; what is not named is left alone. */
export const tagListsSchema = z.strictObject({
  [TAG_ATTRIBUTES.stages]: idList.optional(),
  [TAG_ATTRIBUTES.personas]: idList.optional(),
  [TAG_ATTRIBUTES.touchpoints]: idList.optional(),
});
export type TagLists = z.infer<typeof tagListsSchema>;
/** The same with nothing left unsaid. */
export type FullTagLists = Readonly<Record<keyof TagLists, readonly string[]>>;

/** Documents by name, or all that a list of the Content Manager shows for a search and filters. */
export const selectionSchema = z.union([
  z.strictObject({ documentIds: z.array(z.string().min(1).max(255)).min(1).max(1000) }),
  z.strictObject({
    /** In Strapi's own form; what the caller may not read is refused. */
    filters: z.record(z.string(), z.unknown()).default({}),
    search: z.string().max(255).default(''),
  }),
]);
export type Selection = z.infer<typeof selectionSchema>;

export const RETAG_MODES = ['add', 'remove', 'replace'] as const;
export type RetagMode = (typeof RETAG_MODES)[number];

const retagShape = {
  contentType: z.string().max(255),
  /** Null: the content type is not localised. */
  locale: z.string().max(35).nullable().default(null),
  mode: z.enum(RETAG_MODES),
  tags: tagListsSchema,
  versions: z.enum(RETAG_VERSIONS).default('both'),
};

/** What is done to the tags of many documents. */
export const bulkChangeSchema = z.strictObject(retagShape);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

export const bulkInputSchema = z
  .strictObject({ ...retagShape, selection: selectionSchema })
  .refine(({ tags }) => Object.values(tags).some((list) => list !== undefined), {
    path: ['tags'],
    message: 'must name stages, personas or touchpoints',
  });
export type BulkInput = z.infer<typeof bulkInputSchema>;

/** Why the tags of a document were left as they were. */
export const SKIP_REASONS = ['missing', 'not-allowed', 'not-allowed-to-publish', 'failed'] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

export type RetagOutcome =
  | { readonly outcome: 'changed' | 'unchanged' }
  | { readonly outcome: 'skipped'; readonly reason: SkipReason };

/** A document of the preview, its draft's tags before and after, by documentId. */
export interface BulkSample {
  readonly documentId: string;
  readonly title: string;
  readonly before: FullTagLists;
  readonly after: FullTagLists;
}

/** What a change of many documents would do; nothing is changed. */
export interface BulkPreview {
  readonly total: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: readonly { readonly reason: SkipReason; readonly count: number }[];
  /** The first of those that would change. */
  readonly samples: readonly BulkSample[];
}

/** What is wrong with what was asked for: which field, and what is allowed there. */
export interface InputProblem {
  readonly field: string;
  readonly message: string;
}

export type BulkPreviewResult =
  | { readonly ok: true; readonly preview: BulkPreview }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** The work to be done, for whoever runs jobs. */
export type BulkPlanResult =
  | { readonly ok: true; readonly job: Omit<NewJob, 'startedBy'> }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** What somebody may do with entries, as the Content Manager would let them. */
export interface EntryRights {
  /** A question to a list without what the caller may not ask. @throws when a filter was dropped. */
  readableQuery(
    contentType: string,
    query: { readonly filters: object; readonly _q?: string }
  ): Promise<{ filters?: object; _q?: string }>;
  /** The same with what the caller may change and no more. */
  writableQuery(
    contentType: string,
    query: { readonly filters: object }
  ): Promise<{ filters?: object }>;
  /** Attributes on which the caller may do this with some entry; of these, or of all. */
  fields(
    action: 'read' | 'update',
    contentType: string,
    attributes?: readonly string[]
  ): readonly string[];
  /** Of these documents those with which the caller may do this, on all of these attributes. */
  allowed(
    action: 'read' | 'update' | 'publish',
    documents: TagsQuestion,
    attributes: readonly string[]
  ): Promise<ReadonlySet<string>>;
}
