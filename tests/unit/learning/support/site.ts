import fc from 'fast-check';
import { createLearning } from '../../../../server/src/learning';
import type {
  Candidate,
  CandidateQuery,
  Learning,
  LearningItem,
  LearningSettings,
  View,
  ViewCount,
} from '../../../../server/src/learning/contract';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const NOW = Date.UTC(2026, 4, 11, 12);

export const learn = (settings: Partial<LearningSettings> = {}): Learning =>
  createLearning({ maxEvents: 10_000, profile: 'news', clock: () => NOW + 1, ...settings });

export const item = (key: string, changes: Partial<LearningItem> = {}): LearningItem => ({
  key,
  locale: 'en',
  title: `About ${key}`,
  publishedAt: NOW - 30 * DAY,
  ...changes,
});

export const view = (
  key: string,
  at: number,
  session = 's',
  visitor: string | null = null
): View => ({
  key,
  at,
  session,
  visitor,
});

/** Asks as an anonymous reader would who has looked at `seen`, the last one last. */
export const ask = (
  learning: Learning,
  seen: readonly string[] = [],
  changes: Partial<CandidateQuery> = {}
): Candidate[] =>
  learning.candidates({
    now: NOW,
    history: seen.map((key) => ({ key, at: NOW })),
    locale: 'en',
    limit: 20,
    ...changes,
  });

const WORDS = [
  'soup',
  'leek',
  'oven',
  'knife',
  'spring',
  'market',
  'soupe',
  'été',
  'Messer',
  '料理',
];
const KEYS = Array.from({ length: 14 }, (_, place) => `entry-${place}`);

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));

const anyItem = (key: string): fc.Arbitrary<LearningItem> =>
  fc.record({
    key: fc.constant(key),
    locale: fc.constantFrom('en', 'en', 'en', 'fr'),
    title: text,
    summary: fc.option(text, { nil: null }),
    body: fc.option(text, { nil: null }),
    publishedAt: fc.integer({ min: 0, max: 40 }).map((days) => NOW - days * DAY),
  });

export const anyItems: fc.Arbitrary<LearningItem[]> = fc
  .subarray(KEYS, { minLength: 1 })
  .chain((keys) => fc.tuple(...keys.map(anyItem)));

/** Few moments, sessions and visitors: events meet. */
const moment = fc
  .integer({ min: 0, max: 25 })
  .map((place) => NOW - (place < 5 ? place * HOUR : place * DAY));

/** Whose session it is; some say so in a part of their views only. */
const SESSIONS: readonly (readonly [session: string, visitor: string | null])[] = [
  ...([
    ['s1', 'v1'],
    ['s2', 'v1'],
    ['s2', null],
    ['s3', 'v2'],
    ['s4', 'v3'],
    ['s5', null],
  ] as const),
];

const anyView: fc.Arbitrary<View> = fc
  .tuple(fc.constantFrom(...KEYS, 'nowhere'), moment, fc.constantFrom(...SESSIONS))
  .map(([key, at, [session, visitor]]) => ({ key, at, session, visitor }));

const anyCount: fc.Arbitrary<ViewCount> = fc.record({
  key: fc.constantFrom(...KEYS, 'nowhere'),
  at: moment,
  count: fc.integer({ min: 1, max: 50 }),
});

/** Oldest first. */
export const anyEvents: fc.Arbitrary<(View | ViewCount)[]> = fc
  .array(fc.oneof({ weight: 4, arbitrary: anyView }, { weight: 1, arbitrary: anyCount }), {
    maxLength: 80,
  })
  .map((events) => events.sort((one, other) => one.at - other.at));

export const anyQuery: fc.Arbitrary<CandidateQuery> = fc.record({
  now: fc.constantFrom(NOW, NOW + HOUR, NOW + 20 * DAY),
  history: fc.array(
    fc.record({ key: fc.constantFrom(...KEYS, 'nowhere'), at: fc.constant(NOW - HOUR) }),
    { maxLength: 8 }
  ),
  visitor: fc.constantFrom(null, 'v1', 'v2', 'nobody'),
  locale: fc.constantFrom('en', 'en', 'fr', 'de'),
  limit: fc.integer({ min: 1, max: 20 }),
});

/** An engine that was told all of it at once. */
export const taught = (
  items: readonly LearningItem[],
  events: readonly (View | ViewCount)[],
  settings: Partial<LearningSettings> = {}
): Learning => {
  const learning = learn(settings);
  for (const one of items) learning.upsertItem(one);
  learning.addEvents(events);
  return learning;
};
