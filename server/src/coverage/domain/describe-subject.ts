import type { LintedEntry } from '../entry-lint-contract';
import type { Version } from './audited-document';
import { openedStages } from './opened-stages';
import type { EntryFacts, NextStep, Subject } from './rules/rule';

const describeVersion = (
  version: Version,
  nextSteps: readonly NextStep[],
  { scope, filledStages }: EntryFacts
): LintedEntry => {
  const { role, ask, stages, personas, tagged, forEveryone } = version;
  return {
    role,
    ask,
    // Those of other journeys are not told apart.
    stages: stages.length === 0 && tagged ? 1 : stages.length,
    personas: personas.length === 0 && !forEveryone ? 1 : personas.length,
    inJourney: stages.length > 0,
    atFirstStage: stages.includes(0) && scope.stages[0]?.phase === 'before',
    opensContent: openedStages(version, scope).some((stage) => filledStages.has(stage)),
    nextSteps,
  };
};

/** A document in the words of the lint. */
export const describeSubject = (
  versions: readonly Version[],
  nextSteps: readonly NextStep[],
  facts: EntryFacts
): Subject => {
  const all = versions.map((version) => describeVersion(version, nextSteps, facts));
  const published = all.filter((_, place) => versions[place]?.published);
  return { versions, all, served: published.length > 0 ? published : all };
};
