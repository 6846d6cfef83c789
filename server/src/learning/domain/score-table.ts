import type { CandidateParts, Profile } from '../contract';
import type { SignalTable } from './signal-reader';
import { PART_OF, SIGNALS } from './signals';
import { SETTLED, WEIGHTS, type Situation } from './weights';

const DAY = 86_400_000;
const PARTS = ['others', 'topic', 'popular', 'fresh'] as const;

/** From when an entry of a news site is judged as a settled one too, and when as nothing else. */
const NEW_FOR = 2 * DAY;
const SETTLED_AFTER = 7 * DAY;

/** An entry of a site that lives of what stays is settled from its first day. */
export const settledShare = (age: number, profile: Profile): number =>
  profile === 'evergreen'
    ? 1
    : Math.min(1, Math.max(0, (age - NEW_FOR) / (SETTLED_AFTER - NEW_FOR)));

export interface Scored {
  readonly item: number;
  readonly score: number;
  readonly parts: CandidateParts;
}

/** The most that each part, and all of them, can come to. */
const most = (situation: Situation) => {
  const sums = { others: 0, topic: 0, popular: 0, fresh: 0 };
  for (const signal of SIGNALS) {
    sums[PART_OF[signal]] += Math.max(0, ...WEIGHTS[signal][situation]);
  }
  return sums;
};
const least = (situation: Situation): number =>
  SIGNALS.reduce((sum, signal) => sum + Math.min(0, ...WEIGHTS[signal][situation]), 0) +
  Math.min(0, SETTLED[situation]);

const createTotals = (situation: Situation) => {
  const parts = most(situation);
  const all = Object.values(parts).reduce((sum, value) => sum + value, 0);
  return { parts, all, least: least(situation) };
};
const TOTALS: Readonly<Record<Situation, ReturnType<typeof createTotals>>> = {
  start: createTotals('start'),
  session: createTotals('session'),
  visitor: createTotals('visitor'),
};

/** The score of every candidate: the weighted sum of its signals, by part and as a whole. */
export const scoreTable = (
  { items, values }: SignalTable,
  situation: Situation,
  settledOf: (item: number) => number
): Scored[] => {
  const totals = TOTALS[situation];
  return items.map((item, place) => {
    const settled = settledOf(item);
    const sums = { others: 0, topic: 0, popular: 0, fresh: 0 };
    for (const [column, signal] of SIGNALS.entries()) {
      const [whileNew, later] = WEIGHTS[signal][situation];
      const weight = whileNew + settled * (later - whileNew);
      sums[PART_OF[signal]] += weight * (values[place * SIGNALS.length + column] ?? 0);
    }
    const sum = settled * SETTLED[situation] + PARTS.reduce((all, part) => all + sums[part], 0);
    const share = (part: keyof CandidateParts): number =>
      totals.parts[part] > 0 ? Math.min(1, Math.max(0, sums[part] / totals.parts[part])) : 0;
    return {
      item,
      score: (sum - totals.least) / (totals.all - totals.least),
      parts: {
        others: share('others'),
        topic: share('topic'),
        popular: share('popular'),
        fresh: share('fresh'),
      },
    };
  });
};
