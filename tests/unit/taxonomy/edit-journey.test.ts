import { describe, expect, it } from 'vitest';
import { freeKey } from '../../../server/src/taxonomy/domain/free-key';
import { planJourney } from '../../../server/src/taxonomy/domain/plan-journey';
import type { EditedJourney, EditedStage } from '../../../server/src/taxonomy/journey-contract';

const stage = (key: string, rest: Partial<EditedStage> = {}): EditedStage => ({
  ...{ documentId: key, key, name: key, color: null, phase: 'before', weight: 1 },
  ...{ description: '', question: '', goal: '', exitAction: '' },
  ...{ transitions: [], expectedContent: [] },
  ...{ freshnessDays: null, inactiveAfterDays: null, reviewEveryDays: null },
  ...rest,
});

const journey = (stages: EditedStage[]): EditedJourney => ({
  ...{ documentId: 'j', key: 'j', name: 'J', isDefault: false, revision: '1' },
  ...{ description: '', startState: '', outcome: '', goalAsk: 'PURCHASE', personas: ['p', 'q'] },
  reviewEveryDays: null,
  stages,
});

describe('what a save writes', () => {
  const stored = journey([stage('a'), stage('b'), stage('c')]);

  it('is nothing where nothing was changed, whatever the order of personas', () => {
    const plan = planJourney({ ...stored, personas: ['q', 'p'] }, stored, [1, 2, 3]);
    expect(plan).toEqual({ journey: null, removed: [], updated: [], created: [] });
  });

  it('is the stages between the old and the new place of one that was moved', () => {
    const moved = { ...stored, stages: [stage('b'), stage('a'), stage('c')] };
    const { updated } = planJourney(moved, stored, [1, 2, 3]);
    expect(updated.map(({ documentId, stage: { position } }) => [documentId, position])).toEqual([
      ['b', 1],
      ['a', 2],
    ]);
  });

  it('mends positions that had gaps', () => {
    const { updated } = planJourney(stored, stored, [1, 5, 9]);
    expect(updated.map(({ documentId }) => documentId)).toEqual(['b', 'c']);
  });

  it('is a journey whose review, or a stage whose days, are others', () => {
    const { journey: own, updated } = planJourney(
      { ...stored, reviewEveryDays: 90 },
      stored,
      [1, 2, 3]
    );
    expect([own?.reviewEveryDays, updated]).toEqual([90, []]);
    for (const name of ['freshnessDays', 'inactiveAfterDays', 'reviewEveryDays'] as const) {
      const stages = [stage('a', { [name]: 30 }), stage('b'), stage('c')];
      const plan = planJourney({ ...stored, stages }, stored, [1, 2, 3]);
      expect(plan.updated.map(({ documentId, stage: write }) => [documentId, write[name]])).toEqual(
        [['a', 30]]
      );
    }
  });

  it('an empty question or kind is none', () => {
    const without = stage('a', { transitions: [{ to: 'b', kind: 'LOOP' }] });
    const empty = stage('a', { transitions: [{ to: 'b', kind: 'LOOP', question: '' }] });
    const plan = planJourney(journey([empty]), journey([without]), [1]);
    expect(plan.updated).toEqual([]);
  });
});

describe('a free key', () => {
  it('is the wanted one, else the first number that nobody has', () => {
    expect(freeKey('a', new Set())).toBe('a');
    expect(freeKey('a', new Set(['a', 'a-2']))).toBe('a-3');
  });

  it('is never too long and never ends in two hyphens', () => {
    const long = `${'x'.repeat(57)}-yy`;
    const key = freeKey(long, new Set([long]));
    expect(key).toBe(`${'x'.repeat(57)}-2`);
  });
});
