/**
 * What a visitor's request and its answer look like, in GraphQL and REST alike. The limits are
 * those of the public contract; what a schema refuses becomes BAD_USER_INPUT (REST 400) with a
 * message that names the field and what is allowed.
 */
import { z } from 'zod';
import { askSchema, keySchema, roleSchema, type Ask, type Role } from '../taxonomy/contract';

export const CONSENTS = ['NONE', 'MEASUREMENT', 'PERSONALIZATION'] as const;
export const ASSIGNMENTS = ['EXPLICIT', 'INFERRED', 'CONTEXT', 'UNKNOWN'] as const;
export const MOVES = ['ADVANCE', 'STAY', 'RETURN', 'RECOVER'] as const;
export const FALLBACKS = [
  'NONE',
  'STAGE_ANY_PERSONA',
  'PERSONA_ANY_STAGE',
  'JOURNEY',
  'POPULAR',
  'LATEST',
  'EMPTY',
] as const;
export const CACHE_SCOPES = ['PUBLIC', 'PRIVATE', 'NO_STORE'] as const;
export const EVENT_TYPES = [
  'IMPRESSION',
  'VIEW',
  'READ',
  'CLICK',
  'DISMISS',
  'DOWNLOAD',
  'SHARE',
  'FORM_START',
  'FORM_SUBMIT',
  'FORM_ABANDON',
  'CONVERT',
  'UNSUBSCRIBE',
  'NPS',
  'DECLARE',
] as const;
export const REASON_CODES = [
  'STAGE_MATCH',
  'NEXT_STAGE',
  'PERSONA_MATCH',
  'TOPIC_MATCH',
  'OTHERS_WENT_HERE',
  'EDITORIAL_NEXT_STEP',
  'EDITORIAL_PIN',
  'POPULAR',
  'FRESH',
  'NEW_SINCE_LAST_VISIT',
  'WELCOME_BACK',
  'FORMAT_PREFERENCE',
  'EXPLORATION',
  'FALLBACK',
] as const;
export const WITHHELD_CODES = [
  'PACING_TOO_EARLY',
  'PACING_COOLDOWN',
  'PACING_DISMISSED',
  'ASK_ALREADY_ANSWERED',
  'TOO_MANY_ASKS',
  'ALREADY_SEEN',
  'EXCLUDED',
] as const;
export const GAP_CAUSES = ['NO_CONTENT', 'EXHAUSTED', 'WITHHELD'] as const;

export type Consent = (typeof CONSENTS)[number];
export type Assignment = (typeof ASSIGNMENTS)[number];
export type Move = (typeof MOVES)[number];
export type Fallback = (typeof FALLBACKS)[number];
export type CacheScope = (typeof CACHE_SCOPES)[number];
export type EventType = (typeof EVENT_TYPES)[number];
export type ReasonCode = (typeof REASON_CODES)[number];
export type WithheldCode = (typeof WITHHELD_CODES)[number];
export type GapCause = (typeof GAP_CAUSES)[number];

export const LIMITS = {
  count: 20,
  history: 50,
  exclude: 100,
  batch: 10,
  seen: 1000,
  bodyBytes: 64 * 1024,
  id: 255,
  url: 2000,
} as const;

const dateTime = z
  .union([z.iso.datetime({ offset: true }), z.date()])
  .transform((value) => (value instanceof Date ? value.getTime() : Date.parse(value)));

/** Either contentType and documentId, or the url that the entry's url template gives. */
export const refSchema = z
  .strictObject({
    contentType: z.string().min(1).max(LIMITS.id).nullish(),
    documentId: z.string().min(1).max(LIMITS.id).nullish(),
    url: z.string().min(1).max(LIMITS.url).nullish(),
  })
  .refine((ref) => (ref.contentType != null && ref.documentId != null) !== (ref.url != null), {
    message: 'give either contentType and documentId, or url',
  });
export type RefInput = z.output<typeof refSchema>;

export const visitSchema = z.strictObject({
  ref: refSchema,
  type: z.enum(EVENT_TYPES).default('VIEW'),
  at: dateTime.nullish(),
  value: z.number().nullish(),
});
export type VisitInput = z.output<typeof visitSchema>;

export const visitorSchema = z.strictObject({
  consent: z.enum(CONSENTS).default('NONE'),
  id: z.string().min(1).max(LIMITS.id).nullish(),
  persona: z.string().max(LIMITS.id).nullish(),
  stage: z.string().max(LIMITS.id).nullish(),
  declaredAt: dateTime.nullish(),
  history: z.array(visitSchema).max(LIMITS.history).nullish(),
  seen: z.int().min(0).max(LIMITS.seen).nullish(),
  lastVisitAt: dateTime.nullish(),
});
export type VisitorInput = z.output<typeof visitorSchema>;

const pageFields = {
  journey: z.string().max(LIMITS.id).nullish(),
  visitor: visitorSchema.nullish(),
  current: refSchema.nullish(),
  locale: z.string().max(35).nullish(),
  exclude: z.array(refSchema).max(LIMITS.exclude).nullish(),
};

export const pageSchema = z.strictObject(pageFields);
export type PageInput = z.output<typeof pageSchema>;

export const nextBestSchema = z.strictObject({
  ...pageFields,
  slot: keySchema.default('default'),
  roles: z.array(roleSchema).min(1).max(3).nullish(),
  count: z.int().min(1).max(LIMITS.count).nullish(),
  allowFallback: z.boolean().default(true),
  explain: z.boolean().default(false),
});
export type NextBestInput = z.output<typeof nextBestSchema>;

export const batchSchema = z.strictObject({
  page: pageSchema.nullish(),
  inputs: z.array(nextBestSchema).min(1).max(LIMITS.batch),
});
export type BatchInput = z.output<typeof batchSchema>;

/* ------------------------------------------------------------------ answer */

export const outputRefSchema = z.object({
  contentType: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
});
export type OutputRef = z.infer<typeof outputRefSchema>;

export const reasonSchema = z.object({
  code: z.enum(REASON_CODES),
  label: z.string(),
  weight: z.number().min(-1).max(1),
});
export type Reason = z.infer<typeof reasonSchema>;

export const scorePartSchema = z.object({
  key: z.string(),
  value: z.number(),
  weight: z.number(),
  contribution: z.number(),
});
export type ScorePartValue = z.infer<typeof scorePartSchema>;

export const itemSchema = z.object({
  rank: z.int(),
  score: z.number(),
  role: roleSchema,
  ref: outputRefSchema,
  title: z.string(),
  summary: z.string().nullable(),
  url: z.string().nullable(),
  image: z
    .object({
      url: z.string(),
      alternativeText: z.string().nullable(),
      width: z.int().nullable(),
      height: z.int().nullable(),
    })
    .nullable(),
  format: z.string().nullable(),
  kind: z.string().nullable(),
  ask: askSchema,
  stages: z.array(z.string()),
  personas: z.array(z.string()),
  move: z.enum(MOVES),
  reasons: z.array(reasonSchema),
  scoreParts: z.array(scorePartSchema).nullable(),
  trackingToken: z.string(),
  data: z.record(z.string(), z.unknown()).nullable(),
});
export type Item = z.infer<typeof itemSchema>;

export const withheldSchema = z.object({
  ref: outputRefSchema,
  code: z.enum(WITHHELD_CODES),
  rule: z.string(),
  /** ISO 8601; null when no time lifts it. */
  until: z.string().nullable(),
});
export type Withheld = z.infer<typeof withheldSchema>;

const stateValueSchema = z.object({
  key: z.string().nullable(),
  assignment: z.enum(ASSIGNMENTS),
  confidence: z.number().min(0).max(1),
  scores: z.array(z.object({ key: z.string(), score: z.number() })),
});
export type StateValue = z.infer<typeof stateValueSchema>;

export const gapSchema = z.object({
  journey: z.string(),
  stage: z.string().nullable(),
  persona: z.string().nullable(),
  role: roleSchema,
  locale: z.string().nullable(),
  cause: z.enum(GAP_CAUSES),
});
export type Gap = z.infer<typeof gapSchema>;

export const warningSchema = z.object({ code: z.string(), field: z.string(), message: z.string() });
export type Warning = z.infer<typeof warningSchema>;

export const payloadSchema = z.object({
  requestId: z.string(),
  slot: z.string(),
  journey: z.string().nullable(),
  items: z.array(itemSchema),
  visitor: z.object({
    consent: z.enum(CONSENTS),
    isReturning: z.boolean(),
    persona: stateValueSchema,
    stage: stateValueSchema,
  }),
  fallback: z.enum(FALLBACKS),
  gaps: z.array(gapSchema),
  warnings: z.array(warningSchema),
  withheld: z.array(withheldSchema).nullable(),
  segmentKey: z.string(),
  cacheScope: z.enum(CACHE_SCOPES),
  ttlSeconds: z.int(),
  policyVersion: z.string(),
});
export type NextBestPayload = z.infer<typeof payloadSchema>;

/* ------------------------------------------------------------------ use case */

/** Who asks: decided by `graphql/` and `http/`, as only they know the request's credentials. */
export interface Caller {
  /** Content types that the caller's role or token may `find`; the others do not exist for it. */
  readonly readable: ReadonlySet<string>;
  /** True for the public role: only then can an answer be PUBLIC. */
  readonly isPublic: boolean;
}

/**
 * What may go wrong with a request that parsed: an unknown slot, journey, role or locale. `field`
 * is the path in the input, `message` says what is allowed.
 */
export interface InputProblem {
  readonly field: string;
  readonly message: string;
}

export type RecommendResult =
  | { readonly ok: true; readonly payload: NextBestPayload }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export type RecommendBatchResult =
  | { readonly ok: true; readonly payloads: readonly NextBestPayload[] }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** What visitors may ask of the room. Answers come from memory: both functions are synchronous. */
export interface Recommendation {
  recommendContent(input: NextBestInput, caller: Caller): RecommendResult;
  recommendPage(input: BatchInput, caller: Caller): RecommendBatchResult;
}

export type { Ask, Role };
