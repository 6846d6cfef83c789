/** What an editor says of a suggestion: not for this entry. */
import { z } from 'zod';
import type { EntryRights } from './bulk-contract';
import type { DocumentRef } from './contract';

/** What suggestions are made for. */
export const SUGGESTED_FIELDS = ['funnelStages', 'funnelPersonas', 'ask'] as const;
export type SuggestedField = (typeof SUGGESTED_FIELDS)[number];

export const rejectionInputSchema = z.strictObject({
  /** Null: the default locale, or a content type that is not localised. */
  locale: z.string().max(35).nullable().default(null),
  field: z.enum(SUGGESTED_FIELDS),
  /** documentId of a stage or a persona, or an ask. */
  tag: z.string().min(1).max(255),
  /** False: takes the rejection back. */
  rejected: z.boolean().default(true),
});
export type RejectionInput = z.infer<typeof rejectionInputSchema>;

/** For one language of a document, whoever asks. */
export interface Rejection extends DocumentRef {
  /** Empty: the content type is not localised. */
  readonly locale: string;
  readonly field: SuggestedField;
  readonly tag: string;
}

/** Who rejects: an administrator's id, and what they may do. */
export interface RejectionCaller {
  readonly by: string;
  readonly rights: EntryRights;
}

export type RejectionResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'unknown-document' | 'unknown-tag' | 'not-allowed' };
