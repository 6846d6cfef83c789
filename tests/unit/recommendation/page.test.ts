import { describe, expect, test } from 'vitest';
import { ids, parsePage, ref, site, type AskPageInput } from './support/ask';
import type { Sketch } from './support/entries';

const sketches: Sketch[] = [
  { id: 'a', stages: ['awareness'], ageDays: 1 },
  { id: 'b', stages: ['awareness'], ageDays: 2 },
  { id: 'c', stages: ['consideration'], ageDays: 3 },
  { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'], pinned: true },
  { id: 'form', role: 'CTA', ask: 'FORM', stages: ['awareness'] },
  { id: 'french', locale: 'fr' },
];
const seen = { seen: 5 };
const config = {
  slots: {
    aside: { roles: ['LEAD_MAGNET' as const, 'CTA' as const], count: 5 },
    body: { count: 2 },
  },
};
const answers = (input: AskPageInput): string[][] =>
  site(sketches, { config }).askPage(input).map(ids);

describe('the slots of a page', () => {
  test('never show an entry twice', () => {
    const shown = answers({ page: { visitor: seen }, inputs: [{}, {}, {}] }).flat();
    expect(new Set(shown).size).toBe(shown.length);
    expect(shown.sort()).toEqual(['a', 'b', 'c', 'magnet']);
  });

  test('share the one ask', () => {
    const asks = site(sketches)
      .askPage({ page: { visitor: seen }, inputs: [{}, {}] })
      .map(({ items }) => items.filter(({ ask }) => ask !== 'NONE' && ask !== 'CLICK').length);
    expect(asks).toEqual([1, 0]);
  });

  test('without articles may show several asks, which count for the others', () => {
    const shown = answers({ page: { visitor: seen }, inputs: [{ slot: 'aside' }, { count: 20 }] });
    expect(shown[0]!.sort()).toEqual(['form', 'magnet']);
    expect(shown[1]).toEqual(['a', 'b', 'c']);
  });

  test('miss a cell that an earlier one emptied', () => {
    const [first, second] = site(sketches.slice(0, 1)).askPage({
      page: { visitor: { stage: 'awareness' } },
      inputs: [{ roles: ['ARTICLE'] }, { roles: ['ARTICLE'] }],
    });
    expect(first!.gaps).toEqual([]);
    expect(second!.gaps.map(({ cause }) => cause)).toEqual(['EXHAUSTED']);
  });

  test('are answered in the order of the inputs', () => {
    const [first, second] = answers({ inputs: [{ count: 1 }, { count: 1 }] });
    expect([first, second]).toEqual([['a'], ['b']]);
  });
});

describe('what the page says', () => {
  test('holds for every input', () => {
    const payloads = site(sketches).askPage({
      page: { locale: 'fr', journey: 'club', visitor: { consent: 'MEASUREMENT' } },
      inputs: [{}, {}],
    });
    expect(payloads.map(({ journey }) => journey)).toEqual(['club', 'club']);
    expect(payloads.map(({ visitor }) => visitor.consent)).toEqual(['MEASUREMENT', 'MEASUREMENT']);
    expect(ids(payloads[0]!)).toEqual(['french']);
  });

  test('is overridden by an input', () => {
    const [own, shared] = site(sketches).askPage({
      page: { current: ref('c'), visitor: { stage: 'awareness' }, exclude: [ref('b')] },
      inputs: [
        {
          current: ref('a'),
          visitor: { stage: 'loyalty' },
          exclude: [],
          roles: ['ARTICLE'],
          count: 1,
        },
        {},
      ],
    });
    expect(own!.visitor.stage.key).toBe('loyalty');
    expect(ids(own!)).toEqual(['b']);
    expect(shared!.visitor.stage.key).toBe('awareness');
    expect(ids(shared!)).not.toContain('b');
  });

  test('is where a problem is found, unless an input said it', () => {
    const { room, caller } = site(sketches);
    const result = room.recommendPage(
      parsePage({ page: { journey: 'nowhere' }, inputs: [{}, { locale: 'xx', slot: 'nowhere' }] }),
      caller
    );
    const fields = result.ok ? [] : result.problems.map(({ field }) => field);
    expect(fields).toEqual(['page.journey', 'inputs.1.slot', 'page.journey', 'inputs.1.locale']);
  });

  test('a warning names where the key stood', () => {
    const [fromPage] = site(sketches).askPage({ page: { visitor: { stage: 'x' } }, inputs: [{}] });
    const [fromInput] = site(sketches).askPage({ inputs: [{ visitor: { stage: 'x' } }] });
    expect(fromPage!.warnings[0]?.field).toBe('page.visitor.stage');
    expect(fromInput!.warnings[0]?.field).toBe('inputs.0.visitor.stage');
  });
});

describe('who may keep the answers of a page', () => {
  const scopes = (input: AskPageInput): string[] =>
    site(sketches)
      .askPage(input)
      .map(({ cacheScope }) => cacheScope);
  const history = [{ ref: ref('a') }];

  test.each<[string, AskPageInput, string[]]>([
    ['everybody', { inputs: [{}, {}] }, ['PUBLIC', 'PUBLIC']],
    [
      'a history is everybody’s who follows',
      { inputs: [{}, { visitor: { history } }, {}] },
      ['PUBLIC', 'PRIVATE', 'PRIVATE'],
    ],
    [
      'so is a visitor’s id',
      { inputs: [{}, { visitor: { id: 'v' } }, {}] },
      ['PUBLIC', 'NO_STORE', 'NO_STORE'],
    ],
    [
      'an explanation concerns its own answer',
      { inputs: [{ explain: true }, {}] },
      ['NO_STORE', 'PUBLIC'],
    ],
    [
      'the page’s history concerns all',
      { page: { visitor: { history } }, inputs: [{}, {}] },
      ['PRIVATE', 'PRIVATE'],
    ],
  ])('%s', (_, input, expected) => {
    expect(scopes(input)).toEqual(expected);
  });

  test('the segment names the whole page, and each slot of it', () => {
    const { ask, askPage } = site(sketches);
    const [first, second] = askPage({ inputs: [{}, {}] });
    const [other] = askPage({ inputs: [{}, { count: 1 }] });
    const keys = [first, second, other].map((payload) => payload!.segmentKey);
    expect(new Set(keys).size).toBe(3);
    expect(askPage({ inputs: [{}] })[0]!.segmentKey).toBe(ask().segmentKey);
  });
});
