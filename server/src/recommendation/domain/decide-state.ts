import type { StateSettings } from '../state-settings-contract';
import type { StateValue } from './types';

/** Visitors whose state is as sure, to within one step, share a ranking. */
const STEPS = 20;
/** A guess is never as sure as what somebody said. */
const MOST_SURE = 0.95;
const DECIMALS = 10_000;

const UNKNOWN = { index: null, key: null, assignment: 'UNKNOWN', confidence: 0 } as const;

/**
 * The likeliest, as INFERRED, where it is likely enough and leads; else UNKNOWN. What was thought of
 * each is told either way. `enough`: something was looked at or done to judge by.
 */
export const decideState = (
  probabilities: readonly number[],
  allowed: readonly { readonly index: number; readonly key: string }[],
  enough: boolean,
  { threshold, lead }: StateSettings
): StateValue => {
  const ranked = allowed
    .map(({ index, key }, place) => ({ index, key, probability: probabilities[place] ?? 0 }))
    .sort((a, b) => b.probability - a.probability);
  const scores = ranked.map(({ key, probability }) => ({
    key,
    score: Math.round(probability * DECIMALS) / DECIMALS,
  }));
  const [first, second] = ranked;
  if (first === undefined || !enough) return { ...UNKNOWN, scores };
  const { index, key, probability } = first;
  const isClear = probability >= threshold && probability - (second?.probability ?? 0) >= lead;
  if (!isClear) return { ...UNKNOWN, scores };
  const confidence = Math.min(MOST_SURE, Math.floor(probability * STEPS) / STEPS);
  return { index, key, assignment: 'INFERRED', confidence, scores };
};
