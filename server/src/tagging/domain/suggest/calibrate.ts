import { softmax } from './softmax';

/** What the classifier thought of an example that it was not shown, and what the example is. */
export interface Trial {
  readonly scores: readonly number[];
  /** Places of the labels that the example has. */
  readonly right: readonly number[];
}

const SHARPNESS = [2, 3, 4, 6, 8, 12, 16, 24, 32] as const;
/** Fewer trials say nothing about how far to trust a score. */
export const MIN_TRIALS = 10;
/** Found on the demo's texts; holds until a site has trials of its own. */
const USUAL_SHARPNESS = 8;

const loss = (trials: readonly Trial[], sharpness: number): number =>
  trials.reduce((sum, { scores, right }) => {
    const shares = softmax(scores, sharpness);
    const given = right.reduce((share, place) => share + (shares[place] ?? 0), 0);
    return sum - Math.log(Math.max(given, Number.EPSILON));
  }, 0);

/**
 * The sharpness under which the confidences fit the trials best (temperature scaling, Guo et al.
 * 2017): a confidence of 0.7 then means right in about seven of ten.
 */
export const calibrate = (trials: readonly Trial[]): number => {
  if (trials.length < MIN_TRIALS) return USUAL_SHARPNESS;
  let best = { sharpness: USUAL_SHARPNESS, loss: loss(trials, USUAL_SHARPNESS) };
  for (const sharpness of SHARPNESS) {
    const found = loss(trials, sharpness);
    if (found < best.loss) best = { sharpness, loss: found };
  }
  return best.sharpness;
};
