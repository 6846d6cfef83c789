import { compareCandidates } from './compare-candidates';
import type { Step } from './plan-steps';
import type { Ranking } from './ranking';
import type { Scene } from './scene';
import type { Candidate } from './types';

/**
 * Draws what this visitor may be shown of a step, best first: from the ranking that everybody
 * shares, and from the candidates that compete by name.
 */
export class Draw {
  readonly #scene: Scene;
  readonly #step: Step;
  readonly #singles: Candidate[];
  #limits: number;
  #ranking: Ranking;
  #place = 0;

  constructor(scene: Scene, step: Step, singles: readonly Candidate[]) {
    this.#scene = scene;
    this.#step = step;
    this.#singles = [...singles].sort(compareCandidates);
    this.#limits = scene.limits();
    this.#ranking = scene.ranking(step);
  }

  /** The next best candidate that this answer did not draw before; null: there is none left. */
  next(): Candidate | null {
    this.#followLimits();
    const single = this.#single();
    const ranked = this.#ranked();
    const isSingle =
      single !== undefined && (ranked === undefined || compareCandidates(single, ranked) <= 0);
    const candidate = isSingle ? single : ranked;
    if (candidate === undefined) return null;
    this.#scene.input.places.drawn.add(candidate.id);
    return candidate;
  }

  /** Once nothing more is wanted of some entries, they are stepped over together, not one by one. */
  #followLimits(): void {
    const limits = this.#scene.limits();
    if (limits === this.#limits) return;
    this.#limits = limits;
    this.#ranking = this.#scene.ranking(this.#step);
    this.#place = 0;
  }

  #single(): Candidate | undefined {
    for (;;) {
      const [first] = this.#singles;
      if (first === undefined) return undefined;
      const { places } = this.#scene.input;
      if (!places.drawn.has(first.id) && !this.#scene.isClosed(first.entry)) return first;
      this.#singles.shift();
    }
  }

  /** What readers speak for or against competes by name: the shared ranking knows nothing of it. */
  #competes(candidate: Candidate): boolean {
    return this.#scene.isFree(candidate) && !this.#scene.input.scorer.isSpokenFor(candidate.entry);
  }

  #ranked(): Candidate | undefined {
    for (;;) {
      const candidate = this.#ranking.at(this.#place);
      if (candidate === undefined || this.#competes(candidate)) return candidate;
      this.#place += 1;
    }
  }
}
