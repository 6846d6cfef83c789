import type { FunnelConfig } from '../../config/contract';
import type { SettingsChange } from '../simulation-contract';
import { override } from './override';
import { resolveExclusions, resolvePins } from './resolve-steering';
import type { SlotSettings } from './types';

export interface Settings {
  readonly config: FunnelConfig;
  readonly slots: ReadonlyMap<string, SlotSettings>;
}

const changeSlot = (slot: SlotSettings, change: SettingsChange['slot']): SlotSettings => {
  const { weights = {}, pacing = {}, pins, exclusions, ...rest } = change;
  return {
    ...override(slot, rest),
    ...(pins && { pins: resolvePins(pins) }),
    ...(exclusions && { exclusions: resolveExclusions(exclusions) }),
    weights: override(slot.weights, weights),
    pacing: override(slot.pacing, pacing),
  };
};

/** The settings with a change tried on one slot; an unknown slot stays unknown. */
export const changeSettings = (
  { config, slots }: Settings,
  key: string,
  change: SettingsChange
): Settings => {
  const slot = slots.get(key);
  return {
    config: {
      ...config,
      ranking: override(config.ranking, change.ranking),
      state: override(config.state, change.state),
    },
    slots: slot ? new Map([...slots, [key, changeSlot(slot, change.slot)]]) : slots,
  };
};
