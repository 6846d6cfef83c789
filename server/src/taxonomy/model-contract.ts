/** The model as one JSON file by key: what `export` writes and `import` takes. */
import { z } from 'zod';
import { overrides, slotSchema } from '../config/contract';
import {
  askSchema,
  CHANNELS,
  evidenceListSchema,
  expectedContentSchema,
  keySchema,
  PHASES,
  STAGE_COLORS,
  stringListSchema,
  transitionListSchema,
  translationsSchema,
} from './contract';
import { MAX_DAYS, MAX_WEIGHT, MOMENTS } from './vocabulary';

export const MODEL_FORMAT = 'content-funnel-model';
export const MODEL_VERSION = 1;

const nameSchema = z.string().trim().min(1).max(255);
const lineSchema = z.string().max(255).nullish();
const textSchema = z.string().max(10_000).nullish();
const daysSchema = z.int().min(1).max(MAX_DAYS).nullish();
/** A day, as in 2026-11-27. */
const daySchema = z.iso.date().nullish();
/** Databases keep two digits of a decimal. */
export const roundDecimal = (value: number): number => Math.round(value * 100) / 100;
const decimalSchema = (max: number) => z.number().min(0).max(max).transform(roundDecimal);
const keyList = z.array(keySchema).max(1000).optional();

/** `journey/stage`: the key of a stage is unique in its journey only. */
const stagePathSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must name a journey and a stage, such as "digital/awareness"'
  );

/** An attribute that is left out stays as it is; null empties it. */
const journeySchema = z.strictObject({
  key: keySchema,
  name: nameSchema,
  description: textSchema,
  isDefault: z.boolean().optional(),
  startState: textSchema,
  outcome: textSchema,
  goalAsk: askSchema.nullish(),
  personas: keyList,
  reviewEveryDays: daysSchema,
  reviewedAt: daySchema,
  translations: translationsSchema.nullish(),
});

const stageSchema = z.strictObject({
  key: keySchema,
  /** Null: of no journey. */
  journey: keySchema.nullable(),
  name: nameSchema,
  position: z.int().min(0).optional(),
  color: z.enum(STAGE_COLORS).nullish(),
  phase: z.enum(PHASES).optional(),
  description: textSchema,
  question: textSchema,
  goal: textSchema,
  exitAction: textSchema,
  transitions: transitionListSchema.nullish(),
  weight: decimalSchema(MAX_WEIGHT).nullish(),
  expectedContent: expectedContentSchema.nullish(),
  freshnessDays: daysSchema,
  inactiveAfterDays: daysSchema,
  reviewEveryDays: daysSchema,
  reviewedAt: daySchema,
  translations: translationsSchema.nullish(),
});

const sentences = stringListSchema.nullish();

const personaSchema = z.strictObject({
  key: keySchema,
  name: nameSchema,
  publicLabel: lineSchema,
  description: textSchema,
  quote: textSchema,
  background: textSchema,
  goals: sentences,
  challenges: sentences,
  frustrations: sentences,
  emotions: sentences,
  motivations: sentences,
  objections: sentences,
  questions: sentences,
  successDefinition: textSchema,
  preferredFormats: sentences,
  preferredChannels: sentences,
  evidence: evidenceListSchema.nullish(),
  shareOfAudience: decimalSchema(1).nullish(),
  active: z.boolean().optional(),
  reviewEveryDays: daysSchema,
  reviewedAt: daySchema,
  translations: translationsSchema.nullish(),
});

const touchpointSchema = z.strictObject({
  key: keySchema,
  name: nameSchema,
  description: textSchema,
  channel: z.enum(CHANNELS).optional(),
  ownership: z.enum(['owned', 'earned', 'paid']).nullish(),
  actor: z.enum(['brand', 'member', 'partner']).nullish(),
  moment: z.enum(MOMENTS).nullish(),
  isHuman: z.boolean().optional(),
  stages: z.array(stagePathSchema).max(1000).optional(),
  personas: keyList,
  customerAction: textSchema,
  frontstage: textSchema,
  backstage: textSchema,
  supportProcess: textSchema,
  expectation: textSchema,
  emotion: z.int().min(-2).max(2).nullish(),
  motivation: textSchema,
  problemSolved: textSchema,
  frictionLevel: z.int().min(0).max(3).nullish(),
  frictionDescription: textSchema,
  frictionCause: textSchema,
  frictionOpportunity: textSchema,
  frictionOwner: lineSchema,
  momentOfTruth: z.boolean().optional(),
  criticality: z.int().min(1).max(5).nullish(),
  translations: translationsSchema.nullish(),
});

export const modelSchema = z.strictObject({
  format: z.literal(MODEL_FORMAT),
  version: z.literal(MODEL_VERSION),
  journeys: z.array(journeySchema).max(100).default([]),
  stages: z.array(stageSchema).max(5000).default([]),
  personas: z.array(personaSchema).max(1000).default([]),
  touchpoints: z.array(touchpointSchema).max(5000).default([]),
  /** Those of the configuration, too: an import leaves alone what the configuration owns. */
  slots: z.record(keySchema, overrides(slotSchema)).default({}),
});
export type Model = z.output<typeof modelSchema>;

/** In the order in which they are written: what comes later names what comes before. */
export const MODEL_KINDS = ['personas', 'journeys', 'stages', 'touchpoints'] as const;
export type ModelKind = (typeof MODEL_KINDS)[number];
export type ModelRecord = Model[ModelKind][number];

/** Names of the attributes that a file has of each kind. */
export const MODEL_FIELDS: Readonly<Record<ModelKind, readonly string[]>> = {
  personas: Object.keys(personaSchema.shape),
  journeys: Object.keys(journeySchema.shape),
  stages: Object.keys(stageSchema.shape),
  touchpoints: Object.keys(touchpointSchema.shape),
};

export interface ImportStep {
  readonly kind: ModelKind | 'slots';
  /** Of a stage: `journey/stage`. */
  readonly key: string;
  readonly action: 'create' | 'change' | 'keep';
  /** Names of the attributes that are given or that differ. */
  readonly fields: readonly string[];
}

export interface ImportProblem {
  /** Place in the file, such as `stages[3].transitions[0].to`. */
  readonly path: string;
  readonly message: string;
}

export type ImportResult =
  | {
      readonly ok: true;
      readonly steps: readonly ImportStep[];
      /** Keys of slots that the configuration owns, and that are others there: left alone. */
      readonly ownedSlots: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

export interface SlotPlan {
  readonly problems: readonly ImportProblem[];
  readonly steps: readonly ImportStep[];
  readonly ownedSlots: readonly string[];
  /** In the caller's transaction. */
  write(): Promise<void>;
}

/** The slots of a file, for the room that keeps them. */
export interface SlotFiles {
  /** All of the site; they name nothing that is gone. */
  read(): Promise<Model['slots']>;
  /** What a file's slots would do. */
  plan(file: Pick<Model, 'slots' | 'touchpoints'>): Promise<SlotPlan>;
  /** They were written, and that is committed. */
  written(): void;
}

/** The third door of the room: the whole model, research notes included, for who runs the site. */
export interface ModelFiles {
  exportModel(): Promise<Model>;
  /** All of it or nothing. `dryRun`: says what would be done, and does nothing. */
  importModel(file: Model, options: { readonly dryRun: boolean }): Promise<ImportResult>;
}
