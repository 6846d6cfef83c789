/**
 * What-if: the same visitors walk once under the settings and tags of the site, and once under
 * others that are tried and not saved. For administrators.
 */
import { z } from 'zod';
import {
  CONSENTS,
  EVENT_TYPES,
  LIMITS,
  refSchema,
  type Assignment,
  type InputProblem,
} from './contract';
import { settingsChangeSchema, type NamedEntry } from './simulation-contract';

export const WALK_LIMITS = { visitors: 500, steps: 20, tags: 200 } as const;

const key = z.string().min(1).max(LIMITS.id);

/** Tags of an entry as they are tried, in the order of the editor; what is not said stays. */
export const tagChangeSchema = z.strictObject({
  entry: refSchema,
  /** Of the journey that is walked; those of other journeys stay. */
  stages: z.array(key).max(50).optional(),
  personas: z.array(key).max(50).optional(),
});
export type TagChange = z.output<typeof tagChangeSchema>;

/** A visitor who was there: what they did, in order. They are asked for after each of it. */
const recordedWalkSchema = z.strictObject({
  consent: z.enum(CONSENTS).default('NONE'),
  stage: key.nullable().default(null),
  persona: key.nullable().default(null),
  visits: z
    .array(z.strictObject({ ref: refSchema, type: z.enum(EVENT_TYPES).default('VIEW') }))
    .min(1)
    .max(LIMITS.history),
});

export const whatIfSchema = z.strictObject({
  slot: key.default('default'),
  /** Null: the default one. */
  journey: key.nullable().default(null),
  /** Null: the default one. */
  locale: z.string().max(35).nullable().default(null),
  settings: settingsChangeSchema.prefault({}),
  tags: z.array(tagChangeSchema).max(WALK_LIMITS.tags).default([]),
  /** Made up, where none were recorded: equal seeds make up equal visitors. */
  visitors: z.int().min(1).max(WALK_LIMITS.visitors).default(100),
  steps: z.int().min(1).max(WALK_LIMITS.steps).default(6),
  seed: z.int().min(0).max(0x7fffffff).default(1),
  recorded: z.array(recordedWalkSchema).max(WALK_LIMITS.visitors).default([]),
});
export type WhatIf = z.output<typeof whatIfSchema>;
export type WhatIfInput = z.input<typeof whatIfSchema>;

export interface StageCount {
  /** Null: not known. */
  readonly stage: string | null;
  readonly assignment: Assignment;
  readonly answers: number;
}

export interface ServedCount extends NamedEntry {
  /** Answers that it was in. */
  readonly answers: number;
}

/** What a round of walks comes to. */
export interface WalkReport {
  readonly answers: number;
  /** Most frequent first. */
  readonly stages: readonly StageCount[];
  /** Different entries that were shown. */
  readonly served: number;
  readonly mostServed: readonly ServedCount[];
  readonly asksShown: number;
  /** Answers from which pacing kept an ask. */
  readonly asksWithheld: number;
  /** Entries that could have been shown in this slot and never were. */
  readonly starved: number;
  /** The newest of them. */
  readonly starvedEntries: readonly NamedEntry[];
  /** Visitors who took up what the journey's goal asks, and steps that it took them on average. */
  readonly reachedGoal: number;
  readonly stepsToGoal: number | null;
}

export interface WhatIfReport {
  readonly visitors: number;
  readonly before: WalkReport;
  readonly after: WalkReport;
}

export type WhatIfResult =
  | { readonly ok: true; readonly report: WhatIfReport }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Answers that were asked for, of all. */
export interface WhatIfProgress {
  readonly done: number;
  readonly total: number;
}

export interface WhatIfOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told before others have their turn. */
  readonly onProgress?: (progress: WhatIfProgress) => void;
}
