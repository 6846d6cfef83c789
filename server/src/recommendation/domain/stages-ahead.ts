import type { Taxonomy } from '../../taxonomy/contract';

const NOWHERE: readonly number[] = [];

/** The stages that a FORWARD or SKIP transition of this stage leads to. */
export const stagesAhead = (stage: number | null, taxonomy: Taxonomy): readonly number[] => {
  if (stage === null) return NOWHERE;
  const transitions = taxonomy.stages[stage]?.transitions ?? [];
  return transitions
    .filter(({ kind }) => kind === 'FORWARD' || kind === 'SKIP')
    .map((transition) => transition.to);
};
