import type { Entry } from '../../catalog/contract';
import { SCORE_PARTS, type ScorePart, type Weights } from '../../config/contract';
import { ASKS } from '../../taxonomy/contract';
import type { ScorePartValue } from '../contract';
import type { LearnedParts } from './learned';
import type { Named, VisitorState } from './types';

export interface ScoreInput {
  readonly weights: Weights;
  readonly state: VisitorState;
  /** Stages that a FORWARD or SKIP transition of the visitor's stage leads to. */
  readonly ahead: readonly number[];
  /** The slot's touchpoint. */
  readonly touchpoint: number | null;
  /** Documents that the editor of the current entry named, in order. */
  readonly nextSteps: readonly string[];
  readonly pinned: ReadonlySet<string>;
  /** Formats that the visitor's persona prefers, as `Named` numbers them. */
  readonly formats: ReadonlySet<number>;
  /** Epoch milliseconds; null: not said. */
  readonly lastVisitAt: number | null;
  /** The visitor was away longer than the stage bears. */
  readonly wasAway: boolean;
  /** What texts and readers say; absent in what others share. */
  readonly learned?: ReadonlyMap<Entry, LearnedParts>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly freshnessDays: number;
}

const DAY = 86_400_000;

/** A match with what was made for everyone is worth half of one with what was made for you. */
const FOR_EVERYONE = 0.5;

/** It is tagged with a stage ahead, or opens one. */
const leadsOn = (
  stages: readonly number[],
  opens: number | null,
  ahead: readonly number[]
): boolean => {
  if (ahead.length === 0) return false;
  if (opens !== null && ahead.includes(opens)) return true;
  return stages.some((stage) => ahead.includes(stage));
};

/**
 * Scores entries: the sum of weight x value over the named parts, each value 0..1. Stage,
 * transition and persona count in proportion to how sure the visitor's state is; freshness is
 * exp(-age / freshnessDays).
 */
export class Scorer {
  readonly #input: ScoreInput;
  readonly #nextSteps: ReadonlyMap<string, number>;

  constructor(input: ScoreInput) {
    this.#input = input;
    this.#nextSteps = new Map(input.nextSteps.map((id, place) => [id, place]));
  }

  total(named: Named): number {
    let sum = 0;
    for (const part of SCORE_PARTS) sum += this.#input.weights[part] * this.#value(part, named);
    return sum;
  }

  /** The parts of the total, in a fixed order. */
  parts(named: Named): ScorePartValue[] {
    return SCORE_PARTS.map((key) => {
      const weight = this.#input.weights[key];
      const value = this.#value(key, named);
      return { key, value, weight, contribution: weight * value };
    });
  }

  /** What texts and readers say of it is in its score. */
  isSpokenFor(entry: Entry): boolean {
    return this.#input.learned?.has(entry) ?? false;
  }

  /** An editor's next steps in their order, then pins; 0 for the rest. A weight of 0 lifts nobody. */
  lift({ id }: Named): number {
    const { weights, pinned } = this.#input;
    const place = this.#nextSteps.get(id);
    if (place !== undefined && weights.nextStep > 0) return 1 + 1 / (place + 1);
    return pinned.has(id) && weights.pin > 0 ? 1 : 0;
  }

  #value(part: ScorePart, named: Named): number {
    const { entry, id, opens } = named;
    const { state, ahead, touchpoint, pinned, learned, now, freshnessDays } = this.#input;
    switch (part) {
      case 'nextStep': {
        const place = this.#nextSteps.get(id);
        return place === undefined ? 0 : 1 - place / this.#nextSteps.size;
      }
      case 'stage': {
        const { index, confidence } = state.stage;
        return index !== null && entry.stages.includes(index) ? confidence : 0;
      }
      case 'transition':
        return leadsOn(entry.stages, opens, ahead) ? state.stage.confidence : 0;
      case 'persona': {
        const { index, confidence } = state.persona;
        if (index === null) return 0;
        if (entry.personas.length === 0) return confidence * FOR_EVERYONE;
        return entry.personas.includes(index) ? confidence : 0;
      }
      case 'touchpoint':
        return touchpoint !== null && entry.touchpoints.includes(touchpoint) ? 1 : 0;
      case 'topic':
      case 'others':
      case 'popular':
      case 'recent':
        return learned?.get(entry)?.[part] ?? 0;
      case 'freshness':
        // What new entries are worth on this site is known better than by their age alone.
        if (learned?.get(entry)?.recent != null) return 0;
        return Math.exp(-Math.max(0, now - entry.publishedAt) / (freshnessDays * DAY));
      case 'new':
      case 'format':
      case 'welcomeBack':
        return this.#personal(part, named);
      case 'pin':
        return pinned.has(id) ? 1 : 0;
    }
  }

  #personal(part: 'new' | 'format' | 'welcomeBack', { entry, format }: Named): number {
    const { state, formats, lastVisitAt, wasAway } = this.#input;
    switch (part) {
      case 'new':
        return lastVisitAt !== null && entry.publishedAt > lastVisitAt ? 1 : 0;
      case 'format':
        return format !== null && formats.has(format) ? state.persona.confidence : 0;
      case 'welcomeBack':
        return wasAway ? 1 - ASKS.indexOf(entry.ask) / ASKS.length : 0;
    }
  }
}
