import { describe, expect, test } from 'vitest';
import { ids, ref, site, type AskInput } from './support/ask';
import { DAY, NOW, type Sketch } from './support/entries';

const partsOf = (sketches: readonly Sketch[], input: AskInput, id: string, config = {}) => {
  const item = site(sketches, { config })
    .ask({ count: 20, ...input, explain: true })
    .items.find((each) => each.ref.documentId === id);
  return Object.fromEntries(item?.scoreParts?.map(({ key, value }) => [key, value]) ?? []);
};

describe('the score', () => {
  const visitor = { stage: 'awareness', persona: 'cook', seen: 5 };

  test('is the sum of its parts, each a weight times a value', () => {
    const sketches: Sketch[] = [
      { id: 'a', stages: ['awareness'], personas: ['cook'], pinned: true },
    ];
    const [item] = site(sketches).ask({ visitor, explain: true }).items;
    const sum = item!.scoreParts!.reduce((total, { contribution }) => total + contribution, 0);
    expect(item!.score).toBeCloseTo(sum, 12);
    for (const { value, weight, contribution } of item!.scoreParts!) {
      expect(contribution).toBeCloseTo(value * weight, 12);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  test.each<[string, Sketch, Record<string, number>]>([
    ['the visitor’s stage', { id: 'a', stages: ['awareness'] }, { stage: 1, transition: 0 }],
    ['a stage ahead', { id: 'a', stages: ['consideration'] }, { stage: 0, transition: 1 }],
    [
      'a stage that may be skipped to',
      { id: 'a', stages: ['purchase'] },
      { stage: 0, transition: 1 },
    ],
    ['both', { id: 'a', stages: ['consideration', 'awareness'] }, { stage: 1, transition: 1 }],
    ['a stage that no transition leads to', { id: 'a', stages: ['loyalty'] }, {}],
    [
      'the visitor’s persona',
      { id: 'a', stages: ['awareness'], personas: ['cook'] },
      { persona: 1 },
    ],
    ['another persona', { id: 'a', stages: ['awareness'], personas: ['gardener'] }, { persona: 0 }],
    ['everyone', { id: 'a', stages: ['awareness'] }, { persona: 0.5 }],
    [
      'a call to action that leads on',
      { id: 'a', role: 'CTA', stages: ['awareness'] },
      { transition: 1 },
    ],
    [
      'a call to action that leads elsewhere',
      { id: 'a', role: 'CTA', stages: ['awareness'], leadsTo: 'loyalty' },
      { transition: 0 },
    ],
  ])('tells %s', (_, sketch, expected) => {
    expect(partsOf([sketch], { visitor }, 'a')).toMatchObject(expected);
  });

  test('counts the context by half', () => {
    const page: Sketch = { id: 'page', stages: ['awareness'], personas: ['cook'] };
    const entry: Sketch = { id: 'a', stages: ['awareness', 'consideration'], personas: ['cook'] };
    expect(partsOf([page, entry], { current: ref('page') }, 'a')).toMatchObject({
      stage: 0.5,
      transition: 0.5,
      persona: 0.5,
    });
  });

  test('gives entries that are met at the slot’s touchpoint a bonus', () => {
    const config = { slots: { default: { touchpoint: 'newsletter' } } };
    const sketches: Sketch[] = [
      { id: 'met', stages: ['awareness'], touchpoints: ['newsletter'] },
      { id: 'elsewhere', stages: ['awareness'], touchpoints: ['home-page'] },
    ];
    expect(partsOf(sketches, {}, 'met', config)).toMatchObject({ touchpoint: 1 });
    expect(partsOf(sketches, {}, 'elsewhere', config)).toMatchObject({ touchpoint: 0 });
    expect(ids(site(sketches, { config }).ask())).toEqual(['met', 'elsewhere']);
  });

  test('finds the slot’s touchpoint however many newer entries there are', () => {
    const newer = Array.from({ length: 300 }, (_, place): Sketch => {
      return { id: `newer-${place}`, stages: ['awareness'], ageDays: 200 + place / 1000 };
    });
    const met: Sketch = {
      id: 'met',
      stages: ['awareness'],
      touchpoints: ['newsletter'],
      ageDays: 300,
    };
    const config = { slots: { default: { touchpoint: 'newsletter' } } };
    expect(ids(site([...newer, met], { config }).ask({ count: 1 }))).toEqual(['met']);
  });

  test('lets freshness decay by exp(-age / freshnessDays)', () => {
    const sketches: Sketch[] = [{ id: 'a', stages: ['awareness'], ageDays: 15 }];
    expect(partsOf(sketches, {}, 'a')['freshness']).toBeCloseTo(Math.exp(-0.5), 9);
    const slower = { ranking: { freshnessDays: 150 } };
    expect(partsOf(sketches, {}, 'a', slower)['freshness']).toBeCloseTo(Math.exp(-0.1), 9);
  });

  test('takes the weights of the slot', () => {
    const sketches: Sketch[] = [
      { id: 'old-match', stages: ['awareness'], personas: ['cook'], ageDays: 400 },
      { id: 'new-other', stages: ['awareness'], personas: ['gardener'], ageDays: 0 },
    ];
    const slots = { news: { weights: { persona: 0, freshness: 9 } } };
    const page: Sketch = { id: 'page', stages: ['awareness'], personas: ['cook'] };
    const { ask } = site([...sketches, page], { config: { slots } });
    expect(ids(ask({ current: ref('page') }))[0]).toBe('old-match');
    expect(ids(ask({ current: ref('page'), slot: 'news' }))[0]).toBe('new-other');
  });

  test('breaks ties by a hash, not by the order of the entries', () => {
    const sketches: Sketch[] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      stages: ['awareness'],
    }));
    const one = ids(site(sketches).ask({ count: 5 }));
    expect(ids(site([...sketches].reverse()).ask({ count: 5 }))).toEqual(one);
    expect(one).not.toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('next steps of an editor', () => {
  const page: Sketch = {
    id: 'page',
    stages: ['awareness'],
    personas: ['cook'],
    nextSteps: ['second', 'first', 'gone', 'offer'],
  };
  const sketches: Sketch[] = [
    page,
    { id: 'first', stages: ['awareness'], personas: ['cook'], ageDays: 0 },
    { id: 'second', ageDays: 900 },
    { id: 'offer', role: 'CTA', ask: 'PURCHASE', stages: ['awareness'] },
    { id: 'near', stages: ['awareness'], personas: ['cook'], ageDays: 0, pinned: true },
  ];

  test('come first, in the editor’s order, before pins', () => {
    expect(ids(site(sketches).ask({ current: ref('page') }))).toEqual(['second', 'first', 'near']);
  });

  test('count the more the earlier they are named', () => {
    const input = { current: ref('page') };
    const values = ['second', 'first', 'near'].map(
      (id) => partsOf(sketches, input, id)['nextStep']
    );
    expect(values).toEqual([1, 0.75, 0]);
  });

  test('do not overrule pacing', () => {
    expect(ids(site(sketches).ask({ current: ref('page'), count: 20 }))).not.toContain('offer');
  });

  test('are no longer shown once they were seen', () => {
    const history = [{ ref: ref('second'), type: 'READ' as const }];
    expect(ids(site(sketches).ask({ current: ref('page'), visitor: { history } }))[0]).toBe(
      'first'
    );
  });

  test('match an explicit stage when they lead on from it, and wait for the wanted cell otherwise', () => {
    const steps: Sketch[] = [
      { ...page, nextSteps: ['ahead', 'apart'] },
      { id: 'ahead', stages: ['consideration'], ageDays: 900 },
      { id: 'apart', stages: ['spark'], ageDays: 0 },
      { id: 'near', stages: ['awareness'], ageDays: 0 },
    ];
    const answer = site(steps).ask({ current: ref('page'), visitor: { stage: 'awareness' } });
    expect(ids(answer)).toEqual(['ahead', 'near', 'apart']);
    expect(answer.fallback).toBe('PERSONA_ANY_STAGE');
  });

  test('made for somebody else wait, where a persona was declared', () => {
    const steps: Sketch[] = [
      { ...page, nextSteps: ['other'] },
      { id: 'other', stages: ['awareness'], personas: ['gardener'] },
      { id: 'own', stages: ['awareness'], personas: ['cook'], ageDays: 900 },
    ];
    const { ask } = site(steps);
    expect(ids(ask({ current: ref('page') }))).toEqual(['other', 'own']);
    const declared = ask({ current: ref('page'), visitor: { persona: 'cook' } });
    expect(ids(declared)).toEqual(['own', 'other']);
  });

  test('are found without any tags', () => {
    const plain: Sketch[] = [
      { id: 'page', nextSteps: ['old'] },
      { id: 'new', ageDays: 0 },
      { id: 'old', ageDays: 900 },
    ];
    const answer = site(plain).ask({ current: ref('page') });
    expect(ids(answer)).toEqual(['old', 'new']);
    expect(answer.items[0]?.reasons[0]?.code).toBe('EDITORIAL_NEXT_STEP');
  });

  test('a weight of 0 makes them entries like any other', () => {
    const config = { slots: { default: { weights: { nextStep: 0, pin: 0 } } } };
    expect(ids(site(sketches, { config }).ask({ current: ref('page') }))[0]).not.toBe('second');
  });
});

describe('pins', () => {
  const sketches: Sketch[] = [
    { id: 'new', stages: ['awareness'], personas: ['cook'], ageDays: 0 },
    { id: 'pinned', stages: ['awareness'], personas: ['cook'], ageDays: 900, pinned: true },
    { id: 'pinned-elsewhere', stages: ['loyalty'], ageDays: 900, pinned: true },
  ];

  test('come before the rest of their level', () => {
    const { ask } = site(sketches);
    expect(ids(ask({ visitor: { stage: 'awareness' } }))).toEqual(['pinned', 'new']);
    expect(ids(ask())).toEqual(['pinned', 'new', 'pinned-elsewhere']);
  });

  test('are not pushed down as look-alikes', () => {
    const pin = (id: string, ageDays: number, title: string): Sketch => {
      return { id, stages: ['awareness'], ageDays, title, pinned: true };
    };
    const pins = [
      pin('soup', 0, 'Carrot soup for winter'),
      pin('soup-again', 0.1, 'Carrot soup for winter!'),
      pin('bread', 5, 'Beetroot bread'),
    ];
    expect(ids(site(pins).ask())).toEqual(['soup', 'soup-again', 'bread']);
  });
});

describe('diversity', () => {
  const soup = (id: string, ageDays: number, title: string): Sketch => ({
    id,
    stages: ['awareness'],
    ageDays,
    title,
  });
  const sketches: Sketch[] = [
    soup('soup', 0, 'Carrot soup for winter'),
    soup('soup-again', 0.1, 'Carrot soup for winter!'),
    soup('bread', 5, 'Beetroot bread'),
  ];

  test('near-duplicate titles are pushed down, not out', () => {
    const answer = ids(site(sketches).ask());
    expect(answer[1]).toBe('bread');
    expect(answer).toHaveLength(3);
  });

  test('with diversity 0 the score alone decides', () => {
    const answer = ids(site(sketches, { config: { ranking: { diversity: 0 } } }).ask());
    expect(answer[2]).toBe('bread');
  });

  test('a monotone role is pushed down', () => {
    const mixed: Sketch[] = [
      soup('one', 0, 'Alpha'),
      soup('two', 1, 'Beta'),
      soup('three', 2, 'Gamma'),
      { id: 'cta', role: 'CTA', stages: ['awareness'], ageDays: 6, title: 'Delta' },
    ];
    expect(ids(site(mixed).ask({ count: 4 }))).toEqual(['one', 'two', 'cta', 'three']);
  });

  test('nothing is pushed out of the wanted cell', () => {
    const other: Sketch = {
      id: 'other',
      stages: ['loyalty', 'purchase'],
      ageDays: 0,
      title: 'Other',
    };
    const answer = site([...sketches, other]).ask({ visitor: { stage: 'awareness' }, count: 4 });
    expect(ids(answer)[3]).toBe('other');
  });
});

describe('the move', () => {
  const moveOf = (sketch: Omit<Sketch, 'id'>, visitor: AskInput['visitor']): string | undefined =>
    site([{ id: 'a', ...sketch }]).ask({ visitor: { seen: 5, ...visitor } }).items[0]?.move;

  test.each<[string, Omit<Sketch, 'id'>, string]>([
    ['ADVANCE', { stages: ['purchase'] }, 'consideration'],
    ['ADVANCE', { stages: ['purchase'] }, 'awareness'],
    ['ADVANCE', { stages: ['awareness', 'consideration'] }, 'awareness'],
    ['ADVANCE', { role: 'CTA', stages: ['awareness'] }, 'awareness'],
    ['STAY', { stages: ['awareness'] }, 'awareness'],
    ['STAY', { role: 'CTA', stages: ['awareness'], leadsTo: 'loyalty' }, 'awareness'],
    ['RETURN', { stages: ['awareness'] }, 'consideration'],
    ['RETURN', { stages: ['consideration'] }, 'loyalty'],
    ['STAY', { stages: ['spark'] }, 'awareness'],
    ['STAY', {}, 'awareness'],
  ])('is %s for %o at %s', (move, sketch, stage) => {
    expect(moveOf(sketch, { stage })).toBe(move);
  });

  test('nobody is moved while the stage is not known', () => {
    expect(moveOf({ stages: ['purchase'] }, {})).toBe('STAY');
  });

  test.each([
    [31, 'awareness', 'RECOVER'],
    [30, 'awareness', 'STAY'],
    [400, 'consideration', 'STAY'],
  ])('after %s days away at %s it is %s', (days, stage, expected) => {
    const lastVisitAt = new Date(NOW - days * DAY).toISOString();
    expect(moveOf({ stages: [stage as 'awareness'] }, { stage, lastVisitAt })).toBe(expected);
  });
});

describe('the reasons', () => {
  const reasonsOf = (sketch: Omit<Sketch, 'id'>, input: AskInput = {}) =>
    site([{ id: 'a', locale: null, ...sketch }]).ask(input).items[0]!.reasons;

  test('are the parts of the score, the largest first, and add up to 1', () => {
    const reasons = reasonsOf(
      { stages: ['awareness', 'consideration'], personas: ['cook'], pinned: true, ageDays: 0 },
      { visitor: { stage: 'awareness', persona: 'cook' } }
    );
    expect(reasons.map(({ code }) => code)).toEqual([
      'EDITORIAL_PIN',
      'STAGE_MATCH',
      'PERSONA_MATCH',
      'NEXT_STAGE',
      'FRESH',
    ]);
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    const weights = reasons.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  test('what is old is never called recent', () => {
    expect(reasonsOf({ ageDays: 400 })).toEqual([
      { code: 'FALLBACK', label: 'You may also like this', weight: 1 },
    ]);
  });

  test('nothing to say is a fallback with the whole weight', () => {
    const config = { weights: { freshness: 0 } };
    const [item] = site([{ id: 'a' }], { config }).ask().items;
    expect(item).toMatchObject({ score: 0, reasons: [{ code: 'FALLBACK', weight: 1 }] });
  });

  test.each([
    ['fr', 'Publié récemment'],
    ['en', 'Recently published'],
  ])('speak the reader’s language: %s', (locale, label) => {
    expect(reasonsOf({ ageDays: 0 }, { locale })[0]?.label).toBe(label);
  });
});
