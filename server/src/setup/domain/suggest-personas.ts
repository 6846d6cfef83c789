import type { Taxonomy } from '../../taxonomy/contract';
import type { Bilingual, PresetSummary } from '../../taxonomy/preset-contract';

const asWritten = (name: string): string => name.trim().toLowerCase();

/** Names that go with the presets whose journeys are there, without those that a persona has. */
export const suggestPersonas = (
  presets: readonly PresetSummary[],
  { journeys, personas }: Pick<Taxonomy, 'journeys' | 'personas'>
): readonly Bilingual[] => {
  const keys = new Set(journeys.map(({ key }) => key));
  const taken = new Set(personas.map(({ name }) => asWritten(name)));
  const names = new Map<string, Bilingual>();
  for (const preset of presets.filter(({ key }) => keys.has(key))) {
    for (const name of preset.personas) names.set(name.en, name);
  }
  return [...names.values()].filter(
    ({ en, fr }) => !taken.has(asWritten(en)) && !taken.has(asWritten(fr))
  );
};
