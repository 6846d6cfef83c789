/** A journey as strategists edit it: whole, with its stages in order. */
import { z } from 'zod';
import {
  askSchema,
  expectedContentSchema,
  keySchema,
  PHASES,
  STAGE_COLORS,
  transitionListSchema,
  type Persona,
} from './contract';
import { MAX_DAYS, MAX_WEIGHT } from './vocabulary';

const LONG_TEXT = 10_000;
const MAX_STAGES = 50;

const nameSchema = z.string().trim().min(1).max(255);
/** Empty: there is none. */
const textSchema = z.string().trim().max(LONG_TEXT).default('');
/** Null: nobody said. */
const daysSchema = z
  .custom<number>(
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_DAYS,
    `must be a whole number of days from 1 to ${MAX_DAYS}`
  )
  .nullable()
  .default(null);
const documentIdSchema = z.string().min(1).max(255);

export const editedStageSchema = z.strictObject({
  /** Null: it is new. */
  documentId: documentIdSchema.nullable(),
  /** Unique in its journey; that of a stage that is there never changes. */
  key: keySchema,
  name: nameSchema,
  color: z.enum(STAGE_COLORS).nullable().default(null),
  phase: z.enum(PHASES),
  description: textSchema,
  question: textSchema,
  goal: textSchema,
  exitAction: textSchema,
  weight: z.number().min(0).max(MAX_WEIGHT),
  transitions: transitionListSchema,
  expectedContent: expectedContentSchema,
  /** Content is stale after these. Null: as the settings say for its role. */
  freshnessDays: daysSchema,
  /** A visitor who comes back later is won back. Null: nobody is. */
  inactiveAfterDays: daysSchema,
  reviewEveryDays: daysSchema,
});
export type EditedStage = z.infer<typeof editedStageSchema>;

const journeyShape = {
  name: nameSchema,
  isDefault: z.boolean(),
  description: textSchema,
  startState: textSchema,
  outcome: textSchema,
  goalAsk: askSchema,
  /** documentIds; none: every active persona. */
  personas: z.array(documentIdSchema).max(100),
  reviewEveryDays: daysSchema,
  /** In order; a stage that is there and not named is removed. */
  stages: z.array(editedStageSchema).max(MAX_STAGES),
};

/** What is saved; `revision` is the one that was read, a save from another one is refused. */
export const journeyInputSchema = z.strictObject({
  ...journeyShape,
  revision: z.string().max(64),
});
export type JourneyInput = z.infer<typeof journeyInputSchema>;

export interface EditedJourney extends JourneyInput {
  readonly documentId: string;
  readonly key: string;
}

export type PersonaChoice = Pick<Persona, 'documentId' | 'name' | 'active'>;

/** What the editor of a journey needs. */
export interface JourneyEditorAnswer {
  readonly journey: EditedJourney;
  readonly personas: readonly PersonaChoice[];
}

/** What is wrong with a journey: which field, and what is allowed there. */
export interface JourneyProblem {
  readonly field: string;
  readonly message: string;
}

export type SaveJourneyResult =
  | { readonly ok: true; readonly journey: EditedJourney }
  /** `current` is what is there now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly current: EditedJourney }
  | {
      readonly ok: false;
      readonly reason: 'invalid';
      readonly problems: readonly JourneyProblem[];
    }
  | { readonly ok: false; readonly reason: 'missing' };

export const copyJourneySchema = z.strictObject({ name: nameSchema });

/** How far a journey is: without stages, with stages of which some expect no content, or ready. */
export const JOURNEY_STATES = ['empty', 'without-targets', 'ready'] as const;
export type JourneyState = (typeof JOURNEY_STATES)[number];

export interface JourneySummary {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly isDefault: boolean;
  readonly state: JourneyState;
  readonly stages: number;
}

/** A journey in the list of journeys; `entries` are drafts with one of its stages. */
export interface ListedJourney extends JourneySummary {
  readonly entries: number;
}

export type CopyJourneyResult =
  { readonly ok: true; readonly key: string } | { readonly ok: false; readonly reason: 'missing' };

/** documentIds of what goes; stage null: the journey with all its stages. */
export interface JourneyRemoval {
  readonly journey: string;
  readonly stage: string | null;
}

/** documentIds: what belonged to the stage `from` belongs to the stage `to`. */
export interface StageMove {
  readonly from: string;
  readonly to: string;
}

/** The second door of the room: for strategists. Journeys are named by their key. */
export interface JourneyEditor {
  /** The default journey first, then by name. */
  list(): Promise<readonly JourneySummary[]>;
  read(key: string): Promise<JourneyEditorAnswer | null>;
  /** All of it or nothing. */
  save(key: string, input: JourneyInput): Promise<SaveJourneyResult>;
  /** With its stages, targets and transitions; never the default. */
  copy(key: string, name: string): Promise<CopyJourneyResult>;
  /** Of each of these stages the names of the touchpoints that belong to it. */
  touchpointsOf(stageIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Entries lose their tags. Touchpoints go over to the stage that takes a stage's place.
   * Answers whether there was anything to remove.
   */
  remove(removal: JourneyRemoval, moves: readonly StageMove[]): Promise<boolean>;
}
