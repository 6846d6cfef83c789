import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { root } from '../../support/app-files.mjs';
import { importTypescript } from '../lib/import-typescript.mjs';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);
const SPAN = 365 * DAY;
const TOPICS = 40;
const LOCALE = 'en';
const HISTORY = 20;
const PLACES = 10;
/** Events that are learnt at once, as they come from a table. */
const BATCH = 1000;
const QUESTIONS = 4000;

/** mulberry32 */
const createDice = (seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const memory = () => {
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Nine words of a title and twenty of a summary, of which few are used often and most are rare. */
const words = (dice, topic, count) =>
  Array.from({ length: count }, () =>
    dice() < 0.3
      ? `topic${topic}word${Math.floor(30 * dice() ** 2)}`
      : `word${Math.floor(20_000 * dice() ** 3)}`
  ).join(' ');

const createItems = (count, dice) =>
  Array.from({ length: count }, (_, place) => ({
    key: `api::article.article:document${place}:en`,
    locale: LOCALE,
    title: words(dice, place % TOPICS, 9),
    summary: words(dice, place % TOPICS, 20),
    publishedAt: START + Math.floor((SPAN * place) / count),
  }));

/**
 * Sessions of two or three views on one topic, most of them of entries of the last weeks and some
 * entries far more often than others. Half of the sessions belong to a visitor who comes again.
 */
const createEvents = (count, items, dice) => {
  const events = [];
  for (let session = 0; events.length < count; session += 1) {
    const topic = Math.floor(dice() * TOPICS);
    const visitor = dice() < 0.5 ? `visitor-${Math.floor(dice() ** 2 * (count / 8))}` : null;
    const length = 1 + Math.floor(-Math.log(1 - dice()) * 1.6);
    for (let view = 0; view < length && events.length < count; view += 1) {
      const at = START + Math.floor((SPAN * events.length) / count);
      const published = Math.max(TOPICS, Math.floor((items.length * (at - START)) / SPAN));
      const back = published - 1 - Math.floor(published * dice() ** 4);
      const place = Math.max(0, back - (back % TOPICS)) + topic;
      const key = items[Math.min(place, items.length - 1)].key;
      events.push({ key, at, session: `session-${session}`, visitor });
    }
  }
  return events;
};

/** What a site would do without: the entries most looked at of late that were not seen yet. */
const createPopularity = () => {
  const counts = new Map();
  const halfLife = 7 * DAY;
  return {
    add({ key, at }) {
      counts.set(key, (counts.get(key) ?? 0) + 2 ** ((at - START) / halfLife));
    },
    first(seen) {
      const best = [];
      for (const [key, count] of counts) {
        if (best.length === PLACES && count <= best.at(-1).count) continue;
        if (seen.has(key)) continue;
        best.push({ key, count });
        best.sort((one, other) => other.count - one.count);
        best.length = Math.min(best.length, PLACES);
      }
      return best;
    },
  };
};

const timed = (questions, answer) => {
  for (const question of questions.slice(0, 500)) answer(question);
  const times = questions.map((question) => {
    const start = performance.now();
    answer(question);
    return performance.now() - start;
  });
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.floor(share * times.length)];
  return { p50: at(0.5), p99: at(0.99) };
};

/** Histories as readers have them: one or two topics, recent entries more than old ones. */
const createQuestions = (items, events, dice) =>
  Array.from({ length: QUESTIONS }, () => {
    const from = Math.floor(events.length * (0.98 + 0.019 * dice()));
    const { visitor } = events[from];
    const seen = new Set();
    for (let place = from; seen.size < HISTORY; place = (place + 7) % events.length) {
      seen.add(events[place].key);
    }
    const now = START + SPAN;
    const history = [...seen].map((key) => ({ key, at: now - DAY }));
    return { now, history, visitor, locale: LOCALE, limit: PLACES, seen };
  });

const measure = (createLearning, count, eventCount) => {
  const dice = createDice(20_260_511);
  const items = createItems(count, dice);
  const events = createEvents(eventCount, items, dice);
  const before = memory();
  const learning = createLearning({
    maxEvents: eventCount,
    profile: 'auto',
    clock: () => START + SPAN,
  });
  for (const item of items) learning.upsertItem(item);
  const withItems = memory();
  const start = performance.now();
  for (let from = 0; from < events.length; from += BATCH) {
    learning.addEvents(events.slice(from, from + BATCH));
  }
  const learnt = performance.now() - start;
  const withEvents = memory();
  const popularity = createPopularity();
  for (const event of events) popularity.add(event);
  const questions = createQuestions(items, events, dice);
  return {
    perItem: (withItems - before) / count,
    perEvent: (withEvents - withItems) / eventCount,
    estimate: learning.stats().bytes / (withEvents - before),
    learnMicroseconds: (1000 * learnt) / eventCount,
    ours: timed(questions, (question) => learning.candidates(question)),
    plain: timed(questions, ({ seen }) => popularity.first(seen)),
  };
};

/** The engine alone: what an answer, a view and an entry cost, whatever is around it. */
export const learning = async ({ sizes, entries, figure }) => {
  const { createLearning } = await importTypescript(
    path.join(root, 'server/src/learning/index.ts')
  );
  const events = entries >= 100_000 ? 1_000_000 : 100_000;
  for (const size of sizes.filter((count) => count >= 10_000)) {
    const result = measure(createLearning, size, events);
    const { ours, plain } = result;
    const of = `${size} entries, ${events} views`;
    const state = (name, value, bar = {}) =>
      figure(`learning: ${name} (${of})`, { ratio: value }, bar);
    // A list of what is popular grows with the entries, an answer of the engine does not.
    const ratio = { ratio: ours.p50 / plain.p50, rate: ours.p50, base: plain.p50 };
    figure(
      `learning: an answer : list of the most popular, p50 (${of})`,
      ratio,
      size >= 100_000 ? { atMost: 1 } : {}
    );
    state('p50 of an answer, ms', ours.p50);
    state('p99 of an answer, ms', ours.p99);
    state('µs to learn a view', result.learnMicroseconds);
    state('bytes a view', result.perEvent, { atMost: 250 });
    state('bytes an entry', result.perItem, { atMost: 1500 });
    state('bytes estimated : measured', result.estimate);
  }
};
