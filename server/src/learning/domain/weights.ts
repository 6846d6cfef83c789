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
  alike: { start: never, session: [0.08, 1.09], visitor: [-0.48, -1.18] },
  together: { start: never, session: [0.68, 1.25], visitor: [0.01, 0.38] },
  togetherMuch: { start: never, session: [1.06, 2.13], visitor: [-0.21, 0.87] },
  next: { start: never, session: [0.3, 0.07], visitor: [0.42, 0.91] },
  nextMuch: { start: never, session: [0.2, 1.31], visitor: [0.24, 0.69] },
  kindred: { start: never, session: never, visitor: [2.21, 3.38] },
  lastText: { start: never, session: [0.61, 1.3], visitor: [0.76, 1.65] },
  allTexts: { start: never, session: [1.18, 2.44], visitor: [1.79, 2.34] },
  popular1h: { start: [0.52, 1.05], session: [-0.06, 1.38], visitor: [0.44, 1.16] },
  popular6h: { start: [0.53, 0.37], session: [-0.11, 0.66], visitor: [0.23, 1.29] },
  popular1d: { start: [0.45, 2.19], session: [0.28, 1.27], visitor: [0.18, 1.44] },
  popular7d: { start: [0.29, 2.1], session: [0.29, 1.26], visitor: [0.08, 1.21] },
  popular30d: { start: [0.27, 1.13], session: [0.24, 0.79], visitor: [0.05, 1.6] },
  burst: { start: [1.19, 0.64], session: [0.81, 0.34], visitor: [1, 1.47] },
  run: { start: [0.7, 2.11], session: [0.6, 1.33], visitor: [0.42, 0.93] },
  active1h: { start: [1, 1.23], session: [1.17, 1.08], visitor: [1.1, 0.44] },
  active6h: { start: [-0.32, -1.18], session: [-0.39, -1.23], visitor: [-0.29, -0.35] },
  active2d: { start: [0.46, -0.32], session: [0.38, -0.06], visitor: [0.43, -0.67] },
  fresh6h: { start: [0.59, 0], session: [1.38, 0], visitor: [0.75, 0] },
  fresh7d: { start: [0.66, -0.36], session: [0.62, -0.66], visitor: [0.77, -1.34] },
  fresh30d: { start: [0.83, -0.89], session: [0.83, -0.14], visitor: [0.95, -0.52] },
  newest: { start: [1.39, 0.11], session: [1.08, -0.06], visitor: [1.51, -0.49] },
  unseen: { start: [0.96, -0.04], session: [1.19, -0.1], visitor: [1.29, -0.07] },
};

/** What being settled costs by itself where new entries compete. */
export const SETTLED: Readonly<Record<Situation, number>> = {
  start: -0.89,
  session: -0.9,
  visitor: -1.01,
};
