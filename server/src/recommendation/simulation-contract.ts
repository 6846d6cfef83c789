/** The simulator: what a visitor would be answered, and under other settings. For administrators. */
import { z } from 'zod';
import {
  overrides,
  rankingSchema,
  slotSchema,
  type Pacing,
  type RankingConfig,
  type SlotConfig,
  type Weights,
} from '../config/contract';
import type { Ask, JourneyChoice, PersonaChoice, Role } from '../taxonomy/contract';
import {
  nextBestSchema,
  refSchema,
  type InputProblem,
  type Item,
  type NextBestPayload,
} from './contract';
import type { Absence } from './serving-contract';
import { stateSettingsSchema, type StateSettings } from './state-settings-contract';

/** Settings that are tried and not saved; what is not named stays as the site has it. */
export const settingsChangeSchema = z.strictObject({
  /** Of the slot that is asked for. */
  slot: overrides(slotSchema).default({}),
  ranking: overrides(rankingSchema).default({}),
  /** But for what the tables of tags are made with. */
  state: overrides(stateSettingsSchema.omit({ ownOdds: true })).default({}),
});
export type SettingsChange = z.output<typeof settingsChangeSchema>;

/** Explained in any case. */
const questionSchema = nextBestSchema.omit({ explain: true });

export const simulationSchema = z.strictObject({
  question: questionSchema,
  settings: settingsChangeSchema.prefault({}),
  /** An entry of which is asked why it is not in the answer. */
  about: refSchema.nullable().default(null),
});
export type Simulation = z.output<typeof simulationSchema>;
export type SimulationInput = z.input<typeof simulationSchema>;

/** What an entry that the question or the answer names by its ids is called. */
export interface NamedEntry {
  readonly contentType: string;
  readonly documentId: string;
  readonly title: string;
  readonly role: Role;
  readonly ask: Ask;
}

export interface AboutEntry {
  /** Place in the answer, or among the next best where others come first; null: in neither. */
  readonly rank: number | null;
  /** With its score, where it has a rank. */
  readonly item: Item | null;
  /** Null: it is in the answer. */
  readonly absence: Absence | null;
}

export interface Simulated {
  /** Its tracking tokens are empty. */
  readonly payload: NextBestPayload;
  /** Of the history, the current page and what is withheld, as far as visitors may read them. */
  readonly entries: readonly NamedEntry[];
  readonly about: AboutEntry | null;
}

export type SimulationResult =
  | ({ readonly ok: true } & Simulated)
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** A slot with the site's defaults filled in. */
export interface SimulatorSlot {
  readonly key: string;
  readonly roles: readonly Role[];
  readonly count: number;
  readonly touchpoint: string | null;
  readonly weights: Weights;
  readonly pacing: Pacing;
  readonly fallback: readonly SlotConfig['fallback'][number][];
}

export interface SimulatorSettings {
  readonly slots: readonly SimulatorSlot[];
  readonly ranking: RankingConfig;
  readonly state: Omit<StateSettings, 'ownOdds'>;
}

/** What the page needs before anything is asked. */
export interface SimulatorForm extends SimulatorSettings {
  /** The default journey first. */
  readonly journeys: readonly JourneyChoice[];
  readonly personas: readonly PersonaChoice[];
  /** Empty where the site has no languages of its own. */
  readonly locales: readonly string[];
  readonly defaultLocale: string | null;
}
