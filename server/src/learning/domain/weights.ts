import type { Signal } from './signals';

/** What is known of who asks: nothing, what was looked at just now, or who it is as well. */
export type Situation = 'start' | 'session' | 'visitor';

/**
 * How much a signal speaks for an entry that is new, and for one that is settled. An entry of a news
 * site is new for two days and settled after a week, in between it is judged by both.
 */
type Weights = readonly [whileNew: number, settled: number];

type Row = Readonly<Record<Situation, Weights>>;

const never: Weights = [0, 0];

/**
 * The weights. They were fitted on two months of real views (softmax over the candidates of each
 * question, those of settled entries once more among settled ones alone) and rounded; the figures of
 * the README are those of the month after.
 */
export const WEIGHTS: Readonly<Record<Signal, Row>> = {
  alike: { start: never, session: [0.1, 0.95], visitor: [-0.65, -1.48] },
  together: { start: never, session: [0.66, 1.2], visitor: [0.04, 0.61] },
  togetherMuch: { start: never, session: [1.07, 2.46], visitor: [-0.13, 1.12] },
  next: { start: never, session: [0.3, -0.02], visitor: [0.44, 0.8] },
  nextMuch: { start: never, session: [0.27, 1.36], visitor: [0.28, 0.64] },
  current: { start: never, session: never, visitor: [-0.16, 0.77] },
  lasting: { start: never, session: never, visitor: [2.6, 3.67] },
  lastText: { start: never, session: [0.69, 1.71], visitor: [0.83, 1.67] },
  allTexts: { start: never, session: [1.12, 2.51], visitor: [1.76, 2.89] },
  popular1h: { start: [0.91, 1.11], session: [0.27, 1.53], visitor: [0.77, 1.51] },
  popular6h: { start: [0.9, 1.08], session: [0.13, 0.99], visitor: [0.48, 1.68] },
  popular1d: { start: [0.71, 3.34], session: [0.46, 1.9], visitor: [0.35, 1.72] },
  popular7d: { start: [0.59, 2.59], session: [0.48, 1.74], visitor: [0.27, 1.74] },
  popular30d: { start: [0.57, 0.96], session: [0.44, 0.93], visitor: [0.24, 1.36] },
  popularAll: { start: [0.52, 0.72], session: [0.34, -0.23], visitor: [0.09, 0.36] },
  fresh6h: { start: [0.57, 0], session: [1.34, 0], visitor: [0.7, 0] },
  fresh1d: { start: [0.08, 0.03], session: [0.04, 0.03], visitor: [0.06, 0.04] },
  fresh7d: { start: [0.82, 0.25], session: [0.69, -0.35], visitor: [0.85, -1.16] },
  fresh30d: { start: [0.99, -0.91], session: [0.92, -0.01], visitor: [1.05, -0.68] },
  newest: { start: [1.57, 0.2], session: [1.23, -0.07], visitor: [1.67, -0.43] },
  active1h: { start: [1.03, 1.17], session: [1.19, 0.94], visitor: [1.13, 0.58] },
  active6h: { start: [-0.28, -1.15], session: [-0.31, -1.07], visitor: [-0.23, -0.31] },
  active2d: { start: [0.54, 0.03], session: [0.42, 0.09], visitor: [0.51, -0.3] },
  unseen: { start: [0.39, -0.1], session: [0.59, -0.43], visitor: [0.74, -0.32] },
};

/** What being settled costs by itself where new entries compete. */
export const SETTLED: Readonly<Record<Situation, number>> = {
  start: -1.06,
  session: -1.0,
  visitor: -1.12,
};
