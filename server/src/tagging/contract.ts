/**
 * Which content types take part, under which attribute names their tags live, and the steering
 * record that editors keep beside a document.
 */
import { z } from 'zod';
import type { Participation } from '../config/contract';
import type { Ask, StageColor } from '../taxonomy/contract';

/** Attributes that the plugin adds to every content type that takes part. */
export const TAG_ATTRIBUTES = {
  stages: 'funnelStages',
  personas: 'funnelPersonas',
  touchpoints: 'funnelTouchpoints',
  leadsTo: 'funnelLeadsTo',
} as const;
export const TAG_ATTRIBUTE_NAMES = Object.values(TAG_ATTRIBUTES);
export type TagAttribute = (typeof TAG_ATTRIBUTE_NAMES)[number];

/** A content type that takes part, checked against Strapi's registry. */
export interface ParticipatingType extends Participation {
  readonly uid: string;
  readonly displayName: string;
  readonly draftAndPublish: boolean;
  readonly localized: boolean;
  /** Where the participation was declared. */
  readonly source: 'configuration' | 'schema';
}

/** Names a document, in all its locales. */
export const documentRefSchema = z.strictObject({
  contentType: z.string().max(255),
  documentId: z.string().min(1).max(255),
});
export type DocumentRef = z.infer<typeof documentRefSchema>;

/**
 * What editors decide beside the content: effective at once, for all locales. `revision` is the one
 * that the editor saw; a save from an older one is refused.
 */
export const steeringInputSchema = z.strictObject({
  nextSteps: z.array(documentRefSchema).max(20).default([]),
  pinned: z.boolean().default(false),
  excluded: z.boolean().default(false),
  /** ISO 8601; the exclusion ends by itself. Null: until somebody lifts it. */
  excludedUntil: z.iso.datetime({ offset: true }).nullable().default(null),
  revision: z.int().min(0),
});
export type SteeringInput = z.infer<typeof steeringInputSchema>;

/** Under this name an entry's form carries its steering, beside the content type's own attributes. */
export const STEERING_FIELD = 'funnelSteering';
export type SteeringField = typeof STEERING_FIELD;

/** Steering as it comes with an entry's own Save and Publish. */
export const steeringFormSchema = steeringInputSchema.extend({
  /** Nothing else of the form changed: the entry is not written, so that it does not turn "Modified". */
  entryUnchanged: z.boolean().default(false),
});
export type SteeringForm = z.infer<typeof steeringFormSchema>;

export interface Steering extends DocumentRef {
  readonly nextSteps: readonly DocumentRef[];
  readonly pinned: boolean;
  readonly excluded: boolean;
  /** Epoch milliseconds; null while the exclusion has no end. */
  readonly excludedUntil: number | null;
  readonly revision: number;
}

export type SaveSteeringResult =
  | { readonly ok: true; readonly steering: Steering }
  /** `stale`: somebody saved since; `current` is what is there now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly current: Steering }
  | { readonly ok: false; readonly reason: 'unknown-document' };

/** An entry as somebody picks it, or sees it picked: as far as they may read it. */
export interface PickedEntry extends DocumentRef {
  /** Null where its content type takes no part any more. */
  readonly typeName: string | null;
  /** Null for what is not there, and for what is kept from the reader. */
  readonly title: string | null;
  /** `hidden`: the reader may not see it. */
  readonly state: 'published' | 'draft' | 'missing' | 'hidden';
}

export const entrySearchSchema = z.strictObject({
  search: z.string().max(255).default(''),
  /** Null: the default locale. */
  locale: z.string().max(35).nullable().default(null),
});
export type EntrySearch = z.infer<typeof entrySearchSchema>;

/** A page of a list of documents, as the Content Manager shows it: one locale, one version of each. */
export const tagsQuestionSchema = z.strictObject({
  contentType: z.string().max(255),
  documentIds: z.array(z.string().min(1).max(255)).min(1).max(100),
  /** Null: the default locale. Content types that are not localised have none. */
  locale: z.string().max(35).nullable().default(null),
  status: z.enum(['draft', 'published']).default('draft'),
});
export type TagsQuestion = z.infer<typeof tagsQuestionSchema>;

/** A stage or a persona as editors see it. */
export interface PersonaTag {
  readonly key: string;
  readonly name: string;
}
export interface StageTag extends PersonaTag {
  readonly color: StageColor | null;
}

/** In the editor's order: the first of each is the main one. */
export interface DocumentTags {
  readonly documentId: string;
  readonly stages: readonly StageTag[];
  readonly personas: readonly PersonaTag[];
}

/** What an administrator may read of them: null stands for an attribute that is kept from them. */
export interface ReadableTags {
  readonly documentId: string;
  readonly stages: DocumentTags['stages'] | null;
  readonly personas: DocumentTags['personas'] | null;
}

/** What a filter on tags can look for; stages in the order of their journeys. */
export interface TagNames {
  readonly stages: readonly (Pick<StageTag, 'name' | 'color'> & { readonly journey: string })[];
  readonly personas: readonly Pick<PersonaTag, 'name'>[];
}

/** What a role lacks to read or write the tags of a content type it may otherwise edit or read. */
export interface RoleLack {
  readonly roleId: string;
  readonly roleName: string;
  readonly contentType: string;
  readonly action: 'create' | 'read' | 'update' | 'publish';
  readonly fields: readonly TagAttribute[];
}

/** An entry that tags are wanted for, and what was rejected for it before. */
export const suggestionInputSchema = z.strictObject({
  ...documentRefSchema.shape,
  /** Null: the site's default locale. */
  locale: z.string().max(35).nullable().default(null),
  /** documentIds of stages and personas, or asks, that are not to be suggested again. */
  rejected: z.array(z.string().max(255)).max(100).default([]),
});
export type SuggestionInput = z.input<typeof suggestionInputSchema>;

interface Suggested {
  /**
   * 0..1: how often a suggestion like this is right, as far as the site's own tags tell; lower than
   * that while the tag has few examples.
   */
  readonly confidence: number;
  /** The site's own tags tell too little: the confidence orders suggestions and promises nothing. */
  readonly fewExamples: boolean;
  /** Words of the entry that decided, as they stand in it, most telling first. */
  readonly words: readonly string[];
}

export interface PersonaSuggestion extends Suggested {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
}

export interface StageSuggestion extends PersonaSuggestion {
  /** Key of its journey. */
  readonly journey: string;
}

export interface AskSuggestion extends Suggested {
  readonly ask: Ask;
}

/** Likeliest first; empty where the entry is tagged already, or nothing in its text speaks for a tag. */
export interface TagSuggestions {
  readonly stages: readonly StageSuggestion[];
  readonly personas: readonly PersonaSuggestion[];
  /** Null also where the content type says the ask of all its entries. */
  readonly ask: AskSuggestion | null;
  /** Tagged entries that they were learnt from; without any, the wording of stages and personas decides. */
  readonly learntFrom: { readonly stages: number; readonly personas: number; readonly ask: number };
}

export type SuggestionResult =
  | { readonly ok: true; readonly suggestions: TagSuggestions }
  | { readonly ok: false; readonly reason: 'unknown-document' };

export interface SuggestionOptions {
  /** Attributes of the content type that the caller may read; absent: all. */
  readonly readable?: ReadonlySet<string>;
}

/** What somebody may do with the entries of a content type, and on which of their tags. */
export interface TagRight {
  readonly allowed: boolean;
  readonly fields: readonly TagAttribute[];
}
export type TagRights = Readonly<Record<'read' | 'create' | 'update', TagRight>>;
