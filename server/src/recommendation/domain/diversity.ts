import type { Entry } from '../../catalog/contract';
import type { Role } from '../../taxonomy/contract';
import { titleWords } from './title-words';
import type { Candidate } from './types';

/** Words that two titles share, as part of all their words: from here on they are near-duplicates. */
const NEAR_DUPLICATE = 0.5;
/** A third entry of one role in a row is held against it half as much as a twin title. */
const MONOTONE = 0.5;
const RUN = 2;

/** Share of words in common (Jaccard), 0..1. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
};

/**
 * Keeps one answer from saying the same thing twice: look-alikes of what was chosen, and a third
 * entry of one role in a row, are pushed down by `strength` x sameness (maximal marginal relevance,
 * Carbonell and Goldstein 1998). What an editor lifted is never pushed down.
 */
export class Diversity {
  readonly #strength: number;
  /** Of what was chosen, or has a place of its own further down. */
  readonly #taken: ReadonlySet<string>[] = [];
  /** Of what stands in the answer so far, the last ones. */
  #run: Role[] = [];
  readonly #words = new Map<string, ReadonlySet<string>>();

  /** `strength`: 0..1, in units of score. */
  constructor(strength: number) {
    this.#strength = strength;
  }

  takes(id: string, entry: Entry): void {
    this.#taken.push(this.#wordsOf(id, entry));
  }

  /** The next place is that of an entry of this role. */
  shows(role: Role): void {
    this.#run = [...this.#run, role].slice(-RUN);
  }

  /** Place in the window of the entry to show next. The window is best first and not empty. */
  pick(window: readonly Candidate[]): number {
    const lift = window[0]?.lift ?? 0;
    if (lift > 0 || this.#taken.length === 0 || this.#strength === 0) return 0;
    let best = 0;
    let bestScore = -Infinity;
    window.forEach((candidate, place) => {
      // What scores no better as it is, is no better pushed down.
      if (candidate.lift !== lift || candidate.score <= bestScore) return;
      const score = candidate.score - this.#strength * this.#sameness(candidate);
      if (score <= bestScore) return;
      best = place;
      bestScore = score;
    });
    return best;
  }

  #sameness({ id, entry }: Candidate): number {
    const words = this.#wordsOf(id, entry);
    let twin = 0;
    for (const other of this.#taken) twin = Math.max(twin, overlap(words, other));
    const isMonotone = this.#run.length === RUN && this.#run.every((role) => role === entry.role);
    return Math.max(twin >= NEAR_DUPLICATE ? twin : 0, isMonotone ? MONOTONE : 0);
  }

  #wordsOf(id: string, { title }: Entry): ReadonlySet<string> {
    const words = this.#words.get(id) ?? titleWords(title);
    this.#words.set(id, words);
    return words;
  }
}
