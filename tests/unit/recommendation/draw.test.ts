/** Drawing from sorted lists gives what looking at every entry would give. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { PluginConfig } from '../../../server/src/config/contract';
import { ROLES } from '../../../server/src/taxonomy/contract';
import { ids, ref, site, type AskInput } from './support/ask';
import { sketches } from './support/arbitraries';
import type { Sketch } from './support/entries';
import { expectedItems } from './support/oracle';
import { viewOf } from './support/view';

vi.setConfig({ testTimeout: 60_000 });

/** No pacing and no diversity: the order is that of the score alone. */
const config: PluginConfig = {
  cache: { maxAnswers: 0 },
  ranking: { diversity: 0 },
  pacing: {
    minSeenBeforeAsk: 0,
    asksPerPage: 20,
    bigAskNeedsSmallOne: false,
    discountNeedsOffer: false,
  },
};

const request: fc.Arbitrary<AskInput> = fc
  .record({
    stage: fc.constantFrom('awareness', 'consideration', 'purchase', 'loyalty', null),
    persona: fc.constantFrom('cook', 'gardener', null),
    locale: fc.constantFrom('en', 'fr'),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
    exclude: fc.array(fc.nat({ max: 20 }), { maxLength: 5 }),
  })
  .map(({ stage, persona, locale, roles, exclude }) => ({
    visitor: { stage, persona },
    locale,
    roles,
    exclude: exclude.flatMap((place) => ROLES.map((role) => ref(`e${place}`, role))),
  }));

const check = (entries: readonly Sketch[], input: AskInput, count: number): void => {
  const expected = expectedItems(entries, input, count);
  const answer = site(entries, { config }).ask({ ...input, count });
  expect(ids(answer)).toEqual(expected.map(({ documentId }) => documentId));
  expect(answer.fallback).toBe(expected[0]?.level ?? 'EMPTY');
};

test('for every stage, persona, locale and roles', () => {
  fc.assert(fc.property(sketches(60), request, fc.integer({ min: 1, max: 20 }), check), {
    numRuns: 400,
  });
});

describe('in a large catalog', () => {
  const STAGES = ['awareness', 'consideration', 'purchase', 'post-purchase', 'loyalty'] as const;
  const PERSONAS = ['cook', 'gardener'] as const;
  const large = Array.from({ length: 6000 }, (_, place): Sketch => {
    const turn = (length: number, every: number): number => Math.floor(place / every) % length;
    return {
      id: `e${place}`,
      role: ROLES[turn(3, 7)]!,
      stages: [STAGES[turn(5, 1)]!, ...(place % 11 === 0 ? [STAGES[turn(5, 13)]!] : [])],
      personas: place % 4 === 0 ? [] : [PERSONAS[turn(2, 3)]!],
      ageDays: (place * 7919) % 700,
      ...(place % 17 === 0 && { excluded: true }),
    };
  });
  const view = site(large, { config });

  test.each<[string, AskInput]>([
    ['a cell', { visitor: { stage: 'awareness', persona: 'cook' } }],
    ['a stage', { visitor: { stage: 'consideration' }, roles: ['CTA'] }],
    ['a persona', { visitor: { persona: 'gardener' } }],
    ['nothing', {}],
  ])('when %s is wanted', (_, input) => {
    const expected = expectedItems(large, input, 20);
    expect(ids(view.ask({ ...input, count: 20 }))).toEqual(
      expected.map(({ documentId }) => documentId)
    );
  });

  test('even behind thousands that pacing withholds', () => {
    const magnets = Array.from({ length: 3000 }, (_, place): Sketch => {
      return { id: `m${place}`, role: 'LEAD_MAGNET', stages: ['awareness'], ageDays: 1 };
    });
    const modest: Sketch = {
      id: 'modest',
      role: 'LEAD_MAGNET',
      ask: 'CLICK',
      stages: ['awareness'],
      ageDays: 700,
    };
    const { ask } = site([...magnets, modest]);
    expect(ids(ask({ visitor: { stage: 'awareness' }, roles: ['LEAD_MAGNET'] }))).toEqual([
      'modest',
    ]);
  });

  test('looking at no more entries the second time than a small catalog needs', () => {
    const looks = (entries: readonly Sketch[]): number => {
      let count = 0;
      const view = viewOf(entries);
      const counting = {
        ...view,
        entry: (index: number) => {
          count += 1;
          return view.entry(index);
        },
      };
      const { ask } = site(entries, { config, view: counting });
      ask({ visitor: { stage: 'awareness', persona: 'cook' } });
      count = 0;
      ask({ visitor: { stage: 'awareness', persona: 'cook' }, count: 4 });
      return count;
    };
    expect(looks(large)).toBe(looks(large.slice(0, 300)));
  });

  test('looking at a bounded part of each list the first time', () => {
    const cell = Array.from({ length: 5000 }, (_, place): Sketch => {
      return { id: `a${place}`, stages: ['awareness'], ageDays: place / 10 };
    });
    let count = 0;
    const view = viewOf(cell);
    const entry = (index: number) => {
      count += 1;
      return view.entry(index);
    };
    const { ask } = site(cell, { config, view: { ...view, entry } });
    expect(ask({ visitor: { stage: 'awareness', persona: 'cook' } }).items).toHaveLength(3);
    expect(count).toBeLessThan(1000);
  });
});
