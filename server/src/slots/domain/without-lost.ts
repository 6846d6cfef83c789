import type { SlotConfig } from '../../config/contract';
import { isThere, type Known } from './known';

/** The slot without what it names and what is gone since. */
export const withoutLost = (slot: SlotConfig, known: Known): SlotConfig => {
  const { touchpoint, localeFallback } = slot;
  return {
    ...slot,
    touchpoint: touchpoint !== null && known.touchpoints.includes(touchpoint) ? touchpoint : null,
    localeFallback:
      localeFallback === 'default'
        ? localeFallback
        : localeFallback.filter((locale) => known.locales.includes(locale)),
    pins: slot.pins.filter((pin) => isThere(pin, known)),
    exclusions: slot.exclusions.filter((exclusion) => isThere(exclusion, known)),
  };
};
