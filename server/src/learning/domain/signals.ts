import type { CandidateParts } from '../contract';

/** What each signal tells: the part of the score that it belongs to. */
export const PART_OF = {
  alike: 'others',
  together: 'others',
  togetherMuch: 'others',
  next: 'others',
  nextMuch: 'others',
  kindred: 'others',
  lastText: 'topic',
  allTexts: 'topic',
  popular1h: 'popular',
  popular6h: 'popular',
  popular1d: 'popular',
  popular7d: 'popular',
  popular30d: 'popular',
  burst: 'popular',
  run: 'popular',
  active1h: 'popular',
  active6h: 'popular',
  active2d: 'popular',
  fresh6h: 'fresh',
  fresh7d: 'fresh',
  fresh30d: 'fresh',
  newest: 'fresh',
  unseen: 'fresh',
} as const satisfies Readonly<Record<string, keyof CandidateParts>>;

export type Signal = keyof typeof PART_OF;

/** Everything that is known of a candidate, each from 0 to 1. */
export const SIGNALS = Object.keys(PART_OF) as readonly Signal[];

/** Where the value of a signal stands in the row of a candidate. */
export const COLUMN = Object.fromEntries(
  SIGNALS.map((signal, column) => [signal, column])
) as Readonly<Record<Signal, number>>;
