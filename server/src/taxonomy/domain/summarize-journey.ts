import type { Journey, Stage, Taxonomy } from '../contract';
import type { JourneyState, JourneySummary } from '../journey-contract';

const stateOf = (stages: readonly Stage[]): JourneyState => {
  if (stages.length === 0) return 'empty';
  const hasTargets = stages.every(({ expected }) => expected.some(({ persona }) => !persona));
  return hasTargets ? 'ready' : 'without-targets';
};

/** A journey in a line; the texts are those that it was written in. */
export const summarizeJourney = (taxonomy: Taxonomy, journey: Journey): JourneySummary => {
  const stages = journey.stages.flatMap((index) => taxonomy.stages[index] ?? []);
  const { documentId, key, name, isDefault } = journey;
  return { documentId, key, name, isDefault, state: stateOf(stages), stages: stages.length };
};
