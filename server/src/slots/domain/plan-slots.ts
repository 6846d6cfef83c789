import { BUILT_IN_SLOTS, slotDefaults, type SlotConfig } from '../../config/contract';
import type { SavedSlot } from '../contract';

/** Slots as a file has them: what one leaves out stays as it is. */
export type FileSlots = Readonly<Record<string, Partial<SlotConfig>>>;

export interface PlannedSlot extends SavedSlot {
  readonly action: 'create' | 'change' | 'keep';
  /** Names of the settings that are given or that differ. */
  readonly fields: readonly string[];
}

export interface PlannedSlots {
  readonly slots: readonly PlannedSlot[];
  /** Keys of those that the configuration owns, and that are others there. */
  readonly owned: readonly string[];
}

const differing = (there: SlotConfig, given: Partial<SlotConfig>): string[] =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(there[name as keyof SlotConfig])
    )
    .map(([name]) => name);

const planSlot = (
  key: string,
  given: Partial<SlotConfig>,
  saved: SavedSlot | undefined
): PlannedSlot => {
  const before = saved?.settings ?? BUILT_IN_SLOTS[key];
  const start = before ?? slotDefaults();
  const fields = before === undefined ? Object.keys(given) : differing(before, given);
  const isNew = saved === undefined && (before === undefined || fields.length > 0);
  return {
    ...{ key, settings: { ...start, ...given }, revision: saved?.revision ?? 0, fields },
    action: isNew ? 'create' : fields.length > 0 ? 'change' : 'keep',
  };
};

/** What brings the slots of a site to what a file says; a second time there is nothing to do. */
export const planSlots = (
  file: FileSlots,
  configured: Readonly<Record<string, SlotConfig>>,
  saved: readonly SavedSlot[]
): PlannedSlots => {
  const byKey = new Map(saved.map((slot) => [slot.key, slot]));
  const slots: PlannedSlot[] = [];
  const owned: string[] = [];
  for (const [key, given] of Object.entries(file)) {
    const own = configured[key];
    if (own === undefined) slots.push(planSlot(key, given, byKey.get(key)));
    else if (differing(own, given).length > 0) owned.push(key);
  }
  return { slots, owned };
};
