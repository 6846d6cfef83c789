import type { Journey, Stage, Taxonomy, Transition } from '../../taxonomy/contract';

export interface Neighbours {
  /** documentIds of the stages that lead on to this one, in the order of the journey. */
  readonly before: readonly string[];
  /** documentIds of those that it leads on to. */
  readonly after: readonly string[];
}

const leadsOn = ({ kind }: Transition): boolean => kind === 'FORWARD' || kind === 'SKIP';

/** The stages from which visitors come to a stage and to which they go from it, by FORWARD and SKIP. */
export const neighbourStages = (
  { stages }: Taxonomy,
  journey: Journey,
  { index, transitions }: Stage
): Neighbours => {
  const own = journey.stages.flatMap((place) => stages[place] ?? []);
  const targets = new Set(transitions.filter(leadsOn).map(({ to }) => to));
  const idsOf = (some: readonly Stage[]): string[] => some.map(({ documentId }) => documentId);
  return {
    before: idsOf(
      own.filter((stage) => stage.transitions.some((way) => leadsOn(way) && way.to === index))
    ),
    after: idsOf(own.filter((stage) => targets.has(stage.index))),
  };
};
