import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { z } from 'zod';
import type { NextBestPayload } from '../../../server/src/recommendation/contract';
import {
  simulationSchema,
  type Simulated,
} from '../../../server/src/recommendation/simulation-contract';
import { config, siteAndRequest } from './support/arbitraries';
import { ids, ref, site, type AskInput, type Asked } from './support/ask';
import { DAY, NOW, TYPES, type Sketch } from './support/entries';

vi.setConfig({ testTimeout: 60_000 });

type Options = Omit<z.input<typeof simulationSchema>, 'question'>;

const simulate = (
  { room, caller }: Asked,
  question: AskInput = {},
  options: Options = {}
): Simulated => {
  const result = room.simulate(simulationSchema.parse({ question, ...options }), caller);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
};

/** The tokens, and the id of an answer that is not PUBLIC, prove that it was a visitor's. */
const comparable = ({ requestId, items, withheld: _, ...rest }: NextBestPayload): object => ({
  ...rest,
  requestId: rest.cacheScope === 'PUBLIC' ? requestId : '',
  items: items.map(({ trackingToken: _token, scoreParts: _parts, ...item }) => item),
});

const problemsOf = (settings: unknown): string[] => {
  const { error } = simulationSchema.safeParse({ question: {}, settings });
  return error?.issues.map(({ path }) => path.join('.')) ?? [];
};

const ARTICLES: readonly Sketch[] = [
  { id: 'new', stages: ['awareness'], ageDays: 1 },
  { id: 'old', stages: ['awareness'], personas: ['cook'], ageDays: 300 },
];

describe('without a change', () => {
  test('it is what the public is answered, with who may keep it', () => {
    fc.assert(
      fc.property(siteAndRequest(40), ({ entries, input }) => {
        const asked = site(entries, { config });
        const { payload } = simulate(asked, input);
        expect(comparable(payload)).toEqual(comparable(asked.ask(input)));
        expect(payload.items.every(({ scoreParts }) => scoreParts !== null)).toBe(true);
        expect(payload.withheld).not.toBeNull();
      }),
      { numRuns: 100 }
    );
  });

  test('no token of it can be counted', () => {
    const { payload } = simulate(site(ARTICLES));
    expect(payload.items.map(({ trackingToken }) => trackingToken)).toEqual(['', '']);
  });

  test('what is wrong with the question is named as it was asked', () => {
    const { room, caller } = site([]);
    const question = { slot: 'nowhere', locale: 'xx' };
    const result = room.simulate(simulationSchema.parse({ question }), caller);
    expect(result).toMatchObject({
      ok: false,
      problems: [{ field: 'question.slot' }, { field: 'question.locale' }],
    });
  });
});

describe('under other settings', () => {
  const first = (asked: Asked, options: Options = {}): string | undefined =>
    ids(simulate(asked, { visitor: { persona: 'cook' } }, options).payload)[0];

  test('weights of the slot move the order, for this question alone', () => {
    const asked = site(ARTICLES);
    expect(first(asked)).toBe('old');
    const settings = { slot: { weights: { persona: 0, freshness: 5 } } };
    expect(first(asked, { settings })).toBe('new');
    expect(first(asked)).toBe('old');
    expect(ids(asked.ask({ visitor: { persona: 'cook' } }))[0]).toBe('old');
  });

  test('pacing, count and roles of the slot are those that are tried', () => {
    const asked = site([...ARTICLES, { id: 'magnet', role: 'LEAD_MAGNET', stages: ['awareness'] }]);
    expect(ids(simulate(asked).payload)).not.toContain('magnet');
    const slot = { pacing: { minSeenBeforeAsk: 0 }, count: 1, roles: ['LEAD_MAGNET' as const] };
    expect(ids(simulate(asked, {}, { settings: { slot } }).payload)).toEqual(['magnet']);
  });

  test('how fast freshness decays is tried', () => {
    const share = (settings: Options['settings']) =>
      simulate(site(ARTICLES), {}, { settings }).payload.items[0]?.scoreParts?.find(
        ({ key }) => key === 'freshness'
      )?.value;
    expect(share({ ranking: { freshnessDays: 1 } })).toBeCloseTo(Math.exp(-1));
    expect(share({})).toBeCloseTo(Math.exp(-1 / 30));
  });

  test('settings equal to those of the site change nothing', () => {
    fc.assert(
      fc.property(siteAndRequest(30), ({ entries, input }) => {
        const asked = site(entries, { config });
        const { slots, ranking, state } = asked.room.simulatorSettings();
        const { key: _, ...slot } = slots.find(({ key }) => key === (input.slot ?? 'default'))!;
        const settings = structuredClone({ slot, ranking, state }) as Options['settings'];
        const { payload } = simulate(asked, input, { settings });
        expect(comparable(payload)).toEqual(comparable(simulate(asked, input).payload));
      }),
      { numRuns: 50 }
    );
  });

  test('a wrong one is named', () => {
    expect(problemsOf({ slot: { weights: { stage: -1 } } })).toEqual([
      'settings.slot.weights.stage',
    ]);
    expect(problemsOf({ slot: { count: 99 }, ranking: { diversity: 2 } })).toEqual([
      'settings.slot.count',
      'settings.ranking.diversity',
    ]);
    expect(problemsOf({ slot: { wieght: 1 } })).toEqual(['settings.slot']);
  });
});

describe('why not this entry', () => {
  const about = (
    sketches: readonly Sketch[],
    id: string,
    question: AskInput = {},
    role: keyof typeof TYPES = 'ARTICLE'
  ) => simulate(site(sketches), question, { about: ref(id, role) }).about;

  test('its place, where it is in the answer', () => {
    expect(about(ARTICLES, 'old')).toMatchObject({ rank: 2, absence: null });
  });

  test('its place among the next best, where others come first', () => {
    const found = about(ARTICLES, 'old', { count: 1 });
    expect(found).toMatchObject({ rank: 2, absence: { code: 'OUTRANKED' } });
    expect(found?.item?.scoreParts).not.toBeNull();
  });

  test('the rules of a history', () => {
    const at = new Date(NOW - DAY).toISOString();
    const history = [
      { ref: ref('old'), at },
      { ref: ref('magnet', 'LEAD_MAGNET'), type: 'DISMISS' as const, at },
    ];
    const all: Sketch[] = [...ARTICLES, { id: 'magnet', role: 'LEAD_MAGNET' }];
    const question: AskInput = { current: ref('new'), visitor: { history } };
    expect(about(all, 'old', question)).toMatchObject({
      rank: null,
      absence: { code: 'ALREADY_SEEN', until: new Date(NOW + 29 * DAY).toISOString() },
    });
    expect(about(all, 'new', question)).toMatchObject({ absence: { code: 'CURRENT' } });
    expect(about(all, 'magnet', question, 'LEAD_MAGNET')).toMatchObject({
      absence: { code: 'PACING_DISMISSED', rule: 'dismissDays' },
    });
    expect(about(all, 'gone', question)).toMatchObject({ absence: { code: 'NOT_PUBLISHED' } });
  });
});

test('what is mentioned by its ids is named, as far as visitors may read it', () => {
  const sketches: Sketch[] = [
    { id: 'seen', title: 'Leek' },
    { id: 'box', role: 'CTA', ask: 'EMAIL', title: 'A box' },
  ];
  const question: AskInput = { current: ref('seen'), visitor: { history: [{ ref: ref('gone') }] } };
  const asked = site(sketches);
  expect(simulate(asked, question).entries.map(({ title }) => title)).toEqual(['Leek', 'A box']);
  const without = site(sketches, { caller: { readable: new Set([TYPES.ARTICLE]) } });
  expect(simulate(without, question).entries.map(({ title }) => title)).toEqual(['Leek']);
});
