import { describe, expect, it } from 'vitest';
import { suggestedFor } from '../../../admin/src/content-manager/tagging-panel/suggested-for';

const tag = (key: string, confidence: number) => ({
  ...{ documentId: `id-${key}`, key, name: key, journey: 'shop' },
  ...{ confidence, fewExamples: false, words: ['soup'] },
});
const SUGGESTIONS = {
  stages: [tag('buy', 0.6), tag('learn', 0.2), tag('join', 0.1), tag('stay', 0.1)],
  personas: [tag('cook', 0.9)],
  ask: { ask: 'MEETING' as const, confidence: 0.4, fewExamples: true, words: ['Book'] },
  learntFrom: { stages: 20, personas: 20, ask: 2 },
};

describe('what is suggested under a field', () => {
  it('is for that field, at most three, the likeliest first', () => {
    const names = (field: 'funnelStages' | 'funnelPersonas') =>
      suggestedFor(SUGGESTIONS, field).map(({ tag: id }) => id);
    expect(names('funnelStages')).toEqual(['id-buy', 'id-learn', 'id-join']);
    expect(names('funnelPersonas')).toEqual(['id-cook']);
  });

  it('is an ask in the words of its attribute, or none', () => {
    expect(suggestedFor(SUGGESTIONS, 'ask')).toMatchObject([
      { tag: 'MEETING', name: 'MEETING', fewExamples: true, words: ['Book'] },
    ]);
    expect(suggestedFor({ ...SUGGESTIONS, ask: null }, 'ask')).toEqual([]);
  });
});
