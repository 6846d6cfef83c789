import { compareCandidates } from './compare-candidates';
import { isAsk } from './is-ask';
import { levelOf, type Wish } from './level-of';
import type { Step } from './plan-steps';
import type { Scorer } from './scorer';
import type { EntryClass, SplitList, Traits } from './split-list';
import type { Candidate, Named } from './types';

/** All that the order of a step depends on: nothing of it belongs to one visitor or page. */
export interface RankingInput {
  readonly splits: readonly SplitList[];
  readonly step: Step;
  readonly wish: Wish;
  /** Knows of no next steps: those compete by name. */
  readonly scorer: Scorer;
  /** What asks for something comes last. */
  readonly contentFirst: boolean;
  readonly admits: (traits: Traits) => boolean;
}

interface Stream {
  readonly split: SplitList;
  readonly members: EntryClass;
  place: number;
  head: Candidate;
}

/**
 * So far into each list a class must begin to compete from the start. Further in, a class takes
 * part once nothing else is left: what an answer costs stays independent of the size of the
 * catalog, and no place stays empty while something eligible exists.
 */
const PREFIX = 512;

/**
 * The candidates of one step, best first, worked out as far as anybody has asked. Entries of one
 * class differ in freshness alone and come newest first, so the best of all is always the best of
 * the classes' heads.
 */
export class Ranking {
  readonly #input: RankingInput;
  readonly #ranked: Candidate[] = [];
  readonly #known = new Set<string>();
  readonly #opened = new Set<EntryClass>();
  #streams: Stream[] = [];
  #isComplete = false;

  constructor(input: RankingInput) {
    this.#input = input;
    this.#open(PREFIX);
  }

  /** The candidate at a place, counted from 0; undefined: there are no more. */
  at(place: number): Candidate | undefined {
    while (this.#ranked.length <= place && this.#rankNext());
    return this.#ranked[place];
  }

  #rankNext(): boolean {
    for (;;) {
      const stream = this.#leader();
      if (stream !== undefined) {
        const { head } = stream;
        this.#advance(stream);
        // An entry with several tags stands in several lists; the first place is its best.
        if (this.#known.has(head.id)) continue;
        this.#known.add(head.id);
        this.#ranked.push(head);
        return true;
      }
      if (this.#isComplete) return false;
      this.#isComplete = true;
      this.#open(Infinity);
    }
  }

  #open(places: number): void {
    for (const split of this.#input.splits) {
      for (const members of split.classesWithin(places)) {
        if (this.#opened.has(members)) continue;
        this.#opened.add(members);
        const first = this.#admits(members.traits) ? this.#find(split, members, 0) : null;
        if (first) this.#streams.push({ split, members, ...first });
      }
    }
  }

  #admits(traits: Traits): boolean {
    const { admits, wish, step } = this.#input;
    if (traits.isBarred || !admits(traits)) return false;
    return (traits.afterOnly && !wish.isAfter) === step.late;
  }

  #leader(): Stream | undefined {
    let best: Stream | undefined;
    for (const stream of this.#streams) {
      if (best === undefined || compareCandidates(stream.head, best.head) < 0) best = stream;
    }
    return best;
  }

  #advance(stream: Stream): void {
    const found = this.#find(stream.split, stream.members, stream.place + 1);
    if (found) {
      stream.place = found.place;
      stream.head = found.head;
    } else {
      this.#streams = this.#streams.filter((each) => each !== stream);
    }
  }

  /** The first member from this place on that belongs to the step. */
  #find(
    split: SplitList,
    members: EntryClass,
    from: number
  ): { place: number; head: Candidate } | null {
    for (let place = from; ; place += 1) {
      const named = split.member(members, place);
      if (named === undefined) return null;
      const head = this.#candidate(named);
      if (head !== null) return { place, head };
    }
  }

  #candidate(named: Named): Candidate | null {
    const { wish, step, scorer, contentFirst } = this.#input;
    const { entry, id, afterOnly, opens, format, steering } = named;
    const level = levelOf(entry, afterOnly, wish);
    if (level === null || !step.levels.has(level) || this.#known.has(id)) return null;
    const lift = scorer.lift(named);
    return {
      entry,
      id,
      afterOnly,
      opens,
      format,
      steering,
      level,
      lift: lift === 0 && contentFirst && isAsk(entry) ? -1 : lift,
      score: scorer.total(named),
    };
  }
}
