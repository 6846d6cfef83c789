import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, Learning, View, ViewCount } from '../../../server/src/learning/contract';
import { anyEvents, anyItems, anyQuery, learn, NOW, taught } from './support/site';

const RUNS = { numRuns: 300 };

/** The same things in another order, told by `seed`. */
const shuffled = <Thing>(things: readonly Thing[], seed: number): Thing[] =>
  things
    .map((thing, place) => ({ thing, rank: Math.imul(place + 1, seed * 2 + 1) >>> 0 }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);

const seed = fc.integer({ min: 1, max: 1_000_000 });
const bytes = (answer: readonly Candidate[]): string => JSON.stringify(answer);

describe('whatever is learnt', () => {
  test('an answer holds known entries of the locale, none of the history and none twice', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, (items, events, query) => {
        const keys = taught(items, events)
          .candidates(query)
          .map(({ key }) => key);
        const seen = new Set(query.history.map(({ key }) => key));
        for (const { key, visitor } of events as View[]) {
          if (visitor !== null && visitor === query.visitor) seen.add(key);
        }
        const allowed = items.filter(
          ({ key, locale }) => locale === query.locale && !seen.has(key)
        );
        expect(new Set(keys).size).toBe(keys.length);
        expect(allowed.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
        expect(keys.length).toBe(Math.min(query.limit, allowed.length));
      }),
      RUNS
    );
  });

  test('scores and parts lie between 0 and 1, and the best comes first', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, (items, events, query) => {
        const answer = taught(items, events).candidates(query);
        for (const { score, parts } of answer) {
          for (const value of [score, ...Object.values(parts)]) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
        }
        const scores = answer.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((one, other) => other - one));
      }),
      RUNS
    );
  });

  test('the order of entries changes nothing', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, seed, (items, events, query, dice) => {
        const one = taught(items, events).candidates(query);
        expect(bytes(taught(shuffled(items, dice), events).candidates(query))).toBe(bytes(one));
      }),
      RUNS
    );
  });

  test('the order of events of one moment, and the batches they come in, change nothing', () => {
    const inBatches = (
      learning: Learning,
      events: readonly (View | ViewCount)[],
      size: number
    ): Learning => {
      for (let from = 0; from < events.length; from += size) {
        learning.addEvents(events.slice(from, from + size));
      }
      return learning;
    };
    fc.assert(
      fc.property(
        ...([anyItems, anyEvents, anyQuery, seed, fc.integer({ min: 1, max: 9 })] as const),
        (items, events, query, dice, size) => {
          const one = taught(items, events).candidates(query);
          const mixed = shuffled(events, dice).sort((first, second) => first.at - second.at);
          const other = inBatches(taught(items, []), mixed, size);
          expect(bytes(other.candidates(query))).toBe(bytes(one));
        }
      ),
      RUNS
    );
  });

  test('asking changes nothing, and the same is answered again', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, anyQuery, (items, events, query, other) => {
        const learning = taught(items, events);
        const one = bytes(learning.candidates(query));
        learning.candidates(other);
        expect(bytes(learning.candidates(query))).toBe(one);
      }),
      RUNS
    );
  });

  test('views of entries that are not there change nothing', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, (items, events, query) => {
        const known = new Set(items.map(({ key }) => key));
        const one = taught(items, events);
        const other = taught(
          items,
          events.filter(({ key }) => known.has(key))
        );
        expect(bytes(other.candidates(query))).toBe(bytes(one.candidates(query)));
      }),
      RUNS
    );
  });

  test('an entry that was removed leaves nothing behind', () => {
    fc.assert(
      fc.property(anyItems, anyEvents, anyQuery, (items, events, query) => {
        const [gone, ...others] = items as [(typeof items)[number]];
        const learning = taught(items, events);
        learning.removeItem(gone.key);
        expect(learning.candidates(query).map(({ key }) => key)).not.toContain(gone.key);
        expect(learning.stats().items).toBe(others.length);
        learning.upsertItem(gone);
        const fresh = taught(
          items,
          events.filter(({ key }) => key !== gone.key)
        );
        expect(learning.stats().events).toBe(fresh.stats().events);
        expect(learning.stats().sessions).toBe(fresh.stats().sessions);
        expect(learning.stats().visitors).toBe(fresh.stats().visitors);
      }),
      RUNS
    );
  });

  test('forged events are passed over', () => {
    const forged = fc.oneof(
      fc.anything(),
      fc.record({
        key: fc.anything(),
        at: fc.oneof(fc.constantFrom(NaN, Infinity, -1, 0, NOW + 3_600_001), fc.anything()),
        session: fc.anything(),
        visitor: fc.anything(),
        count: fc.anything(),
      }),
      fc.record({
        key: fc.constantFrom('entry-0', 'entry-1'),
        at: fc.constant(NOW),
        count: fc.oneof(fc.constantFrom(NaN, Infinity, -5, 0, 0.5, 1e9), fc.string()),
      })
    );
    fc.assert(
      fc.property(anyItems, anyQuery, fc.array(forged), (items, query, events) => {
        const learning = taught(items, events as View[]);
        expect(learning.stats().events).toBe(0);
        expect(bytes(learning.candidates(query))).toBe(bytes(taught(items, []).candidates(query)));
      }),
      RUNS
    );
  });
});

test('an engine that knows nothing answers nothing', () => {
  const query = { now: NOW, history: [], locale: 'en', limit: 10 };
  expect(learn().candidates(query)).toEqual([]);
});
