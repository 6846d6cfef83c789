/** Visitors who wander through a site: whatever they do, nobody is asked too much too soon. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
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

test('pacing holds along random walks', () => {
  let asked = 0;
  const walk = fc.array(
    fc.record({
      hours: fc.constantFrom(1, 24, 24 * 8, 24 * 15, 24 * 31),
      choice: fc.nat({ max: 9 }),
      type: fc.constantFrom(...DEEDS),
    }),
    { maxLength: 25, size: 'max' }
  );
  const stage = fc.constantFrom('awareness', 'consideration', 'purchase', 'loyalty', undefined);
  fc.assert(
    fc.property(sketches(40), walk, stage, (entries, steps, declared) => {
      let now = NOW;
      const { ask } = site(entries, { now: () => now });
      const past: Done[] = [];
      const phase = model.stages.find(({ key }) => key === declared)?.phase ?? 'before';
      const sketchOf = (item: Item): Sketch =>
        entries.find(({ id }) => id === item.ref.documentId) as Sketch;
      for (const { hours, choice, type } of steps) {
        now += (hours * DAY) / 24;
        const history: Visits = past.map((done) => ({
          ref: ref(done.item.ref.documentId, done.item.role),
          type: done.type,
          at: new Date(done.at).toISOString(),
        }));
        const { items } = ask({ visitor: { stage: declared, history }, count: 6 });
        for (const item of items) checkItem(item, sketchOf(item), past, now);
        checkAsks(items, past, phase);
        checkDiscounts(items, past, sketchOf);
        asked += items.filter(isAsk).length;
        const item = items[choice % Math.max(1, items.length)];
        if (item !== undefined) past.push({ item, type, at: now });
      }
    }),
    { numRuns: 100 }
  );
  expect(asked).toBeGreaterThan(0);
});
