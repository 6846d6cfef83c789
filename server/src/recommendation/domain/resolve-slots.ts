import { slotSchema, type FunnelConfig, type SlotConfig } from '../../config/contract';
import { ROLES } from '../../taxonomy/contract';
import type { SlotSettings } from './types';

/** `defaults`, except where `own` says something; exact in its type where a spread is not. */
const override = <T extends object>(
  defaults: T,
  own: { readonly [Name in keyof T]?: T[Name] | undefined }
): T => {
  const named = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(named) };
};

const resolve = (key: string, slot: SlotConfig, config: FunnelConfig): SlotSettings => ({
  key,
  roles: ROLES.filter((role) => slot.roles.includes(role)),
  count: slot.count,
  touchpoint: slot.touchpoint,
  weights: override(config.weights, slot.weights),
  pacing: override(config.pacing, slot.pacing),
  fallback: slot.fallback,
});

/** The slots of the site by key. The slot `default` is always there; a site may change it. */
export const resolveSlots = (config: FunnelConfig): ReadonlyMap<string, SlotSettings> => {
  const slots = { default: slotSchema.parse({}), ...config.slots };
  return new Map(Object.entries(slots).map(([key, slot]) => [key, resolve(key, slot, config)]));
};
