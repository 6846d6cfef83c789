import type { Taxonomy } from '../../taxonomy/contract';
import type { InputProblem } from '../bulk-contract';
import type { Removal, RemovalInput } from '../hand-over-contract';

export type CheckedRemoval =
  | { readonly ok: true; readonly removal: Removal }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Tags are handed over from what goes to what stays. `journeyKey` names a journey that is there. */
export const checkRemoval = (
  { journeys, stages }: Pick<Taxonomy, 'journeys' | 'stages'>,
  journeyKey: string,
  { stage, moves }: RemovalInput
): CheckedRemoval => {
  const journey = journeys.find(({ key }) => key === journeyKey);
  if (!journey) {
    return { ok: false, problems: [{ field: 'journey', message: 'is no longer there' }] };
  }
  const own = stages.filter((one) => one.journey === journey.index);
  const isThere = stage === null || own.some(({ documentId }) => documentId === stage);
  if (!isThere) {
    return { ok: false, problems: [{ field: 'stage', message: 'is no stage of this journey' }] };
  }
  const going = new Set(stage === null ? own.map(({ documentId }) => documentId) : [stage]);
  const seen = new Set<string>();
  const problems: InputProblem[] = [];
  for (const [index, { from, to }] of moves.entries()) {
    const field = `moves.${index}`;
    if (!going.has(from) || seen.has(from)) {
      problems.push({ field: `${field}.from`, message: 'must be a stage that goes, named once' });
    }
    if (going.has(to) || !stages.some(({ documentId }) => documentId === to)) {
      problems.push({ field: `${field}.to`, message: 'must be a stage that stays' });
    }
    seen.add(from);
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, removal: { journey: journey.documentId, stage } };
};
