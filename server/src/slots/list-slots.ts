import { BUILT_IN_SLOTS, type FunnelConfig } from '../config/contract';
import type { Slot } from './contract';
import type { SlotStore } from './store';

const compareText = (one: string, other: string): number => (one < other ? -1 : 1);

/** Every slot of the site with its owner: the configuration, the admin panel, or nobody yet. */
export const listSlots = async (
  config: Pick<FunnelConfig, 'slots'>,
  store: Pick<SlotStore, 'list'>
): Promise<Slot[]> => {
  const slots = new Map<string, Slot>();
  for (const [key, settings] of Object.entries(BUILT_IN_SLOTS)) {
    slots.set(key, { key, settings, revision: 0, source: 'BUILT_IN', isBuiltIn: true });
  }
  for (const saved of await store.list()) {
    slots.set(saved.key, { ...saved, source: 'ADMIN', isBuiltIn: slots.has(saved.key) });
  }
  for (const [key, settings] of Object.entries(config.slots)) {
    const isBuiltIn = key in BUILT_IN_SLOTS;
    slots.set(key, { key, settings, revision: 0, source: 'CONFIGURATION', isBuiltIn });
  }
  return [...slots.values()].sort(
    (one, other) =>
      Number(other.isBuiltIn) - Number(one.isBuiltIn) || compareText(one.key, other.key)
  );
};
