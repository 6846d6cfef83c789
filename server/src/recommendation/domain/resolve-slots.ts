import { slotSchema, type FunnelConfig, type SlotConfig } from '../../config/contract';
import { ROLES } from '../../taxonomy/contract';
import { override } from './override';
import type { SlotSettings } from './types';

const resolve = (key: string, slot: SlotConfig, config: FunnelConfig): SlotSettings => ({
  key,
  roles: ROLES.filter((role) => slot.roles.includes(role)),
  count: slot.count,
  touchpoint: slot.touchpoint,
  weights: override(config.weights, slot.weights),
  pacing: override(config.pacing, slot.pacing),
  fallback: slot.fallback,
});

/** First visits find their way before anybody wants something of them: articles that ask nothing. */
const WELCOME = { roles: ['ARTICLE'], pacing: { asksPerPage: 0 } } as const;

/** Always there; a site may change them. */
const BUILT_IN = { default: slotSchema.parse({}), welcome: slotSchema.parse(WELCOME) };

/** The slots of the site by key. */
export const resolveSlots = (config: FunnelConfig): ReadonlyMap<string, SlotSettings> => {
  const slots = { ...BUILT_IN, ...config.slots };
  return new Map(Object.entries(slots).map(([key, slot]) => [key, resolve(key, slot, config)]));
};
