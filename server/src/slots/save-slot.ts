import type { FunnelConfig } from '../config/contract';
import type {
  RemoveSlotResult,
  SaveSlotResult,
  Slot,
  SlotInput,
  SlotRef,
  SlotWorld,
} from './contract';
import { checkSlot } from './domain/check-slot';
import { listSlots } from './list-slots';
import { readKnown } from './read-known';
import type { SlotStore } from './store';

export interface SlotSetting {
  readonly config: Pick<FunnelConfig, 'slots'>;
  readonly store: SlotStore;
  readonly world: SlotWorld;
  /** Tells the answers that a slot is another one. */
  readonly changed: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export const findSlot = async (
  { config, store }: Pick<SlotSetting, 'config' | 'store'>,
  key: string
): Promise<Slot | null> =>
  (await listSlots(config, store)).find((slot) => slot.key === key) ?? null;

/** Makes a slot or changes it; refuses what is from an older revision, and what the configuration owns. */
export const saveSlot = async (
  setting: SlotSetting,
  key: string,
  { settings, revision }: SlotInput,
  by: string
): Promise<SaveSlotResult> => {
  const { config, store, world, changed, now } = setting;
  if (key in config.slots) return { ok: false, reason: 'configured' };
  const problems = checkSlot(settings, await readKnown(world, [settings]));
  if (problems.length > 0) {
    const named = problems.map(({ field, message }) => ({ field: `settings.${field}`, message }));
    return { ok: false, reason: 'problems', problems: named };
  }
  const isSaved = await store.save({ key, settings, revision }, { by, now: now() });
  if (isSaved) changed();
  const current = await findSlot(setting, key);
  return isSaved && current !== null
    ? { ok: true, slot: current }
    : { ok: false, reason: 'stale', current };
};

export const removeSlot = async (
  setting: SlotSetting,
  { key, revision }: SlotRef
): Promise<RemoveSlotResult> => {
  if (key in setting.config.slots) return 'configured';
  if (await setting.store.remove({ key, revision })) {
    setting.changed();
    return 'removed';
  }
  return (await findSlot(setting, key))?.source === 'ADMIN' ? 'stale' : 'missing';
};
