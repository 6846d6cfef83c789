/** Where a model comes from: presets, and journeys and personas from names. */
import { z } from 'zod';

export const PRESET_KEYS = [
  'community',
  'digital',
  'saas',
  'see-think-do-care',
  'tofu-mofu-bofu',
] as const;
export type PresetKey = (typeof PRESET_KEYS)[number];

export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The key is that of the journey which the preset makes. */
export interface PresetSummary {
  readonly key: PresetKey;
  readonly name: Bilingual;
  readonly stages: readonly Bilingual[];
  /** Names of personas that suit it; none is created with it. */
  readonly personas: readonly Bilingual[];
}

type KeysByKind = Readonly<Record<'journeys' | 'stages' | 'touchpoints', string[]>>;

/** What applying a preset did: keys that were new, and keys that were there and left alone. */
export interface PresetResult {
  readonly journey: string;
  readonly created: KeysByKind;
  readonly kept: KeysByKind;
}

const MAX_NAME = 255;
const nameSchema = z.string().trim().min(1).max(MAX_NAME);

/** A journey of one's own: its name, and those of its stages in order. */
export const newJourneySchema = z.strictObject({
  name: nameSchema,
  stages: z.array(nameSchema).min(1).max(20),
});
export type NewJourney = z.infer<typeof newJourneySchema>;

export const newPersonasSchema = z.strictObject({ names: z.array(nameSchema).min(1).max(20) });

/** Keys of what was made, and of what was there under the same key and left alone. */
export interface NamedResult {
  readonly created: readonly string[];
  readonly kept: readonly string[];
}

export type NewJourneyResult =
  | { readonly ok: true; readonly journey: string; readonly stages: readonly string[] }
  /** `taken`: there is a journey with that key; `same-stages`: two stages come to the same key. */
  | { readonly ok: false; readonly reason: 'taken' | 'same-stages' };
