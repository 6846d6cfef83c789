import type { CandidateParts, Profile } from '../contract';
import type { SignalTable } from './signal-reader';
import { PART_OF, SIGNALS } from './signals';
import { SETTLED, WEIGHTS, type Situation } from './weights';

const DAY = 86_400_000;

/** From when an entry of a news site is judged as a settled one too, and when as nothing else. */
const NEW_FOR = 2 * DAY;
const SETTLED_AFTER = 7 * DAY;

/** An entry of a site that lives of what stays is settled from its first day. */
export const settledShare = (age: number, profile: Profile): number =>
  profile === 'evergreen'
    ? 1
    : Math.min(1, Math.max(0, (age - NEW_FOR) / (SETTLED_AFTER - NEW_FOR)));

/** The part of each column. */
const PARTS = SIGNALS.map((signal) => PART_OF[signal]);

type Sums = Record<keyof CandidateParts, number>;
const nothing = (): Sums => ({ others: 0, topic: 0, popular: 0, fresh: 0 });

/** The weights of a situation by column, and the most and least that they can come to. */
const createScale = (situation: Situation) => {
  const whileNew = new Float64Array(SIGNALS.map((signal) => WEIGHTS[signal][situation][0]));
  const later = new Float64Array(SIGNALS.map((signal) => WEIGHTS[signal][situation][1]));
  const most = nothing();
  let least = Math.min(0, SETTLED[situation]);
  for (const signal of SIGNALS) {
    most[PART_OF[signal]] += Math.max(0, ...WEIGHTS[signal][situation]);
    least += Math.min(0, ...WEIGHTS[signal][situation]);
  }
  const range = Object.values(most).reduce((sum, value) => sum + value, 0) - least;
  return { whileNew, later, settled: SETTLED[situation], most, least, range };
};

const SCALES: Readonly<Record<Situation, ReturnType<typeof createScale>>> = {
  start: createScale('start'),
  session: createScale('session'),
  visitor: createScale('visitor'),
};

/** Scores candidates by the weighted sum of their signals. */
export class ScoreTable {
  readonly #table: SignalTable;
  readonly #scale: ReturnType<typeof createScale>;
  readonly #settledOf: (item: number) => number;

  constructor(table: SignalTable, situation: Situation, settledOf: (item: number) => number) {
    this.#table = table;
    this.#scale = SCALES[situation];
    this.#settledOf = settledOf;
  }

  /** Of the candidate at a place, from 0 to 1. */
  score(place: number): number {
    const { whileNew, later, settled, least, range } = this.#scale;
    const { values } = this.#table;
    const share = this.#shareAt(place);
    const row = place * SIGNALS.length;
    let sum = share * settled - least;
    for (let column = 0; column < SIGNALS.length; column += 1) {
      const before = whileNew[column] ?? 0;
      const after = later[column] ?? 0;
      sum += (before + share * (after - before)) * values.get(row + column);
    }
    return sum / range;
  }

  /**
   * What speaks for the candidate: `parts` are shares of the most that each can come to, `odds` are
   * logarithmic, against a settled entry of which nothing is known.
   */
  explain(place: number): { readonly parts: CandidateParts; readonly odds: CandidateParts } {
    const { most, settled } = this.#scale;
    const share = this.#shareAt(place);
    const sums = this.#sums(place, share);
    const part = (name: keyof CandidateParts): number =>
      most[name] > 0 ? Math.min(1, Math.max(0, sums[name] / most[name])) : 0;
    return {
      parts: {
        others: part('others'),
        topic: part('topic'),
        popular: part('popular'),
        fresh: part('fresh'),
      },
      odds: { ...sums, fresh: sums.fresh + (share - 1) * settled },
    };
  }

  #shareAt(place: number): number {
    return this.#settledOf(this.#table.items[place] ?? 0);
  }

  #sums(place: number, share: number): Sums {
    const { whileNew, later } = this.#scale;
    const { values } = this.#table;
    const sums = nothing();
    for (let column = 0; column < SIGNALS.length; column += 1) {
      const before = whileNew[column] ?? 0;
      const weight = before + share * ((later[column] ?? 0) - before);
      sums[PARTS[column] ?? 'others'] += weight * values.get(place * SIGNALS.length + column);
    }
    return sums;
  }
}
