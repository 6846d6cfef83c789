import { describe, expect, test } from 'vitest';
import { ref, site } from './support/ask';
import { DAY, NOW } from './support/entries';

const at = (days: number): string => new Date(NOW - days * DAY).toISOString();

const entries = [
  { id: 'intro', stages: ['awareness'] as const, personas: ['cook'] as const },
  {
    id: 'mixed',
    stages: ['spark', 'consideration', 'awareness'] as const,
    personas: ['retired', 'gardener', 'cook'] as const,
  },
  { id: 'plain' },
  { id: 'magnet', role: 'LEAD_MAGNET' as const, stages: ['awareness'] as const },
  { id: 'buy', role: 'CTA' as const, leadsTo: 'post-purchase' as const },
  { id: 'back', role: 'CTA' as const, leadsTo: 'awareness' as const },
  {
    id: 'again',
    role: 'CTA' as const,
    stages: ['loyalty'] as const,
    leadsTo: 'consideration' as const,
  },
];
const { ask } = site(entries);

describe('an explicit stage or persona', () => {
  test('wins over the entry being looked at', () => {
    const { visitor } = ask({
      visitor: { stage: 'loyalty', persona: 'gardener' },
      current: ref('intro'),
    });
    expect(visitor.stage).toMatchObject({ key: 'loyalty', assignment: 'EXPLICIT', confidence: 1 });
    expect(visitor.persona).toMatchObject({ key: 'gardener', assignment: 'EXPLICIT' });
    expect(visitor.stage.scores).toEqual([{ key: 'loyalty', score: 1 }]);
  });

  test.each([
    ['stage', 'UNKNOWN_STAGE', '"awareness", "consideration"'],
    ['persona', 'UNKNOWN_PERSONA', '"cook", "gardener"'],
  ] as const)('an unknown %s is ignored with a warning', (name, code, allowed) => {
    const answer = ask({ visitor: { [name]: 'nobody' } });
    expect(answer.visitor[name]).toMatchObject({ key: null, assignment: 'UNKNOWN', confidence: 0 });
    expect(answer.warnings).toEqual([
      { code, field: `visitor.${name}`, message: expect.stringContaining(allowed) },
    ]);
  });

  test('a stage of another journey is unknown in this one', () => {
    expect(ask({ visitor: { stage: 'spark' } }).warnings).toHaveLength(1);
    expect(ask({ journey: 'club', visitor: { stage: 'spark' } }).warnings).toEqual([]);
  });

  test('a persona that is no longer active is unknown', () => {
    expect(ask({ visitor: { persona: 'retired' } }).visitor.persona.assignment).toBe('UNKNOWN');
  });

  test('an unknown stage leaves the context to steer', () => {
    const answer = ask({ visitor: { stage: 'nobody' }, current: ref('intro') });
    expect(answer.visitor.stage).toMatchObject({ key: 'awareness', assignment: 'CONTEXT' });
    expect(answer.warnings).toHaveLength(1);
  });
});

describe('a declared stage', () => {
  const stageAfter = (
    declaredAt: string | null,
    stage: string,
    history: {
      id: string;
      role?: 'CTA' | 'LEAD_MAGNET' | 'ARTICLE';
      days: number | null;
      type?: 'CONVERT' | 'VIEW';
    }[]
  ) =>
    ask({
      visitor: {
        stage,
        declaredAt,
        history: history.map(({ id, role = 'CTA', days, type = 'CONVERT' }) => ({
          ref: ref(id, role),
          type,
          at: days === null ? null : at(days),
        })),
      },
    }).visitor.stage;

  test.each([
    [
      'a later conversion moves on to the stage that it leads to',
      at(5),
      [{ id: 'buy', days: 1 }],
      'post-purchase',
    ],
    [
      'a lead magnet leads on from its own stage',
      at(5),
      [{ id: 'magnet', role: 'LEAD_MAGNET' as const, days: 1 }],
      'consideration',
    ],
    [
      'a conversion without a time is happening now',
      at(5),
      [{ id: 'buy', days: null }],
      'post-purchase',
    ],
    ['an earlier conversion changes nothing', at(5), [{ id: 'buy', days: 9 }], 'awareness'],
    ['a view changes nothing', at(5), [{ id: 'buy', days: 1, type: 'VIEW' as const }], 'awareness'],
    ['without the time of the declaration it stands', null, [{ id: 'buy', days: 1 }], 'awareness'],
    [
      'what leads nowhere changes nothing',
      at(5),
      [{ id: 'plain', role: 'ARTICLE' as const, days: 1 }],
      'awareness',
    ],
  ])('%s', (_, declaredAt, history, expected) => {
    const stage = stageAfter(declaredAt, 'awareness', history);
    expect(stage).toMatchObject({ key: expected, assignment: 'EXPLICIT' });
  });

  test('no conversion leads back, unless a transition goes there', () => {
    expect(stageAfter(at(5), 'purchase', [{ id: 'back', days: 1 }]).key).toBe('purchase');
    expect(stageAfter(at(5), 'loyalty', [{ id: 'again', days: 1 }]).key).toBe('consideration');
  });

  test('conversions count in the order of time, not of the list', () => {
    const stage = stageAfter(at(9), 'loyalty', [
      { id: 'again', days: 1 },
      { id: 'buy', days: 5 },
    ]);
    expect(stage.key).toBe('consideration');
  });
});

describe('the context', () => {
  test('is the main stage of this journey and the main active persona of the current entry', () => {
    const { stage, persona } = ask({ current: ref('mixed') }).visitor;
    expect(stage).toMatchObject({ key: 'consideration', assignment: 'CONTEXT' });
    expect(persona).toMatchObject({ key: 'gardener', assignment: 'CONTEXT' });
    expect(stage.scores.map(({ key }) => key)).toEqual(['consideration', 'awareness']);
  });

  test('is less sure where an entry carries several tags', () => {
    const one = ask({ current: ref('intro') }).visitor.stage.confidence;
    const two = ask({ current: ref('mixed') }).visitor.stage.confidence;
    expect(one).toBe(0.5);
    expect(two).toBeCloseTo(1 / 3);
  });

  test('is unknown for an untagged entry', () => {
    const { visitor } = ask({ current: ref('plain') });
    expect(visitor.stage.assignment).toBe('UNKNOWN');
    expect(visitor.persona.assignment).toBe('UNKNOWN');
  });
});

test('a visitor with a last visit is a returning one', () => {
  expect(ask({ visitor: { lastVisitAt: at(3) } }).visitor.isReturning).toBe(true);
  expect(ask().visitor.isReturning).toBe(false);
});
