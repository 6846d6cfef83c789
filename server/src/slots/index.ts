/** Placements on the site that strategists manage: kept, checked, and handed to the answers. */
import type { Core } from '@strapi/strapi';
import type { SlotConfig } from '../config/contract';
import type { SlotsRoom } from './contract';
import { listSlots } from './list-slots';
import { findSlot, removeSlot, saveSlot, type SlotSetting } from './save-slot';
import { ensureSlotTable, type SlotStore } from './store';

export { createSlotFiles } from './slot-files';
export { createSlotStore, SLOT_TABLE } from './store';

/** Runs once per Strapi, in register(). */
export const registerSlots = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(() => ensureSlotTable(strapi));
};

/** As the answers read them. */
export const readSavedSlots = async (
  store: Pick<SlotStore, 'list'>
): Promise<ReadonlyMap<string, SlotConfig>> =>
  new Map((await store.list()).map(({ key, settings }) => [key, settings]));

export const createSlotsRoom = (setting: SlotSetting): SlotsRoom => ({
  list: () => listSlots(setting.config, setting.store),
  find: (key) => findSlot(setting, key),
  save: (key, input, by) => saveSlot(setting, key, input, by),
  remove: (ref) => removeSlot(setting, ref),
});
