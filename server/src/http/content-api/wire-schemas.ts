/**
 * Requests and answers as JSON carries them, for the routes' descriptions and the OpenAPI file.
 * They differ from the contracts in one thing: a time is text, which the contracts parse.
 */
import { z } from 'zod';
import { coverageSchema } from '../../coverage/contract';
import {
  batchSchema,
  LIMITS,
  nextBestSchema,
  pageSchema,
  payloadSchema,
  visitorSchema,
  visitSchema,
} from '../../recommendation/contract';
import { roleSchema, transitionKindSchema } from '../../taxonomy/contract';
import { FORMATS } from '../coverage-query';

const dateTime = z.iso.datetime({ offset: true }).nullish();

const visitor = visitorSchema
  .extend({
    declaredAt: dateTime,
    lastVisitAt: dateTime,
    history: z
      .array(visitSchema.extend({ at: dateTime }).partial({ type: true }))
      .max(LIMITS.history)
      .nullish(),
  })
  .partial()
  .nullish();

const input = nextBestSchema.extend({ visitor }).partial();
const batch = batchSchema.extend({
  page: pageSchema.extend({ visitor }).nullish(),
  inputs: z.array(input).min(1).max(LIMITS.batch),
});

export const nextBestBody = z.union([input, batch]);
export const nextBestAnswer = z.object({ data: z.union([payloadSchema, z.array(payloadSchema)]) });

const text = z.string().optional();

/** A list is repeated, or written with commas. */
export const nextBestQuery = {
  slot: text.describe('One slot, or several between commas for one page'),
  journey: text,
  stage: text.describe('Key of the visitor’s stage'),
  persona: text.describe('Key of the visitor’s persona'),
  seen: z.int().min(0).max(LIMITS.seen).optional(),
  current: text.describe('uid:documentId, or the url of the entry'),
  exclude: z.array(z.string()).max(LIMITS.exclude).optional(),
  locale: text,
  roles: z.array(roleSchema).optional(),
  count: z.int().min(1).max(LIMITS.count).optional(),
  allowFallback: z.boolean().optional(),
  explain: z.boolean().optional(),
};

export const localeQuery = { locale: text };

export const coverageQuery = {
  journey: text,
  roles: z.array(roleSchema).optional(),
  locales: z.array(z.string()).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  format: z.enum(FORMATS).optional(),
};
export const coverageAnswer = z.object({ data: coverageSchema });

const stage = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  question: z.string().nullable(),
  position: z.int(),
  color: z.string().nullable(),
  transitions: z.array(z.object({ to: z.string(), kind: transitionKindSchema })),
});
const persona = z.object({
  key: z.string(),
  label: z.string(),
  description: z.string().nullable(),
});
const journey = z.object({
  key: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  stages: z.array(stage),
  personas: z.array(persona),
});
const touchpoint = z.object({ key: z.string(), name: z.string() });

export const journeysAnswer = z.object({ data: z.array(journey) });
export const stagesAnswer = z.object({ data: z.array(stage) });
export const personasAnswer = z.object({ data: z.array(persona) });
export const touchpointsAnswer = z.object({ data: z.array(touchpoint) });
