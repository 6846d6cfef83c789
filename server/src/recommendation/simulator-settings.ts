import type { FunnelConfig } from '../config/contract';
import type { SlotSettings } from './domain/types';
import type { SimulatorSettings } from './simulation-contract';

/** The settings that can be tried, as the site has them now. */
export const simulatorSettings = (
  { ranking, state }: Pick<FunnelConfig, 'ranking' | 'state'>,
  slots: ReadonlyMap<string, SlotSettings>
): SimulatorSettings => {
  const { ownOdds: _ownOdds, ...thresholds } = state;
  return {
    slots: [...slots.values()].map(({ pins: _pins, exclusions: _exclusions, ...slot }) => slot),
    ranking,
    state: thresholds,
  };
};
