import type { TaxonomyRoom } from '../../../server/src/taxonomy/contract';
import { PRESET_KEYS, type PresetKey } from '../../../server/src/taxonomy/preset-contract';
import type { Command } from '../command';

const isPreset = (key: string): key is PresetKey =>
  (PRESET_KEYS as readonly string[]).includes(key);

const line = (word: string, keys: readonly string[]): string =>
  keys.length === 0 ? '' : `${word}: ${keys.join(', ')}\n`;

export const applyPreset: Command = {
  summary: 'copies a journey preset; what is there by key is left alone',
  usage: `Usage: content-funnel preset <key>, one of ${PRESET_KEYS.join(', ')}`,
  flags: [],
  options: {},
  positional: ['key'],
  async run(app, { positional: [key = ''] }) {
    if (!isPreset(key)) {
      throw new Error(`there is no preset "${key}"; allowed: ${PRESET_KEYS.join(', ')}`);
    }
    const { created, kept } = await app.service<TaxonomyRoom>('taxonomy').applyPreset(key);
    const all = (keys: typeof created) => [...keys.journeys, ...keys.stages, ...keys.touchpoints];
    return { report: line('created', all(created)) + line('kept', all(kept)), found: false };
  },
};
