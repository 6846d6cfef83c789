/** What the funnel lint says of an entry on the way to its visitors. */
import { z } from 'zod';
import { documentRefSchema } from '../tagging/contract';
import { roleSchema } from '../taxonomy/contract';
import { FINDING_LANGUAGES, type FindingLanguage } from './contract';
import type { FindingRule, PublishCheckMode, Severity } from './rules-contract';

/** The entry in the form, as it would be published. */
export const publishCheckSchema = z.strictObject({
  contentType: z.string().max(255),
  /** Null: nothing of it is saved yet. */
  documentId: z.string().min(1).max(255).nullable().default(null),
  /** Null: the content type is not localised. */
  locale: z.string().max(35).nullable().default(null),
  title: z.string().max(1000).default(''),
  /** Null: nothing says it. */
  role: roleSchema.nullable().default(null),
  /** As its attribute holds it; null: by type and role. */
  ask: z.string().max(255).nullable().default(null),
  /** documentIds, the main one first. */
  stages: z.array(z.string().max(255)).max(100).default([]),
  personas: z.array(z.string().max(255)).max(100).default([]),
  leadsTo: z.string().max(255).nullable().default(null),
  nextSteps: z.array(documentRefSchema).max(20).default([]),
  language: z.enum(FINDING_LANGUAGES).default('en'),
});
export type PublishCheckInput = z.output<typeof publishCheckSchema>;

export interface PublishFinding {
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly message: string;
  readonly advice: string;
  /** Publishing is refused as long as it is so. */
  readonly blocks: boolean;
}

export interface PublishCheck {
  readonly mode: PublishCheckMode;
  /** The gravest first; without what is exempt or put off. */
  readonly findings: readonly PublishFinding[];
}

/** Versions of documents of a content type. */
export interface PublishQuestion {
  readonly contentType: string;
  readonly documentIds: readonly string[];
  /** Null: whatever locales there are. */
  readonly locales: readonly (string | null)[] | null;
  readonly status: 'draft' | 'published';
  readonly language: FindingLanguage;
}

/** An entry that is not to be published, and why. */
export interface RefusedEntry {
  readonly documentId: string;
  readonly title: string;
  readonly findings: readonly PublishFinding[];
}
