import type { Entry } from '../../catalog/contract';
import type { FallbackLevel, Level } from './types';

/** What the visitor's state asks for; null: nothing in that dimension. */
export interface Wish {
  /** Stages of the journey; null while the site has no journey. */
  readonly journeyStages: readonly number[] | null;
  readonly stage: number | null;
  readonly persona: number | null;
  /** Levels that may answer besides the wanted cell. */
  readonly allowed: ReadonlySet<FallbackLevel>;
  /** The visitor's stage is in the phase after the purchase. */
  readonly isAfter: boolean;
}

/**
 * The first level that may answer and that holds the entry; null: none does. An entry without a
 * persona is for everyone. From PERSONA_ANY_STAGE on, an entry for after the purchase is only for
 * visitors who are there.
 */
export const levelOf = (
  { stages, personas }: Pick<Entry, 'stages' | 'personas'>,
  afterOnly: boolean,
  { journeyStages, stage, persona, allowed, isAfter }: Wish
): Level | null => {
  const inJourney = journeyStages !== null && stages.some((each) => journeyStages.includes(each));
  const forPersona = persona === null || personas.length === 0 || personas.includes(persona);
  if (inJourney && (stage === null || stages.includes(stage))) {
    if (forPersona) return 'NONE';
    if (stage !== null && allowed.has('STAGE_ANY_PERSONA')) return 'STAGE_ANY_PERSONA';
  }
  if (afterOnly && !isAfter) return null;
  if (inJourney) {
    const isWanted = stage !== null && persona !== null && forPersona;
    if (isWanted && allowed.has('PERSONA_ANY_STAGE')) return 'PERSONA_ANY_STAGE';
    if (allowed.has('JOURNEY')) return 'JOURNEY';
  }
  if (stages.length > 0 && allowed.has('POPULAR')) return 'POPULAR';
  return allowed.has('LATEST') ? 'LATEST' : null;
};
