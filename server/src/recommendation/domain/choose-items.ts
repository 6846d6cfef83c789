import { Draw } from './draw';
import type { Step } from './plan-steps';
import type { Scene } from './scene';
import type { Candidate } from './types';

export interface Choice {
  readonly steps: readonly Step[];
  /** Candidates with a place of their own in the slot, by place. */
  readonly pins: readonly { readonly candidate: Candidate; readonly place: number }[];
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

const isOpen = ({ input: { places }, isClosed }: Scene, { id, entry }: Candidate): boolean =>
  !places.areFull && !places.drawn.has(id) && !isClosed(entry);

/**
 * Fills the places of one slot, step by step. Leaves places empty only when nothing eligible is
 * left, or nothing of a role that the slot wants more of.
 */
export const chooseItems = (scene: Scene, { steps, pins, first, singles }: Choice): void => {
  const { places, scorer } = scene.input;
  for (const { candidate, place } of pins) {
    if (isOpen(scene, candidate)) places.reserve(candidate, place, scorer);
  }
  for (const candidate of first) {
    if (isOpen(scene, candidate)) places.choose(candidate, scorer);
  }
  steps.forEach((step, at) => {
    if (places.areFull) return;
    const named = singles.filter((single) => single.step === at);
    const draw = new Draw(
      scene,
      step,
      named.map(({ candidate }) => candidate)
    );
    let window: Candidate[] = [];
    while (!places.areFull) {
      window = window.filter(({ entry }) => !scene.isClosed(entry));
      fill(window, draw);
      const [next] = window.splice(places.pick(window), 1);
      if (next === undefined) return;
      places.choose(next, scorer);
    }
  });
};
