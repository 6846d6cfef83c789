import type { ScorePart } from '../../config/contract';
import type { Assignment, Reason, ReasonCode, ScorePartValue } from '../contract';
import { reasonLabel } from './reason-labels';

const CODES: Readonly<Record<ScorePart, ReasonCode>> = {
  nextStep: 'EDITORIAL_NEXT_STEP',
  stage: 'STAGE_MATCH',
  transition: 'NEXT_STAGE',
  persona: 'PERSONA_MATCH',
  touchpoint: 'TOPIC_MATCH',
  topic: 'TOPIC_MATCH',
  others: 'OTHERS_WENT_HERE',
  popular: 'POPULAR',
  recent: 'FRESH',
  freshness: 'FRESH',
  new: 'NEW_SINCE_LAST_VISIT',
  format: 'FORMAT_PREFERENCE',
  welcomeBack: 'WELCOME_BACK',
  pin: 'EDITORIAL_PIN',
};

/** Below three half-lives or so nothing is "recent", however small the rest of the score. */
const STILL_FRESH = 0.05;
/** A smaller share of the score is no reason that a reader would recognise. */
const LEAST_SHARE = 0.01;

const isPart = (key: string): key is ScorePart => Object.hasOwn(CODES, key);

const total = (parts: readonly ScorePartValue[]): number =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0);

/**
 * Why an item is shown: the parts of its score as shares that add up to 1, largest first. What has
 * no part worth naming is a FALLBACK. `persona`: how the visitor's is known.
 */
export const explainReasons = (
  parts: readonly ScorePartValue[],
  persona: Assignment,
  locale: string | null
): Reason[] => {
  const labelled = (code: ReasonCode, weight: number): Reason => ({
    code,
    label: reasonLabel(code, persona, locale),
    weight,
  });
  const telling = parts.filter(
    ({ key, value, contribution }) =>
      contribution > 0 && (key !== 'freshness' || value >= STILL_FRESH)
  );
  const least = total(telling) * LEAST_SHARE;
  const named = telling.filter(({ contribution }) => contribution >= least);
  const sum = total(named);
  const reasons = named
    .flatMap(({ key, contribution }) =>
      isPart(key) ? labelled(CODES[key], contribution / sum) : []
    )
    .sort((a, b) => b.weight - a.weight);
  return reasons.length > 0 ? reasons : [labelled('FALLBACK', 1)];
};
