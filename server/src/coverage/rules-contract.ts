/** The rules of the funnel lint, and what a site may set about them. */
import { z } from 'zod';
import { askSchema } from '../taxonomy/contract';

export const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What findings about an entry do when it is published. */
export const PUBLISH_CHECKS = ['off', 'warn', 'block'] as const;
export type PublishCheckMode = (typeof PUBLISH_CHECKS)[number];

/** Rules that this version knows; names are stable. */
export const FINDING_RULES = [
  'stage-without-role',
  'expected-kind-missing',
  'persona-without-content',
  'phase-without-content',
  'no-way-forward',
  'unreachable-stage',
  'loop-without-exit',
  'goal-out-of-reach',
  'dead-end-lead-magnet',
  'broken-next-step',
  'ask-too-early',
  'too-many-asks',
  'half-tagged-entry',
  'untagged-entry',
  'overtagged-entry',
  'stage-going-stale',
  'stale-entry',
  'locale-missing',
  'persona-without-evidence',
  'format-not-preferred',
  'friction-without-owner',
  'touchpoint-only-negative',
  'touchpoint-without-content',
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** What a rule weighs where the site's settings say nothing else. */
export const DEFAULT_SEVERITIES: Readonly<Record<FindingRule, Severity>> = {
  'stage-without-role': 'ERROR',
  'expected-kind-missing': 'WARNING',
  'persona-without-content': 'ERROR',
  'phase-without-content': 'ERROR',
  'no-way-forward': 'ERROR',
  'unreachable-stage': 'ERROR',
  'loop-without-exit': 'WARNING',
  'goal-out-of-reach': 'ERROR',
  'dead-end-lead-magnet': 'ERROR',
  'broken-next-step': 'ERROR',
  'ask-too-early': 'WARNING',
  'too-many-asks': 'WARNING',
  'half-tagged-entry': 'WARNING',
  'untagged-entry': 'WARNING',
  'overtagged-entry': 'INFO',
  'stage-going-stale': 'WARNING',
  'stale-entry': 'INFO',
  'locale-missing': 'INFO',
  'persona-without-evidence': 'INFO',
  'format-not-preferred': 'INFO',
  'friction-without-owner': 'WARNING',
  'touchpoint-only-negative': 'WARNING',
  'touchpoint-without-content': 'INFO',
};

const share = z.number().min(0).max(1);

/** Thresholds of the rules that have one. */
export const ruleLimitsSchema = z.strictObject({
  stagesPerEntry: z
    .int()
    .min(1)
    .max(50)
    .default(4)
    .describe('`overtagged-entry`: more stages of a journey than this.'),
  asksInNextSteps: z
    .int()
    .min(0)
    .max(20)
    .default(2)
    .describe('`too-many-asks`: more next steps than this that ask for an e-mail or more.'),
  askAtFirstStage: askSchema
    .default('EMAIL')
    .describe('`ask-too-early`: the most that an entry at the first stage of a journey may ask.'),
  evidenceDays: z
    .int()
    .min(1)
    .max(3650)
    .default(730)
    .describe('`persona-without-evidence`: no source that is as young, in days.'),
  frictionLevel: z
    .int()
    .min(1)
    .max(3)
    .default(2)
    .describe('`friction-without-owner`: from this level.'),
  staleShare: share
    .default(0.5)
    .describe('`stage-going-stale`: this share of at least two published entries.'),
  preferredFormatShare: share
    .default(0.25)
    .describe('`format-not-preferred`: less than this share in a format that the persona prefers.'),
  goalSteps: z
    .int()
    .min(1)
    .max(20)
    .default(5)
    .describe('`goal-out-of-reach`: more recommended steps than this to the goal of the journey.'),
});
export type RuleLimits = z.infer<typeof ruleLimitsSchema>;

/** `uid`, `uid:documentId`, `stage:journey/key`, `persona:key` or `touchpoint:key`. */
const EXEMPT =
  /^(?:(?:api|plugin)::[a-z0-9-]+\.[a-z0-9-]+(?::[A-Za-z0-9_-]+)?|stage:[a-z0-9-]+\/[a-z0-9-]+|(?:persona|touchpoint):[a-z0-9-]+)$/;

export const exemptSchema = z
  .string()
  .regex(
    EXEMPT,
    'must be a content type ("api::article.article"), an entry ("api::article.article:documentId"), "stage:journey/key", "persona:key" or "touchpoint:key"'
  );

export const ruleSettingsSchema = z.strictObject({
  severity: z
    .partialRecord(z.enum(FINDING_RULES), z.enum([...SEVERITIES, 'OFF']))
    .default({})
    .describe('Rule → its severity; `OFF`: it is not asked.'),
  exempt: z
    .partialRecord(z.enum(FINDING_RULES), z.array(exemptSchema).max(1000))
    .default({})
    .describe(
      'Rule → what it leaves alone: `uid`, `uid:documentId`, `stage:journey/key`, `persona:key`, `touchpoint:key`.'
    ),
  limits: ruleLimitsSchema.prefault({}),
});
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
