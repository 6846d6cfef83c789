import { describe, expect, it } from 'vitest';
import { FINDING_TEXTS } from '../../../server/src/coverage/domain/finding-texts';
import {
  lintEntry,
  opensStages,
  stateInJourney,
  type EntryState,
  type LintedJourney,
} from '../../../server/src/coverage/domain/lint-entry';
import type { NextStep } from '../../../server/src/coverage/domain/rules/rule';
import { ruleLimitsSchema } from '../../../server/src/coverage/rules-contract';
import { scope, stage } from './support';

const named = (...ids: string[]) => ids.map((documentId) => ({ documentId }));
const MODEL = { stages: named('a1', 'a2', 'b1', 'b2'), personas: named('cook', 'gardener') };
const REF = { contentType: 'api::article.article', documentId: 'one' };

/** Journey A has the stages a1 and a2, journey B has b1 and b2. */
const journeys = (steps: readonly NextStep[] = [], filled: number[] = []): LintedJourney[] =>
  [
    [0, 1],
    [2, 3],
  ].map((stages, place) => ({
    journey: { stages, personas: [0, 1] },
    facts: {
      scope: scope({ stages: [stage(`${'AB'[place]}1`, { forward: [1] }), stage('second')] }),
      limits: ruleLimitsSchema.parse({}),
      texts: FINDING_TEXTS.en,
      locales: ['en'],
      nextStepsOf: () => steps,
      filledStages: new Set(filled),
    },
  }));

const state = (changes: Partial<EntryState> = {}): EntryState => ({
  ...{ locale: 'en', role: 'ARTICLE', ask: 'NONE', leadsTo: null },
  ...{ stages: [], personas: [] },
  ...changes,
});
const rules = (states: EntryState[], all = journeys()): string[] =>
  lintEntry(REF, states, { journeys: all, model: MODEL }).map(({ rule }) => rule);

describe('the lint of one entry', () => {
  it('speaks of the journeys that the entry stands in, each rule once', () => {
    const early = state({ ask: 'PURCHASE', stages: ['b1'] });
    const [verdict, ...more] = lintEntry(REF, [early], { journeys: journeys(), model: MODEL });
    expect(more).toEqual([]);
    expect(verdict?.say('Buy').message).toContain('at the first stage, “B1”');
    const both = lintEntry(REF, [state({ ask: 'PURCHASE', stages: ['b1', 'a1'] })], {
      ...{ journeys: journeys(), model: MODEL },
    });
    expect(both.map(({ say }) => say('Buy').message)).toEqual([
      expect.stringContaining('at the first stage, “A1”'),
    ]);
  });

  it('says of an entry without a stage what any journey says', () => {
    expect(rules([state()])).toEqual(['untagged-entry']);
    expect(rules([state({ personas: ['cook'] })])).toEqual(['half-tagged-entry']);
    expect(rules([state({ stages: ['gone'] })])).toEqual([]);
    expect(rules([])).toEqual([]);
  });

  it('knows where a lead magnet leads, and what its next steps are worth', () => {
    const magnet = state({ role: 'LEAD_MAGNET', stages: ['b1'] });
    expect(rules([magnet])).toEqual(['dead-end-lead-magnet']);
    expect(rules([magnet], journeys([], [1]))).toEqual([]);
    expect(rules([magnet], journeys([{ live: true, ask: 'NONE' }]))).toEqual([]);
    expect(rules([magnet], journeys([{ live: false, ask: 'NONE' }]))).toEqual(['broken-next-step']);
    const [, other] = journeys();
    expect(opensStages(magnet, other!, MODEL)).toEqual(['b2']);
    expect(opensStages(state({ leadsTo: 'b1' }), other!, MODEL)).toEqual(['b1']);
  });

  it('has no place for tags of other journeys', () => {
    const tagged = state({ stages: ['b2', 'a1', 'b2'], personas: ['gardener', 'nobody'] });
    const [, { journey } = { journey: { stages: [], personas: [] } }] = journeys();
    expect(stateInJourney(tagged, { journey, model: MODEL })).toMatchObject({
      ...{ stages: [1], personas: [1], tagged: true, forEveryone: false, leadsTo: null },
    });
  });
});
