/**
 * Slots as strategists manage them in the admin panel. A slot that the configuration names is owned
 * by the configuration: here it can be read and not changed.
 */
import { z } from 'zod';
import {
  slotSchema,
  type Pacing,
  type RankingConfig,
  type SlotConfig,
  type Weights,
} from '../config/contract';
import type { PickedEntry } from '../tagging/contract';
import { keySchema } from '../taxonomy/contract';

export type SlotSource = 'CONFIGURATION' | 'ADMIN' | 'BUILT_IN';

export const slotInputSchema = z.strictObject({
  settings: slotSchema,
  /** Of the slot that was read; 0: none was saved. */
  revision: z.int().min(0),
});
export type SlotInput = z.output<typeof slotInputSchema>;

export const slotRefSchema = z.strictObject({ key: keySchema, revision: z.int().min(1) });
export type SlotRef = z.output<typeof slotRefSchema>;

/** As it is kept. */
export interface SavedSlot {
  readonly key: string;
  readonly settings: SlotConfig;
  readonly revision: number;
}

export interface Slot extends SavedSlot {
  /** Who owns it: where its settings come from, and where alone they can be changed. */
  readonly source: SlotSource;
  /** One of those that exist though nobody made them: it can be changed, and not removed. */
  readonly isBuiltIn: boolean;
}

/** What is wrong with a slot: the path of a setting, and what is allowed there. */
export interface SlotProblem {
  readonly field: string;
  readonly message: string;
}

export interface SlotEntry {
  readonly contentType: string;
  readonly documentId: string;
}

/** What a slot may name. */
export interface SlotWorld {
  /** Keys. */
  touchpoints(): Promise<readonly string[]>;
  locales(): Promise<readonly string[]>;
  /** Those that take part. */
  contentTypes(): readonly string[];
  /** Of these entries the ones that are not there. */
  missing(entries: readonly SlotEntry[]): Promise<readonly SlotEntry[]>;
}

/** What the admin panel may choose from, and what the site has where a slot says nothing. */
export interface SlotChoices {
  /** What the slots name, as far as the administrator may read it. */
  readonly entries: readonly PickedEntry[];
  readonly touchpoints: readonly { readonly key: string; readonly name: string }[];
  readonly locales: readonly string[];
  readonly contentTypes: readonly { readonly uid: string; readonly name: string }[];
  /** Where front ends ask: an address below the site's own; null: there is no GraphQL. */
  readonly endpoints: { readonly rest: string; readonly graphql: string | null };
  readonly site: {
    readonly weights: Weights;
    readonly pacing: Pacing;
    readonly ranking: RankingConfig;
  };
}

export type SaveSlotResult =
  | { readonly ok: true; readonly slot: Slot }
  | { readonly ok: false; readonly reason: 'problems'; readonly problems: readonly SlotProblem[] }
  | { readonly ok: false; readonly reason: 'configured' }
  /** `current` is what is there now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly current: Slot | null };

export type RemoveSlotResult = 'removed' | 'configured' | 'stale' | 'missing';

/** The door of the room. */
export interface SlotsRoom {
  /** By key, the built-in ones first. */
  list(): Promise<readonly Slot[]>;
  find(key: string): Promise<Slot | null>;
  /** Makes a slot or changes it. `by`: an administrator's id. */
  save(key: string, input: SlotInput, by: string): Promise<SaveSlotResult>;
  /** From then on its key is unknown to front ends, or a built-in slot is as it was made. */
  remove(ref: SlotRef): Promise<RemoveSlotResult>;
}
