import { describe, expect, test } from 'vitest';
import { suggestPersonas } from '../../../server/src/setup/domain/suggest-personas';
import type { PresetSummary } from '../../../server/src/taxonomy/preset-contract';

const name = (text: string) => ({ en: text, fr: `${text} (fr)` });
const preset = (key: PresetSummary['key'], ...personas: string[]): PresetSummary => ({
  ...{ key, name: name(key), stages: [] },
  personas: personas.map(name),
});
const PRESETS = [preset('digital', 'Buyer', 'Decider'), preset('saas', 'User', 'Decider')];
const suggest = (journeys: string[], personas: string[]): string[] =>
  suggestPersonas(PRESETS, {
    journeys: journeys.map((key) => ({ key })),
    personas: personas.map((text) => ({ name: text })),
  } as never).map(({ en }) => en);

describe('suggested personas', () => {
  test('go with the journeys that are there, each once', () => {
    expect(suggest([], [])).toEqual([]);
    expect(suggest(['of-ones-own'], [])).toEqual([]);
    expect(suggest(['digital', 'saas'], [])).toEqual(['Buyer', 'Decider', 'User']);
  });

  test('leave out whom the site has, in either language', () => {
    expect(suggest(['digital'], ['buyer '])).toEqual(['Decider']);
    expect(suggest(['digital'], ['Decider (fr)'])).toEqual(['Buyer']);
  });
});
