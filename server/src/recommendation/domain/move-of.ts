import type { Journey } from '../../taxonomy/contract';
import type { Move } from '../contract';
import type { Named } from './types';

export interface MoveInput {
  readonly journey: Journey | null;
  /** The visitor's stage. */
  readonly stage: number | null;
  /** Stages that a FORWARD or SKIP transition leads to from there. */
  readonly ahead: readonly number[];
  /** The visitor was away longer than the stage bears. */
  readonly wasAway: boolean;
}

/**
 * What showing the entry does for the visitor's journey. While the stage is not known, or the entry
 * stands apart from the way on, nobody is moved: STAY.
 */
export const moveOf = (
  { entry, opens }: Named,
  { journey, stage, ahead, wasAway }: MoveInput
): Move => {
  if (wasAway) return 'RECOVER';
  if (journey === null || stage === null) return 'STAY';
  if (entry.stages.some((each) => ahead.includes(each))) return 'ADVANCE';
  if (opens !== null && ahead.includes(opens)) return 'ADVANCE';
  if (entry.stages.includes(stage)) return 'STAY';
  const place = journey.stages.indexOf(stage);
  const isEarlier = entry.stages.some((each) => {
    const at = journey.stages.indexOf(each);
    return at !== -1 && at < place;
  });
  return isEarlier ? 'RETURN' : 'STAY';
};
