import { describe, expect, test } from 'vitest';
import { ids, ref, site, type AskInput } from './support/ask';
import type { Sketch } from './support/entries';
import { emptyModel } from './support/model';
import { viewOf } from './support/view';

const chain: Sketch[] = [
  { id: 'exact', stages: ['awareness'], personas: ['cook'], ageDays: 900 },
  { id: 'for-everyone', stages: ['awareness'], ageDays: 901 },
  { id: 'other-persona', stages: ['awareness'], personas: ['gardener'], ageDays: 800 },
  { id: 'other-stage', stages: ['consideration'], personas: ['cook'], ageDays: 700 },
  { id: 'anywhere', stages: ['purchase'], personas: ['gardener'], ageDays: 600 },
  { id: 'other-journey', stages: ['spark'], ageDays: 500 },
  { id: 'untagged', ageDays: 1 },
];
const LEVELS: [string, string][] = [
  ['exact', 'NONE'],
  ['for-everyone', 'NONE'],
  ['other-persona', 'STAGE_ANY_PERSONA'],
  ['other-stage', 'PERSONA_ANY_STAGE'],
  ['anywhere', 'JOURNEY'],
  ['other-journey', 'POPULAR'],
  ['untagged', 'LATEST'],
];
const cook: AskInput = { visitor: { stage: 'awareness', persona: 'cook' } };

describe('the fallback chain', () => {
  test.each(LEVELS)('"%s" is found at %s when nothing nearer is left', (id, level) => {
    const nearer = LEVELS.slice(
      0,
      LEVELS.findIndex(([each]) => each === id)
    );
    const answer = site(chain).ask({
      ...cook,
      exclude: nearer.map(([each]) => ref(each)),
      count: 1,
    });
    expect(ids(answer)).toEqual([id]);
    expect(answer.fallback).toBe(level);
  });

  test('places that are left are filled from the next levels, in order', () => {
    const answer = site(chain).ask({ ...cook, count: 20 });
    expect(ids(answer)).toEqual(LEVELS.map(([id]) => id));
    expect(answer.fallback).toBe('NONE');
  });

  test('nothing at all is an empty answer, not an error', () => {
    const answer = site(chain).ask({ ...cook, exclude: LEVELS.map(([id]) => ref(id)) });
    expect(answer).toMatchObject({ items: [], fallback: 'EMPTY' });
  });

  test('without fallback only the wanted cell answers', () => {
    const { ask } = site(chain);
    const exact = { ...cook, allowFallback: false, count: 20 };
    expect(ids(ask(exact))).toEqual(['exact', 'for-everyone']);
    const none = ask({ ...exact, exclude: [ref('exact'), ref('for-everyone')] });
    expect(none).toMatchObject({ items: [], fallback: 'EMPTY' });
  });

  test('a slot may leave levels out', () => {
    const config = { slots: { strict: { fallback: ['JOURNEY' as const] } } };
    const answer = site(chain, { config }).ask({ ...cook, slot: 'strict', count: 20 });
    expect(ids(answer)).toEqual([
      'exact',
      'for-everyone',
      'other-stage',
      'other-persona',
      'anywhere',
    ]);
  });

  test('with a stage alone, the whole stage is the wanted cell', () => {
    const answer = site(chain).ask({
      visitor: { stage: 'awareness' },
      count: 20,
      allowFallback: false,
    });
    expect(ids(answer).sort()).toEqual(['exact', 'for-everyone', 'other-persona']);
    expect(answer.fallback).toBe('NONE');
  });

  test('with a persona alone, it is that persona at any stage', () => {
    const answer = site(chain).ask({
      visitor: { persona: 'cook' },
      count: 20,
      allowFallback: false,
    });
    expect(ids(answer).sort()).toEqual(['exact', 'for-everyone', 'other-stage']);
  });

  test('when nothing is wanted, the journey is near enough', () => {
    const answer = site(chain).ask({ count: 1 });
    expect(answer).toMatchObject({ fallback: 'NONE', gaps: [] });
    expect(ids(answer)).toEqual(['anywhere']);
  });
});

describe('a fresh install', () => {
  test('answers with what is newest, tags or no tags', () => {
    const sketches: Sketch[] = [
      { id: 'old', ageDays: 9 },
      { id: 'new', ageDays: 1 },
    ];
    const view = viewOf(sketches, { taxonomy: emptyModel });
    const answer = site(sketches, { view }).ask();
    expect(ids(answer)).toEqual(['new', 'old']);
    expect(answer).toMatchObject({ journey: null, fallback: 'LATEST', gaps: [] });
  });
});

describe('the context only steers', () => {
  const page: Sketch = { id: 'page', stages: ['awareness'], personas: ['cook'] };

  test('what is near wins over what is alike', () => {
    const { ask } = site([page, ...chain]);
    const answer = ask({ current: ref('page'), count: 20 });
    expect(ids(answer)[0]).toBe('exact');
    expect(answer.fallback).toBe('NONE');
  });

  test('a much newer entry of another stage may come first, and the answer says from where', () => {
    const fresh: Sketch = { id: 'fresh', stages: ['purchase'], personas: ['gardener'], ageDays: 0 };
    const weak = { slots: { default: { weights: { stage: 0.1, persona: 0.1, freshness: 5 } } } };
    const answer = site([page, ...chain, fresh], { config: weak }).ask({ current: ref('page') });
    expect(ids(answer)[0]).toBe('fresh');
    expect(answer.fallback).toBe('JOURNEY');
  });

  test('untagged entries wait until the journey has nothing left', () => {
    const fresh: Sketch = { id: 'fresh', ageDays: 0 };
    const answer = ids(site([page, ...chain, fresh]).ask({ current: ref('page'), count: 20 }));
    expect(answer.slice(-3)).toEqual(['other-journey', 'fresh', 'untagged']);
  });

  test('an explicit stage keeps its entries first, whatever the persona of the page', () => {
    const answer = site([page, ...chain]).ask({
      current: ref('page'),
      visitor: { stage: 'consideration' },
      count: 20,
    });
    expect(ids(answer)[0]).toBe('other-stage');
  });

  test('an explicit persona keeps its entries first, whatever the stage of the page', () => {
    const answer = ids(
      site([page, ...chain]).ask({
        current: ref('page'),
        visitor: { persona: 'gardener' },
        count: 20,
      })
    );
    expect(new Set(answer.slice(0, 3))).toEqual(
      new Set(['other-persona', 'for-everyone', 'anywhere'])
    );
  });
});

describe('what is for after the purchase', () => {
  const after: Sketch[] = [
    { id: 'care', stages: ['post-purchase'], personas: ['cook'], ageDays: 0 },
    { id: 'club', stages: ['loyalty'], ageDays: 0 },
    { id: 'both', stages: ['purchase', 'loyalty'], ageDays: 500 },
  ];

  test('is left out of the fallback before it', () => {
    expect(ids(site(after).ask({ ...cook, count: 20 }))).toEqual(['both']);
  });

  test('is there for visitors who are there', () => {
    const answer = site(after).ask({
      visitor: { stage: 'loyalty', persona: 'gardener' },
      count: 20,
    });
    expect(ids(answer)).toEqual(['club', 'both', 'care']);
  });

  test('comes last while nobody knows where the visitor is', () => {
    expect(ids(site([...after, ...chain]).ask({ count: 20 })).slice(5, 8)).toEqual(
      expect.arrayContaining(['care', 'club'])
    );
    expect(ids(site([...after, ...chain]).ask())).not.toContain('care');
  });
});

describe('gaps', () => {
  const gapsOf = (sketches: readonly Sketch[], input: AskInput) =>
    site(sketches)
      .ask(input)
      .gaps.map(({ stage, persona, role, cause }) => `${stage} ${persona} ${role} ${cause}`);
  const articles: AskInput = { ...cook, roles: ['ARTICLE'] };

  test('nothing published in the wanted cell is no content, for each role asked for', () => {
    expect(gapsOf([], cook)).toEqual([
      'awareness cook ARTICLE NO_CONTENT',
      'awareness cook LEAD_MAGNET NO_CONTENT',
      'awareness cook CTA NO_CONTENT',
    ]);
  });

  test('what is meant for everyone fills the cell', () => {
    expect(gapsOf([{ id: 'for-everyone', stages: ['awareness'] }], articles)).toEqual([]);
  });

  test('other personas and other stages do not', () => {
    expect(gapsOf(chain.slice(2), articles)).toEqual(['awareness cook ARTICLE NO_CONTENT']);
  });

  test.each<[string, AskInput]>([
    ['seen', { visitor: { ...cook.visitor, history: [{ ref: ref('exact'), type: 'READ' }] } }],
    ['current', { current: ref('exact') }],
    ['excluded by the request', { exclude: [ref('exact')] }],
  ])('a cell of which all is %s is exhausted', (_, input) => {
    const cell = chain.slice(0, 1);
    expect(gapsOf(cell, { ...articles, ...input })).toEqual(['awareness cook ARTICLE EXHAUSTED']);
  });

  test('a cell of which an editor recommends nothing is exhausted', () => {
    const barred: Sketch[] = [{ id: 'exact', stages: ['awareness'], excluded: true }];
    expect(gapsOf(barred, articles)).toEqual(['awareness cook ARTICLE EXHAUSTED']);
  });

  test('a cell that pacing holds back is withheld', () => {
    const magnet: Sketch = { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'] };
    expect(gapsOf([magnet], { ...cook, roles: ['LEAD_MAGNET'] })).toEqual([
      'awareness cook LEAD_MAGNET WITHHELD',
    ]);
  });

  test('so is one whose only entries would be one ask too many', () => {
    const sketches: Sketch[] = [
      { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'], pinned: true },
      { id: 'form', role: 'CTA', ask: 'FORM', stages: ['awareness'] },
      ...chain,
    ];
    expect(gapsOf(sketches, { visitor: { ...cook.visitor, seen: 5 } })).toEqual([
      'awareness cook CTA WITHHELD',
    ]);
  });

  test('a cell that was merely outranked is no gap', () => {
    const sketches: Sketch[] = [...chain, { id: 'cta', role: 'CTA', stages: ['awareness'] }];
    expect(gapsOf(sketches, { ...cook, roles: ['ARTICLE', 'CTA'], count: 1 })).toEqual([]);
  });

  test('a context wants a cell too', () => {
    const page: Sketch = { id: 'page', stages: ['loyalty'], personas: ['gardener'] };
    expect(gapsOf([page], { current: ref('page'), roles: ['ARTICLE'] })).toEqual([
      'loyalty gardener ARTICLE EXHAUSTED',
    ]);
  });

  test('a stage alone wants the whole stage', () => {
    expect(
      gapsOf(chain.slice(2, 3), { visitor: { stage: 'awareness' }, roles: ['ARTICLE'] })
    ).toEqual([]);
    expect(gapsOf([], { visitor: { stage: 'awareness' }, roles: ['CTA'] })).toEqual([
      'awareness null CTA NO_CONTENT',
    ]);
  });
});

test('an entry without a stage for others is less than one for everybody, however new it is', () => {
  const untagged: Sketch[] = [
    { id: 'for-gardeners', personas: ['gardener'], ageDays: 1 },
    { id: 'for-cooks', personas: ['cook'], ageDays: 300 },
    { id: 'for-all', ageDays: 200 },
  ];
  const answer = site(untagged).ask({ visitor: { persona: 'cook' } });
  expect(ids(answer)).toEqual(['for-cooks', 'for-all', 'for-gardeners']);
});
