/**
 * Which content types take part, under which attribute names their tags live, and the steering
 * record that editors keep beside a document.
 */
import { z } from 'zod';
import type { Participation } from '../config/contract';

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

/** What a role lacks to read or write the tags of a content type it may otherwise edit or read. */
export interface RoleLack {
  readonly roleId: string;
  readonly roleName: string;
  readonly contentType: string;
  readonly action: 'create' | 'read' | 'update' | 'publish';
  readonly fields: readonly TagAttribute[];
}

/** What somebody may do with the entries of a content type, and on which of their tags. */
export interface TagRight {
  readonly allowed: boolean;
  readonly fields: readonly TagAttribute[];
}
export type TagRights = Readonly<Record<'read' | 'create' | 'update', TagRight>>;

/** The door of the room. */
export interface TaggingRoom {
  /** Content types that take part, in a stable order. */
  types(): readonly ParticipatingType[];
  listSteering(): Promise<readonly Steering[]>;
  readSteering(ref: DocumentRef): Promise<Steering | null>;
  saveSteering(ref: DocumentRef, input: SteeringInput): Promise<SaveSteeringResult>;
  lackingRoles(): Promise<readonly RoleLack[]>;
  /** Adds the missing fields; answers what it added. */
  grantRoles(): Promise<readonly RoleLack[]>;
}
