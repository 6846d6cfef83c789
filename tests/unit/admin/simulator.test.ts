import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askFor, nestSettings, step } from '../../../admin/src/pages/simulator/ask-for';
import { compareItems } from '../../../admin/src/pages/simulator/compare-items';
import { listSettings } from '../../../admin/src/pages/simulator/list-settings';
import {
  MOST_VISITS,
  readSimulatorQuery,
  simulatorUrl,
  VISIT_TYPES,
  type SimulatorQuery,
} from '../../../admin/src/pages/simulator/simulator-query';
import { EVENT_TYPES, LIMITS, type Item } from '../../../server/src/recommendation/contract';
import { simulationSchema } from '../../../server/src/recommendation/simulation-contract';

const NOTHING_SAID = readSimulatorQuery({});

const id = fc.stringMatching(/^[a-z0-9]{1,24}$/);
const ref = fc.record({ contentType: fc.constantFrom('api::a.a', 'api::b-c.d'), documentId: id });
const key = fc.option(fc.stringMatching(/^[a-z][a-z0-9]{0,20}$/));
const query: fc.Arbitrary<SimulatorQuery> = fc.record({
  ...{ journey: key, stage: key, persona: key, locale: key, slot: key },
  consent: fc.constantFrom('NONE', 'MEASUREMENT', 'PERSONALIZATION'),
  seen: fc.option(fc.nat(1000)),
  lastVisit: fc.option(fc.constantFrom('2026-01-31', '2025-12-01')),
  current: fc.option(ref),
  history: fc.array(
    fc.tuple(ref, fc.constantFrom(...EVENT_TYPES)).map(([visited, type]) => ({ ...visited, type })),
    { maxLength: MOST_VISITS }
  ),
  about: fc.option(ref),
  settings: fc.dictionary(
    fc.constantFrom('slot.weights.stage', 'slot.pacing.seenDays', 'ranking.diversity'),
    fc.oneof(fc.boolean(), fc.nat(100), fc.constantFrom(0.5, 0.25)),
    { noNullPrototype: true }
  ),
});

const reread = (state: SimulatorQuery): SimulatorQuery =>
  readSimulatorQuery(Object.fromEntries(new URL(simulatorUrl(state), 'http://a').searchParams));

describe('the address of the simulator', () => {
  test('holds the whole state of the page', () => {
    fc.assert(
      fc.property(query, (state) => {
        expect(reread(state)).toEqual(state);
      })
    );
  });

  test('says nothing of what is not said, and what it does not understand counts as that', () => {
    expect(simulatorUrl(NOTHING_SAID)).toMatch(/simulator\?$/);
    const odd = {
      ...{ consent: 'ALL', seen: '-1', lastVisit: 'today', current: 'api::a.a' },
      ...{ history: 'api::a.a~x,api::a.a~y~LOOK', settings: 'slot.count~many,~1' },
    };
    expect(readSimulatorQuery(odd)).toEqual(NOTHING_SAID);
  });

  test('knows every event and as many as a request takes', () => {
    expect([...VISIT_TYPES].sort()).toEqual([...EVENT_TYPES].sort());
    expect(MOST_VISITS).toBe(LIMITS.history);
  });
});

describe('what is asked', () => {
  test('is a question that the server takes', () => {
    fc.assert(
      fc.property(query, (state) => {
        const asked = { ...askFor(state), settings: {} };
        expect(simulationSchema.safeParse(asked).error?.issues).toBeUndefined();
      })
    );
  });

  test('settings by path become an object', () => {
    const settings = { 'slot.weights.stage': 2, 'slot.count': 1, 'ranking.diversity': 0 };
    expect(nestSettings(settings)).toEqual({
      slot: { weights: { stage: 2 }, count: 1 },
      ranking: { diversity: 0 },
    });
  });

  test('a step goes on to the entry; a dismissal stays', () => {
    const one = { contentType: 'api::a.a', documentId: 'one' };
    const there = { ...NOTHING_SAID, ...step(NOTHING_SAID, one, 'VIEW') };
    expect(there).toMatchObject({ current: one, history: [{ ...one, type: 'VIEW' }] });
    const two = { ...one, documentId: 'two' };
    expect(step(there, two, 'DISMISS')).toEqual({
      current: one,
      history: [...there.history, { ...two, type: 'DISMISS' }],
    });
    const long = { ...there, history: Array.from({ length: 50 }, () => there.history[0]!) };
    expect(step(long, two, 'VIEW').history).toHaveLength(50);
  });
});

describe('settings to try', () => {
  test('are the numbers and switches of the slot and of the site, whatever their names', () => {
    const slot = { key: 'default', count: 3, weights: { stage: 1, new: 2 }, roles: ['ARTICLE'] };
    const pacing = { seenDays: 30, discountNeedsOffer: true, odd: 'text' };
    const form = {
      slots: [{ ...slot, pacing }],
      ranking: { diversity: 0.3 },
      state: { lead: 0.25 },
    } as never;
    expect(listSettings(form, null).flatMap(({ settings }) => settings)).toEqual([
      { path: 'slot.weights.stage', name: 'stage', value: 1 },
      { path: 'slot.weights.new', name: 'new', value: 2 },
      { path: 'slot.pacing.seenDays', name: 'seenDays', value: 30 },
      { path: 'slot.pacing.discountNeedsOffer', name: 'discountNeedsOffer', value: true },
      { path: 'slot.count', name: 'count', value: 3 },
      { path: 'ranking.diversity', name: 'diversity', value: 0.3 },
      { path: 'state.lead', name: 'lead', value: 0.25 },
    ]);
    const unknown = listSettings(form, 'nowhere').flatMap(({ settings }) => settings);
    expect(unknown.map(({ path }) => path)).toEqual(['ranking.diversity', 'state.lead']);
  });
});

test('a difference names what moved, what is new and what is gone', () => {
  const item = (documentId: string, rank: number) =>
    ({ rank, ref: { contentType: 'api::a.a', documentId, locale: 'en' } }) as Item;
  const before = [item('a', 1), item('b', 2), item('c', 3)];
  const { moved, gone } = compareItems(before, [item('a', 1), item('c', 2), item('d', 3)]);
  expect([...moved]).toEqual([
    ['api::a.a:c', 3],
    ['api::a.a:d', null],
  ]);
  expect(gone).toEqual([before[1]]);
  expect(compareItems(before, before)).toEqual({ moved: new Map(), gone: [] });
});
