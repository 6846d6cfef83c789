/**
 * The vocabulary that every other room speaks: journeys, stages, personas and touchpoints, and the
 * shapes of the records that their JSON attributes hold.
 *
 * Sources: the public contract (contract.graphql) for the enums that visitors see; the journey
 * guides for the attributes that strategists fill.
 */
import { z } from 'zod';
import { ASKS, CHANNELS, MOMENTS, ROLES, type Moment } from './vocabulary';
import type {
  NamedResult,
  NewJourney,
  NewJourneyResult,
  PresetKey,
  PresetResult,
  PresetSummary,
} from './preset-contract';
import type { ModelResearch } from './research-contract';

export { ROLES };
export const roleSchema = z.enum(ROLES);
/** What an entry does in the funnel. */
export type Role = z.infer<typeof roleSchema>;

export { ASKS, MOMENTS, type Moment };
export const askSchema = z.enum(ASKS);
/** How much an entry asks of a visitor. */
export type Ask = z.infer<typeof askSchema>;

export const TRANSITION_KINDS = ['FORWARD', 'SKIP', 'LOOP', 'RETURN'] as const;
export const transitionKindSchema = z.enum(TRANSITION_KINDS);
export type TransitionKind = z.infer<typeof transitionKindSchema>;

export const PHASES = ['before', 'purchase', 'after'] as const;
export type Phase = (typeof PHASES)[number];

/** Steps of the admin's theme, so that colours follow light and dark. */
export const STAGE_COLORS = [
  'primary',
  'secondary',
  'success',
  'warning',
  'danger',
  'alternative',
  'neutral',
] as const;
export type StageColor = (typeof STAGE_COLORS)[number];

export { CHANNELS };
export type Channel = (typeof CHANNELS)[number];

export const EVIDENCE_SOURCES = ['interview', 'survey', 'analytics', 'other'] as const;

/** A slug: lower-case letters, digits and single hyphens, at most 60 characters. */
export const KEY_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const KEY_MAX_LENGTH = 60;
export const keySchema = z
  .string()
  .max(KEY_MAX_LENGTH, `must be at most ${KEY_MAX_LENGTH} characters`)
  .regex(KEY_PATTERN, 'must be a slug: lower-case letters, digits and single hyphens');

const SHORT_TEXT = 255;
const LONG_TEXT = 2000;

/** Goals, challenges, questions, preferred formats …: one sentence each. */
export const stringListSchema = z.array(z.string().trim().min(1).max(LONG_TEXT)).max(50);

/** A transition as stored on a stage; `to` is the key of another stage of the same journey. */
export const transitionListSchema = z
  .array(
    z.strictObject({
      to: keySchema,
      kind: transitionKindSchema,
      question: z.string().max(LONG_TEXT).optional(),
    })
  )
  .max(50);
export type StoredTransition = z.infer<typeof transitionListSchema>[number];

export const targetCountSchema = z.int().min(0).max(1000);
/** So many that each persona may have a target of its own for each role. */
export const MAX_EXPECTATIONS = 400;

/**
 * What a stage expects: how many published entries of a role, of one kind when `kind` is given. With
 * a persona's key it is the target of that persona's cell instead, 0 where the cell does not apply;
 * a persona that is not there is passed over.
 */
export const expectedContentSchema = z
  .array(
    z
      .strictObject({
        role: roleSchema,
        kind: z.string().trim().min(1).max(SHORT_TEXT).nullable().optional(),
        persona: keySchema.nullable().optional(),
        count: targetCountSchema,
      })
      .refine(({ kind, persona }) => !kind || !persona, {
        path: ['kind'],
        message: 'must be left out where a persona is given: its target is for all kinds together',
      })
  )
  .max(MAX_EXPECTATIONS);
export type ExpectedContent = z.infer<typeof expectedContentSchema>[number];

/** A source behind a persona's claims. `sample`: number of people or observations. */
export const evidenceListSchema = z
  .array(
    z.strictObject({
      sourceType: z.enum(EVIDENCE_SOURCES),
      date: z.iso.date(),
      sample: z.int().min(0).optional(),
      quote: z.string().max(LONG_TEXT).optional(),
    })
  )
  .max(100);
export type Evidence = z.infer<typeof evidenceListSchema>[number];

/** A BCP-47 language tag as Strapi's i18n writes it. */
const localeCodeSchema = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a locale code such as "fr" or "pt-BR"');

export const TRANSLATABLE = ['name', 'question', 'description', 'publicLabel'] as const;

/** What visitors may read, per locale: locale code → attribute → text. */
export const translationsSchema = z.record(
  localeCodeSchema,
  z.partialRecord(z.enum(TRANSLATABLE), z.string().trim().min(1).max(LONG_TEXT))
);
export type Translations = z.infer<typeof translationsSchema>;

/**
 * JSON attributes of the plugin's content types, each with the shape that every write is checked
 * against. The names are those of the custom fields that edit them.
 */
export const RECORD_SHAPES = {
  'string-list': stringListSchema,
  'transition-list': transitionListSchema,
  'expected-content': expectedContentSchema,
  'evidence-list': evidenceListSchema,
  translations: translationsSchema,
} as const;
export type RecordShapeName = keyof typeof RECORD_SHAPES;

/** A transition with its target resolved to an index of `Taxonomy.stages`. */
export interface Transition {
  readonly to: number;
  readonly toKey: string;
  readonly kind: TransitionKind;
}

/** A journey stage as the other rooms see it; `index` is its place in `Taxonomy.stages`. */
export interface Stage {
  readonly index: number;
  readonly documentId: string;
  readonly key: string;
  readonly journey: number;
  readonly name: string;
  readonly description: string | null;
  readonly question: string | null;
  readonly position: number;
  readonly color: StageColor | null;
  readonly phase: Phase;
  readonly weight: number;
  readonly freshnessDays: number | null;
  readonly inactiveAfterDays: number | null;
  /** Resolved: the FORWARD transition to the following stage is there when nobody said otherwise. */
  readonly transitions: readonly Transition[];
  readonly expected: readonly ExpectedContent[];
  readonly translations: Translations;
}

export interface Journey {
  readonly index: number;
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly goalAsk: Ask;
  /** Indexes into `Taxonomy.stages`, in order of position. */
  readonly stages: readonly number[];
  /** Indexes into `Taxonomy.personas`; every active persona when the journey names none. */
  readonly personas: readonly number[];
  readonly translations: Translations;
}

export interface Persona {
  readonly index: number;
  readonly documentId: string;
  readonly key: string;
  /** For editors only: visitors see the label. */
  readonly name: string;
  readonly publicLabel: string | null;
  readonly publicDescription: string | null;
  readonly active: boolean;
  readonly preferredFormats: readonly string[];
  readonly translations: Translations;
}

export interface Touchpoint {
  readonly index: number;
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly channel: string;
  readonly translations: Translations;
}

/** Everything the answers need of the model, read in one go and immutable. */
export interface Taxonomy {
  readonly journeys: readonly Journey[];
  readonly stages: readonly Stage[];
  readonly personas: readonly Persona[];
  readonly touchpoints: readonly Touchpoint[];
  readonly defaultJourney: number | null;
  /** Hash of all of the above: equal content gives an equal version on every instance. */
  readonly version: string;
}

/** A stage as visitors see it, texts in the asked locale where the strategist gave them. */
export interface PublicStage {
  key: string;
  name: string;
  description: string | null;
  question: string | null;
  position: number;
  color: string | null;
  transitions: { to: string; kind: TransitionKind }[];
}

export interface PublicPersona {
  key: string;
  label: string;
  description: string | null;
}

export interface PublicJourney {
  key: string;
  name: string;
  isDefault: boolean;
  stages: PublicStage[];
  personas: PublicPersona[];
}

export type PublicTouchpoint = Pick<Touchpoint, 'key' | 'name'>;

/** What an editor may choose as a tag; names in the asked language where they are translated. */
export interface TagChoice {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
}

export interface StageChoice extends TagChoice {
  readonly color: StageColor | null;
}

export interface JourneyChoice {
  readonly key: string;
  readonly name: string;
  /** In the order of the journey. */
  readonly stages: readonly StageChoice[];
}

export interface PersonaChoice extends TagChoice {
  /** False: still shown where it is a tag, no longer offered. */
  readonly active: boolean;
  /** Address of the portrait's thumbnail, relative to the site where the site serves it. */
  readonly portrait: string | null;
}

export interface TagChoices {
  /** The default journey first. */
  readonly journeys: readonly JourneyChoice[];
  /** Still shown where they are tags, no longer offered. */
  readonly stagesWithoutJourney: readonly StageChoice[];
  readonly personas: readonly PersonaChoice[];
  readonly touchpoints: readonly TagChoice[];
}

/**
 * What strategists wrote about a stage or a persona, research notes included: never for visitors.
 * Texts are in the site's default language, translations in theirs.
 */
export interface TagWording {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly translations: Translations;
}

export interface ModelWording {
  /** By journey and position. */
  readonly stages: readonly (TagWording & { readonly journey: string })[];
  /** Active ones, by key. */
  readonly personas: readonly TagWording[];
}

/** The door of the room. */
export interface TaxonomyRoom {
  /** The model as the database holds it now, in a few queries. */
  read(): Promise<Taxonomy>;
  /** How stages and personas are written about, for comparing texts with them. */
  readWording(): Promise<ModelWording>;
  /** What the audit judges of the model, beside what the answers need of it. */
  readResearch(): Promise<ModelResearch>;
  presets(): readonly PresetSummary[];
  /** Copies a preset; what is there by key is left alone, so a second time changes nothing. */
  applyPreset(key: PresetKey): Promise<PresetResult>;
  /** A journey from nothing but names; its stages lead on from one to the next. */
  createJourney(journey: NewJourney): Promise<NewJourneyResult>;
  createPersonas(names: readonly string[]): Promise<NamedResult>;
  /** Journeys as visitors may see them, texts in the asked locale where there are any. */
  publicJourneys(taxonomy: Taxonomy, locale: string | null): PublicJourney[];
  publicStages(taxonomy: Taxonomy, locale: string | null): PublicStage[];
  publicPersonas(taxonomy: Taxonomy, locale: string | null): PublicPersona[];
  publicTouchpoints(taxonomy: Taxonomy, locale: string | null): PublicTouchpoint[];
  /** What editors choose from; names are theirs, not those of visitors. */
  readTagChoices(locale: string | null): Promise<TagChoices>;
}
