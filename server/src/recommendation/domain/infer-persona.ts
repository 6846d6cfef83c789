import type { Persona } from '../../taxonomy/contract';
import type { StateSettings } from '../state-settings-contract';
import { decideState } from './decide-state';
import { gatherLooks } from './gather-looks';
import { inferTags } from './infer-tags';
import type { TagTable } from './tag-table';
import type { StateValue, Visit } from './types';
import { weighLooks } from './weigh-looks';

export interface PersonaQuestion {
  readonly history: readonly Visit[];
  readonly personas: readonly Persona[];
  /** Of these personas, in the same order. */
  readonly table: TagTable;
  readonly settings: StateSettings;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The persona of who looked at these entries; what was made for everyone tells nothing. */
export const inferPersona = ({
  history,
  personas,
  table,
  settings,
  now,
}: PersonaQuestion): StateValue => {
  const looks = weighLooks(gatherLooks(history, now), {
    ...{ settings, now },
    allowed: personas,
    tagsOf: (entry) => entry.personas,
  });
  const enough = looks.length >= settings.minEntries;
  return decideState(inferTags(looks, table), personas, enough, settings);
};
