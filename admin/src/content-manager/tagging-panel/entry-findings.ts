/** What the funnel lint has against the entry in the form, as it would be saved. Pure. */
import type { LintFacts } from '../../../../server/src/coverage/contract';
import { ENTRY_LINT } from '../../../../server/src/coverage/entry-lint-contract';
import { ENTRY_FINDINGS, type EntryFinding } from '../../../../server/src/coverage/vocabulary';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import type { Role, TagChoices } from '../../../../server/src/taxonomy/contract';
import type { Tags } from './use-saved-tags';

export interface EntryFacts {
  readonly choices: TagChoices & LintFacts;
  readonly tags: Tags;
  /** Null: nothing says it. */
  readonly role: Role | null;
  readonly steps: readonly PickedEntry[];
}

/** Something is published at the stage that it names or, where it names none, after its main one. */
const opensContent = (
  { emptyStages, finalStages }: LintFacts,
  { funnelStages: [main = ''] = [], funnelLeadsTo: [named] = [] }: Tags
): boolean => (named === undefined ? !finalStages.includes(main) : !emptyStages.includes(named));

/** A stage of a journey, or a persona or touchpoint, that is not there any more. */
const hasUnknown = ({ journeys, personas, touchpoints }: TagChoices, tags: Tags): boolean => {
  const known = [...journeys.flatMap(({ stages }) => stages), ...personas, ...touchpoints];
  const ids = new Set(known.map(({ documentId }) => documentId));
  return Object.values(tags).some((list) => list.some((id) => !ids.has(id)));
};

export const entryFindings = (facts: EntryFacts): readonly EntryFinding[] => {
  const { choices, tags, role, steps } = facts;
  const { funnelStages: stages = [], funnelPersonas: personas = [] } = tags;
  const entry = {
    role,
    ...{ stages: stages.length, personas: personas.length },
    inJourney: stages.length > 0,
    opensContent: opensContent(choices, tags),
    // What the reader may not see may well be there.
    nextSteps: steps.map(({ state }) => ({ live: state !== 'draft' && state !== 'missing' })),
  };
  const retired = choices.personas.filter(({ active }) => !active);
  const found: Readonly<Record<EntryFinding, boolean>> = {
    'untagged-entry': ENTRY_LINT['untagged-entry'](entry),
    'half-tagged-entry': ENTRY_LINT['half-tagged-entry'](entry),
    'overtagged-entry': ENTRY_LINT['overtagged-entry'](entry, choices),
    'unknown-tag': hasUnknown(choices, tags),
    'inactive-persona': retired.some(({ documentId }) => personas.includes(documentId)),
    'dead-end-lead-magnet': ENTRY_LINT['dead-end-lead-magnet'](entry),
    'broken-next-step': ENTRY_LINT['broken-next-step'](entry),
  };
  return ENTRY_FINDINGS.filter((name) => found[name]);
};
