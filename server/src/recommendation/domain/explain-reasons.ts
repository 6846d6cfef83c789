import type { ScorePart } from '../../config/contract';
import type { Reason, ReasonCode, ScorePartValue } from '../contract';
import { REASON_LABELS } from './reason-labels';

const CODES: Readonly<Record<ScorePart, ReasonCode>> = {
  nextStep: 'EDITORIAL_NEXT_STEP',
  stage: 'STAGE_MATCH',
  transition: 'NEXT_STAGE',
  persona: 'PERSONA_MATCH',
  touchpoint: 'TOPIC_MATCH',
  freshness: 'FRESH',
  pin: 'EDITORIAL_PIN',
};

/** Below three half-lives or so nothing is "recent", however small the rest of the score. */
const STILL_FRESH = 0.05;
/** A smaller share of the score is no reason that a reader would recognise. */
const LEAST_SHARE = 0.01;

const isPart = (key: string): key is ScorePart => Object.hasOwn(CODES, key);

/** French for readers of French, English for everybody else. */
const labelOf = (code: ReasonCode, locale: string | null): string =>
  REASON_LABELS[code][locale?.toLowerCase().split('-')[0] === 'fr' ? 'fr' : 'en'];

const total = (parts: readonly ScorePartValue[]): number =>
  parts.reduce((sum, { contribution }) => sum + contribution, 0);

/**
 * Why an item is shown: the parts of its score as shares that add up to 1, largest first. What has
 * no part worth naming is a FALLBACK.
 */
export const explainReasons = (
  parts: readonly ScorePartValue[],
  locale: string | null
): Reason[] => {
  const telling = parts.filter(
    ({ key, value, contribution }) =>
      contribution > 0 && (key !== 'freshness' || value >= STILL_FRESH)
  );
  const least = total(telling) * LEAST_SHARE;
  const named = telling.filter(({ contribution }) => contribution >= least);
  const sum = total(named);
  const reasons = named
    .flatMap(({ key, contribution }) =>
      isPart(key) ? { code: CODES[key], weight: contribution / sum } : []
    )
    .sort((a, b) => b.weight - a.weight)
    .map(({ code, weight }) => ({ code, label: labelOf(code, locale), weight }));
  return reasons.length > 0
    ? reasons
    : [{ code: 'FALLBACK', label: labelOf('FALLBACK', locale), weight: 1 }];
};
