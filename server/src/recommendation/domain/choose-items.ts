import { Diversity } from './diversity';
import { Draw } from './draw';
import { isAsk } from './is-ask';
import type { Step } from './plan-steps';
import type { Scene } from './scene';
import type { Candidate } from './types';

export interface Choice {
  readonly steps: readonly Step[];
  readonly count: number;
  /** 0..1: how far look-alikes are pushed down. */
  readonly diversity: number;
  /** Candidates that come before all else, in order. */
  readonly first: readonly Candidate[];
  /** Candidates that compete by name, with the place of their step in `steps`. */
  readonly singles: readonly { readonly candidate: Candidate; readonly step: number }[];
}

/** How many candidates compete for a place when look-alikes are told apart. */
const WINDOW = 6;

const fill = (window: Candidate[], draw: Draw): void => {
  while (window.length < WINDOW) {
    const candidate = draw.next();
    if (candidate === null) return;
    window.push(candidate);
  }
};

/**
 * Fills the places of one slot, step by step, and notes on the page what it showed. Gives fewer
 * than `count` only when nothing eligible is left.
 */
export const chooseItems = (scene: Scene, choice: Choice): readonly Candidate[] => {
  const { count } = choice;
  const diversity = new Diversity(choice.diversity);
  const { page } = scene.input;
  const chosen: Candidate[] = [];
  const choose = (candidate: Candidate): void => {
    chosen.push(candidate);
    diversity.chose(candidate);
    page.shown.add(candidate.id);
    if (isAsk(candidate.entry)) page.asks += 1;
  };
  for (const candidate of choice.first) {
    if (chosen.length === count) break;
    if (scene.drawn.has(candidate.id) || scene.fillsPage(candidate.entry)) continue;
    scene.drawn.add(candidate.id);
    choose(candidate);
  }
  choice.steps.forEach((step, place) => {
    if (chosen.length === count) return;
    const singles = choice.singles.filter((single) => single.step === place);
    const draw = new Draw(
      scene,
      step,
      singles.map(({ candidate }) => candidate)
    );
    let window: Candidate[] = [];
    while (chosen.length < count) {
      window = window.filter(({ entry }) => !scene.fillsPage(entry));
      fill(window, draw);
      const [next] = window.splice(diversity.pick(window), 1);
      if (next === undefined) return;
      choose(next);
    }
  });
  return chosen;
};
