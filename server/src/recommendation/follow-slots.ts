import type { CatalogView } from '../catalog/contract';
import type { FunnelConfig } from '../config/contract';
import { resolveSlots } from './domain/resolve-slots';
import type { SlotSettings } from './domain/types';

/**
 * The slots of the site as they are now: worked out anew when one was saved, and the same map until
 * then.
 */
export const followSlots = (
  config: FunnelConfig,
  view: Pick<CatalogView, 'slots'>
): (() => ReadonlyMap<string, SlotSettings>) => {
  let saved = view.slots;
  let slots = resolveSlots(config, saved);
  return () => {
    if (view.slots !== saved) {
      saved = view.slots;
      slots = resolveSlots(config, saved);
    }
    return slots;
  };
};
