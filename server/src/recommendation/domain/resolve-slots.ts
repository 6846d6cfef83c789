import { BUILT_IN_SLOTS, type FunnelConfig, type SlotConfig } from '../../config/contract';
import { ROLES } from '../../taxonomy/contract';
import { override } from './override';
import { resolveExclusions, resolvePins } from './resolve-steering';
import type { SlotSettings } from './types';

const resolve = (key: string, slot: SlotConfig, config: FunnelConfig): SlotSettings => ({
  key,
  roles: ROLES.filter((role) => slot.roles.includes(role)),
  count: slot.count,
  touchpoint: slot.touchpoint,
  weights: override(config.weights, slot.weights),
  pacing: override(config.pacing, slot.pacing),
  fallback: slot.fallback,
  localeFallback: slot.localeFallback,
  pins: resolvePins(slot.pins),
  exclusions: resolveExclusions(slot.exclusions),
  diversity: slot.diversity,
  mix: slot.mix,
});

/**
 * The slots of the site by key: those that are always there, those saved in the admin panel, and
 * those of the configuration, of which each one rules out what the others say of its key.
 */
export const resolveSlots = (
  config: FunnelConfig,
  saved: ReadonlyMap<string, SlotConfig>
): ReadonlyMap<string, SlotSettings> => {
  const slots = { ...BUILT_IN_SLOTS, ...Object.fromEntries(saved), ...config.slots };
  return new Map(Object.entries(slots).map(([key, slot]) => [key, resolve(key, slot, config)]));
};
