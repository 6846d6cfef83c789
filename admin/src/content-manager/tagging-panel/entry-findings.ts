/** What the funnel lint has against the entry in the form, as it would be saved. Pure. */
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import type { Role, TagChoices } from '../../../../server/src/taxonomy/contract';
import type { Tags } from './use-saved-tags';

/** An entry that is met at as many stages says nothing of when it helps. */
const TOO_MANY_STAGES = 5;

export type EntryFinding =
  | 'untagged-entry'
  | 'half-tagged-entry'
  | 'overtagged-entry'
  | 'unknown-tag'
  | 'inactive-persona'
  | 'dead-end'
  | 'broken-next-step';

export interface EntryFacts {
  readonly choices: TagChoices;
  readonly tags: Tags;
  /** Null: nothing says it. */
  readonly role: Role | null;
  readonly steps: readonly PickedEntry[];
}

const isLastStage = ({ journeys }: TagChoices, documentId: string): boolean =>
  journeys.some(({ stages }) => stages.at(-1)?.documentId === documentId);

/** It asks something of visitors and opens no stage: neither says where, nor does a stage follow its main one. */
const isDeadEnd = ({ choices, tags, role, steps }: EntryFacts): boolean => {
  if (role === null || role === 'ARTICLE' || steps.length > 0) return false;
  const main = tags.funnelStages?.[0];
  const leadsOn = main !== undefined && !isLastStage(choices, main);
  return (tags.funnelLeadsTo ?? []).length === 0 && !leadsOn;
};

/** A stage of a journey, or a persona or touchpoint, that is not there any more. */
const hasUnknown = ({ journeys, personas, touchpoints }: TagChoices, tags: Tags): boolean => {
  const known = [...journeys.flatMap(({ stages }) => stages), ...personas, ...touchpoints];
  const ids = new Set(known.map(({ documentId }) => documentId));
  return Object.values(tags).some((list) => list.some((id) => !ids.has(id)));
};

/** In the order in which they are best mended. */
export const entryFindings = (facts: EntryFacts): readonly EntryFinding[] => {
  const { choices, tags, steps } = facts;
  const { funnelStages: stages = [], funnelPersonas: personas = [] } = tags;
  const retired = choices.personas.filter(({ active }) => !active);
  const found: Readonly<Record<EntryFinding, boolean>> = {
    'untagged-entry': stages.length === 0 && personas.length === 0,
    'half-tagged-entry': stages.length === 0 && personas.length > 0,
    'overtagged-entry': stages.length >= TOO_MANY_STAGES,
    'unknown-tag': hasUnknown(choices, tags),
    'inactive-persona': retired.some(({ documentId }) => personas.includes(documentId)),
    'dead-end': isDeadEnd(facts),
    'broken-next-step': steps.some(({ state }) => state === 'draft' || state === 'missing'),
  };
  return (Object.keys(found) as EntryFinding[]).filter((name) => found[name]);
};
