/** Visitors who wander through a site: whatever they do, nobody is asked too much too soon. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { PluginConfig } from '../../../server/src/config/contract';
import type { Item } from '../../../server/src/recommendation/contract';
import { ASKS } from '../../../server/src/taxonomy/contract';
import { ref, site, type AskInput } from './support/ask';
import { sketches } from './support/arbitraries';
import { DAY, NOW, type Sketch } from './support/entries';
import { model } from './support/model';

vi.setConfig({ testTimeout: 60_000 });

type Visits = NonNullable<NonNullable<AskInput['visitor']>['history']>;
type Deed = 'VIEW' | 'READ' | 'IMPRESSION' | 'DISMISS' | 'FORM_SUBMIT' | 'DOWNLOAD' | 'CONVERT';

interface Done {
  readonly item: Item;
  readonly type: Deed;
  readonly at: number;
}

const DEEDS: readonly Deed[] = [
  'VIEW',
  'READ',
  'IMPRESSION',
  'DISMISS',
  'FORM_SUBMIT',
  'DOWNLOAD',
  'CONVERT',
];

const isAsk = ({ ask }: Item): boolean => ASKS.indexOf(ask) >= ASKS.indexOf('EMAIL');
const isBig = ({ ask }: Item): boolean => ask === 'MEETING' || ask === 'PURCHASE';
const isSame = (a: Item, b: Item): boolean =>
  a.ref.documentId === b.ref.documentId && a.ref.contentType === b.ref.contentType;

const isAnswer = ({ item, type }: Done): boolean =>
  type === 'FORM_SUBMIT' || type === 'CONVERT' || (type === 'DOWNLOAD' && item.role !== 'ARTICLE');

/** What the contract says of pacing, of one item that is shown at a time. */
const checkItem = (item: Item, sketch: Sketch, past: readonly Done[], at: number): void => {
  const own = past.filter((done) => isSame(done.item, item));
  const since = (done: Done): number => (at - done.at) / DAY;
  const answers = own.filter(isAnswer);
  if (sketch.askAgainAfterDays === undefined) expect(answers).toEqual([]);
  else expect(answers.filter((done) => since(done) < sketch.askAgainAfterDays!)).toEqual([]);
  if (item.role === 'ARTICLE') {
    const seen = own.filter(({ type }) => type === 'VIEW' || type === 'READ');
    expect(seen.filter((done) => since(done) < 30)).toEqual([]);
    return;
  }
  const dismissed = past.filter((done) => done.type === 'DISMISS' && since(done) < 14);
  expect(dismissed.filter((done) => isSame(done.item, item))).toEqual([]);
  if (!isAsk(item)) return;
  const height = ASKS.indexOf(item.ask);
  const lower = dismissed.filter(
    (done) => isAsk(done.item) && ASKS.indexOf(done.item.ask) <= height
  );
  expect(lower).toEqual([]);
};

const checkAsks = (items: readonly Item[], past: readonly Done[], phase: string): void => {
  const asks = items.filter(isAsk);
  expect(asks.length).toBeLessThanOrEqual(1);
  if (phase !== 'before') return;
  const looked = past.filter(({ type }) => type !== 'IMPRESSION' && type !== 'DISMISS');
  const seen = new Set(looked.map(({ item }) => `${item.ref.contentType}/${item.ref.documentId}`));
  if (seen.size < 2) expect(asks).toEqual([]);
  const accepted = past.some((done) => isAnswer(done) && isAsk(done.item));
  if (!accepted) expect(asks.filter(isBig)).toEqual([]);
};

const checkDiscounts = (
  items: readonly Item[],
  past: readonly Done[],
  sketchOf: (item: Item) => Sketch
): void => {
  const looked = past.some(
    ({ item, type }) => item.role !== 'ARTICLE' && type !== 'IMPRESSION' && type !== 'DISMISS'
  );
  if (!looked) expect(items.filter((item) => sketchOf(item).discount)).toEqual([]);
};

const HISTORY = 50;

/** What the contract's history holds of the past: the newest, the rest a site no longer sends. */
const historyOf = (past: readonly Done[]): Visits =>
  past.slice(-HISTORY).map((done) => ({
    ref: ref(done.item.ref.documentId, done.item.role),
    type: done.type,
    at: new Date(done.at).toISOString(),
  }));

/** One place of a site, or a mail: each is a slot of its own, paced by the same rules. */
const CHANNELS = ['default', 'home', 'mail', 'welcome'] as const;
const config: PluginConfig = {
  slots: {
    home: { count: 8, weights: { freshness: 3, stage: 0 } },
    mail: { roles: ['ARTICLE', 'CTA'], count: 4, fallback: ['JOURNEY', 'POPULAR', 'LATEST'] },
  },
};

interface Step {
  readonly hours: number;
  readonly choice: number;
  readonly type: Deed;
  readonly slot: (typeof CHANNELS)[number];
  readonly declares: boolean;
}

/** Takes the steps of a walk out of a seed: mulberry32. */
const stepsOf = (seed: number, count: number): Step[] => {
  let state = seed;
  const dice = <T>(sides: readonly T[]): T => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return sides[((mixed ^ (mixed >>> 14)) >>> 0) % sides.length] as T;
  };
  return Array.from({ length: count }, () => ({
    hours: dice([1, 1, 24, 24 * 8, 24 * 15, 24 * 31]),
    choice: dice([0, 1, 2, 3, 4, 5]),
    type: dice([...DEEDS, 'VIEW', 'READ']),
    slot: dice(CHANNELS),
    declares: dice([true, false]),
  }));
};

interface Walked {
  asks: number;
  answers: number;
}

const walk = (entries: readonly Sketch[], steps: readonly Step[], declared?: string): Walked => {
  const walked: Walked = { asks: 0, answers: 0 };
  let now = NOW;
  const { ask } = site(entries, { config, now: () => now });
  let past: Done[] = [];
  const sketchOf = (item: Item): Sketch =>
    entries.find(({ id }) => id === item.ref.documentId) as Sketch;
  for (const { hours, choice, type, slot, declares } of steps) {
    now += (hours * DAY) / 24;
    const consent = declares ? ('NONE' as const) : ('PERSONALIZATION' as const);
    const stage = declares ? declared : undefined;
    const visitor = { consent, stage, history: historyOf(past) };
    const { items, withheld, visitor: known } = ask({ slot, visitor, count: 6, explain: true });
    const phase = model.stages.find(({ key }) => key === known.stage.key)?.phase ?? 'before';
    for (const item of items) checkItem(item, sketchOf(item), past, now);
    checkAsks(items, past, phase);
    checkDiscounts(items, past, sketchOf);
    if (slot === 'welcome') expect(items.filter(isAsk)).toEqual([]);
    const hidden = withheld!.map(({ ref: { documentId } }) => documentId);
    expect(items.filter((item) => hidden.includes(item.ref.documentId))).toEqual([]);
    walked.asks += items.filter(isAsk).length;
    walked.answers += items.length;
    const item = items[choice % Math.max(1, items.length)];
    if (item !== undefined) past = [...past, { item, type, at: now }].slice(-HISTORY);
  }
  return walked;
};

test('pacing holds along random walks', () => {
  let asks = 0;
  const stage = fc.constantFrom('awareness', 'consideration', 'purchase', 'loyalty', undefined);
  fc.assert(
    fc.property(sketches(40), fc.nat(), stage, (entries, seed, declared) => {
      asks += walk(entries, stepsOf(seed, 25), declared).asks;
    }),
    { numRuns: 100 }
  );
  expect(asks).toBeGreaterThan(0);
});

test('pacing holds along a walk of 1,000 steps, in every channel', () => {
  const [entries] = fc.sample(sketches(60), { numRuns: 1, seed: 7 });
  const whole = [...entries!, ...fc.sample(sketches(60), { numRuns: 1, seed: 8 })[0]!];
  const named = whole.map((sketch, place): Sketch => ({
    ...sketch,
    id: `e${place}`,
    nextSteps: [],
  }));
  const { asks, answers } = walk(named, stepsOf(2026, 1000), 'consideration');
  expect(answers).toBeGreaterThan(1000);
  expect(asks).toBeGreaterThan(10);
});
