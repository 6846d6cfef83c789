/** What the funnel lint has against the entry in the form, as it would be saved. Pure. */
import type { LintFacts } from '../../../../server/src/coverage/contract';
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

/**
 * A tagged lead magnet that leads to nothing that is published: not at the stage that it names, nor,
 * where it names none, at those that follow its main one.
 */
const isDeadEnd = ({ choices, tags, role, steps }: EntryFacts): boolean => {
  const [main] = tags.funnelStages ?? [];
  if (role !== 'LEAD_MAGNET' || main === undefined || steps.length > 0) return false;
  const [named] = tags.funnelLeadsTo ?? [];
  return named === undefined
    ? choices.finalStages.includes(main)
    : choices.emptyStages.includes(named);
};

/** A stage of a journey, or a persona or touchpoint, that is not there any more. */
const hasUnknown = ({ journeys, personas, touchpoints }: TagChoices, tags: Tags): boolean => {
  const known = [...journeys.flatMap(({ stages }) => stages), ...personas, ...touchpoints];
  const ids = new Set(known.map(({ documentId }) => documentId));
  return Object.values(tags).some((list) => list.some((id) => !ids.has(id)));
};

export const entryFindings = (facts: EntryFacts): readonly EntryFinding[] => {
  const { choices, tags, steps } = facts;
  const { funnelStages: stages = [], funnelPersonas: personas = [] } = tags;
  const retired = choices.personas.filter(({ active }) => !active);
  const found: Readonly<Record<EntryFinding, boolean>> = {
    'untagged-entry': stages.length === 0 && personas.length === 0,
    'half-tagged-entry': stages.length === 0 && personas.length > 0,
    'overtagged-entry': stages.length > choices.stagesPerEntry,
    'unknown-tag': hasUnknown(choices, tags),
    'inactive-persona': retired.some(({ documentId }) => personas.includes(documentId)),
    'dead-end-lead-magnet': isDeadEnd(facts),
    'broken-next-step': steps.some(({ state }) => state === 'draft' || state === 'missing'),
  };
  return ENTRY_FINDINGS.filter((name) => found[name]);
};
