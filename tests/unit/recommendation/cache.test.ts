import { describe, expect, test } from 'vitest';
import { ids, ref, site, type AskInput } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';
import { viewOf } from './support/view';

const sketches: Sketch[] = [
  { id: 'a', stages: ['awareness'], ageDays: 1 },
  { id: 'b', stages: ['awareness'], ageDays: 2 },
  { id: 'c', stages: ['consideration'], ageDays: 3 },
];
const history = [{ ref: ref('a') }];

describe('the scope of an answer', () => {
  test.each<[string, AskInput]>([
    ['nothing but a slot', {}],
    [
      'stage, persona, seen and current',
      { visitor: { stage: 'awareness', persona: 'cook', seen: 3 }, current: ref('a') },
    ],
    ['an empty history', { visitor: { history: [] } }],
    ['a consent', { visitor: { consent: 'PERSONALIZATION' } }],
  ])('%s is for everybody', (_, input) => {
    expect(site(sketches).ask(input)).toMatchObject({ cacheScope: 'PUBLIC', ttlSeconds: 60 });
  });

  test.each<[string, AskInput]>([
    ['a history', { visitor: { history } }],
    ['a history of things unknown', { visitor: { history: [{ ref: ref('nowhere') }] } }],
    ['a last visit', { visitor: { lastVisitAt: new Date(NOW - DAY).toISOString() } }],
  ])('%s is for one visitor', (_, input) => {
    expect(site(sketches).ask(input).cacheScope).toBe('PRIVATE');
  });

  test('a role is for that role', () => {
    expect(site(sketches, { caller: { isPublic: false } }).ask().cacheScope).toBe('PRIVATE');
  });

  test.each<[string, AskInput]>([
    ['a visitor’s id', { visitor: { id: 'v' } }],
    ['an explanation', { explain: true }],
  ])('%s is for nobody else', (_, input) => {
    expect(site(sketches).ask(input)).toMatchObject({ cacheScope: 'NO_STORE', ttlSeconds: 0 });
  });
});

describe('the segment', () => {
  const keyOf = (input: AskInput): string => site(sketches).ask(input).segmentKey;

  test.each<[string, AskInput, AskInput]>([
    ['a ref by id or by url', { current: ref('a') }, { current: { url: '/en/a' } }],
    ['an unknown ref or none', { current: ref('nowhere') }, {}],
    ['roles in any order', { roles: ['CTA', 'ARTICLE'] }, { roles: ['ARTICLE', 'CTA', 'ARTICLE'] }],
    [
      'exclusions in any order',
      { exclude: [ref('a'), ref('b')] },
      { exclude: [ref('b'), ref('a'), ref('b')] },
    ],
    ['seen beyond what pacing looks at', { visitor: { seen: 2 } }, { visitor: { seen: 900 } }],
    ['the default journey, said or not', { journey: 'digital' }, {}],
    ['the default locale, said or not', { locale: 'en' }, {}],
    ['the slot’s count, said or not', { count: 3 }, {}],
    ['an unknown stage or none', { visitor: { stage: 'nobody' } }, {}],
    ['whoever asks', { visitor: { id: 'v', history, consent: 'MEASUREMENT' } }, {}],
  ])('is the same for %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other));
  });

  const different: AskInput[] = [
    {},
    { journey: 'club' },
    { locale: 'fr' },
    { roles: ['ARTICLE'] },
    { count: 4 },
    { allowFallback: false },
    { current: ref('a') },
    { exclude: [ref('a')] },
    { visitor: { stage: 'awareness' } },
    { visitor: { persona: 'cook' } },
    { visitor: { seen: 1 } },
  ];

  test('is another one for everything that an answer depends on', () => {
    expect(new Set(different.map(keyOf)).size).toBe(different.length);
  });

  test('tells slots apart', () => {
    const { ask } = site(sketches, { config: { slots: { footer: {} } } });
    expect(ask({ slot: 'footer' }).segmentKey).not.toBe(ask().segmentKey);
  });
});

describe('a public answer', () => {
  test('is the very same object while nothing changes', () => {
    const { ask } = site(sketches);
    expect(ask({ current: ref('a') })).toBe(ask({ current: { url: '/en/a' } }));
  });

  test('is equal on every instance, ids and tokens included', () => {
    expect(site(sketches).ask()).toEqual(site(sketches).ask());
  });

  test('does not change within a time step, and does in the next', () => {
    let now = NOW;
    const { ask } = site(sketches, { now: () => now });
    const first = ask();
    now += 59_999;
    expect(ask()).toBe(first);
    now += 1;
    const next = ask();
    expect(next.policyVersion).not.toBe(first.policyVersion);
    expect(next.requestId).not.toBe(first.requestId);
    expect(next.items[0]!.score).toBeLessThan(first.items[0]!.score);
  });

  test('is not kept when the memory holds none', () => {
    const { ask } = site(sketches, { config: { cache: { maxAnswers: 0 } } });
    expect(ask()).not.toBe(ask());
    expect(ask()).toEqual(ask());
  });

  test('echoes each caller’s own consent and warnings', () => {
    const { ask } = site(sketches);
    ask({ visitor: { stage: 'nobody' } });
    expect(ask().warnings).toEqual([]);
    expect(ask({ visitor: { stage: 'no-one' } }).warnings[0]?.message).toContain('no-one');
    expect(ask().visitor.consent).toBe('NONE');
    expect(ask({ visitor: { consent: 'MEASUREMENT' } }).visitor.consent).toBe('MEASUREMENT');
  });

  test('is computed apart for callers who may read different types', () => {
    const mixed: Sketch[] = [...sketches, { id: 'cta', role: 'CTA', stages: ['awareness'] }];
    const { room, caller } = site(mixed);
    const input = { slot: 'default', allowFallback: true, explain: false };
    const all = room.recommendContent(input, caller);
    const few = room.recommendContent(input, { ...caller, readable: new Set([TYPES.CTA]) });
    expect(all.ok && ids(all.payload)).toEqual(['a', 'b', 'cta']);
    expect(few.ok && ids(few.payload)).toEqual(['cta']);
  });

  test('follows the catalog’s policyVersion', () => {
    let view = viewOf(sketches);
    const later = viewOf([...sketches, { id: 'new', ageDays: 0, stages: ['awareness'] }], {
      policyVersion: 'policy-2',
    });
    const lasting = new Proxy(view, { get: (_, name) => Reflect.get(view, name) as unknown });
    const { ask } = site(sketches, { view: lasting });
    const before = ask();
    view = later;
    expect(ids(before)).not.toContain('new');
    expect(ids(ask())[0]).toBe('new');
  });

  test('stays right when an equal catalog numbers its entries anew', () => {
    let view = viewOf(sketches);
    const lasting = new Proxy(view, { get: (_, name) => Reflect.get(view, name) as unknown });
    const config = { cache: { maxAnswers: 0 } };
    const { ask } = site(sketches, { view: lasting, config });
    const before = ids(ask({ count: 2 }));
    view = viewOf([...sketches].reverse());
    expect(ids(ask({ count: 2 }))).toEqual(before);
    expect(ids(ask({ exclude: [ref('a')] }))).toEqual(['b', 'c']);
  });
});

test('visitors of one stage who may be asked different things get different answers', () => {
  const offers: Sketch[] = [
    { id: 'form', role: 'CTA', ask: 'FORM', stages: ['awareness'], ageDays: 0 },
    { id: 'click', role: 'CTA', stages: ['awareness'], ageDays: 9 },
    { id: 'ebook', role: 'LEAD_MAGNET', stages: ['loyalty'] },
  ];
  const { ask } = site(offers);
  const stage = 'awareness';
  const as = (visitor: AskInput['visitor']) =>
    ids(ask({ roles: ['CTA'], allowFallback: false, visitor: { stage, ...visitor } }));
  const download = { ref: ref('ebook', 'LEAD_MAGNET'), type: 'DOWNLOAD' as const };
  expect(as({ seen: 0 })).toEqual(['click']);
  expect(as({ seen: 2 })).toEqual(['form', 'click']);
  expect(as({ seen: 2, history: [download] })).toEqual(['click', 'form']);
  expect(as({ seen: 2 })).toEqual(['form', 'click']);
});

test('who has just accepted something is answered apart from who went on since', () => {
  const offers: Sketch[] = [
    { id: 'form', role: 'CTA', ask: 'FORM', stages: ['purchase'], ageDays: 0 },
    { id: 'click', role: 'CTA', stages: ['purchase'], ageDays: 9 },
    { id: 'ebook', role: 'LEAD_MAGNET', stages: ['loyalty'] },
  ];
  const { ask } = site(offers);
  const as = (types: readonly ('DOWNLOAD' | 'VIEW')[]) => {
    const past = types.map((type) => ({ ref: ref('ebook', 'LEAD_MAGNET'), type }));
    return ids(ask({ roles: ['CTA'], visitor: { stage: 'purchase', history: past } }));
  };
  expect(as(['DOWNLOAD', 'VIEW'])).toEqual(['form', 'click']);
  expect(as(['DOWNLOAD'])).toEqual(['click', 'form']);
  expect(as(['DOWNLOAD', 'VIEW'])).toEqual(['form', 'click']);
});

test('the next steps of one page are nothing to another that is tagged alike', () => {
  const pages: Sketch[] = [
    { id: 'page', stages: ['awareness'], nextSteps: ['old'], ageDays: 50 },
    { id: 'other-page', stages: ['awareness'], ageDays: 60 },
    { id: 'new', stages: ['awareness'], ageDays: 0 },
    { id: 'old', stages: ['awareness'], ageDays: 90, ask: 'CLICK' },
  ];
  const { ask } = site(pages);
  expect(ids(ask({ current: ref('page') }))[0]).toBe('old');
  expect(ids(ask({ current: ref('other-page') }))).toEqual(['new', 'page', 'old']);
});

test('an answer for one visitor has an id of its own', () => {
  const { ask } = site(sketches);
  const [one, two] = [ask({ visitor: { history } }), ask({ visitor: { history } })];
  expect(one.requestId).not.toBe(two.requestId);
  expect(ids(one)).toEqual(ids(two));
});
