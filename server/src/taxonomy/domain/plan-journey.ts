import type { EditedJourney, EditedStage, JourneyInput } from '../journey-contract';

/** A stage as it is written: its place in the journey is its position, from 1. */
export type StageWrite = Omit<EditedStage, 'documentId'> & { readonly position: number };

export interface JourneyPlan {
  /** Null: nothing but stages changed. */
  readonly journey: Omit<JourneyInput, 'revision' | 'stages'> | null;
  /** documentIds. Gone first, so that a new stage may take a key that becomes free. */
  readonly removed: readonly string[];
  readonly updated: readonly { readonly documentId: string; readonly stage: StageWrite }[];
  readonly created: readonly StageWrite[];
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Written in one order, so that two of them can be compared. */
const toWrite = (stage: EditedStage, position: number): StageWrite => ({
  key: stage.key,
  name: stage.name,
  color: stage.color,
  phase: stage.phase,
  description: stage.description,
  question: stage.question,
  goal: stage.goal,
  exitAction: stage.exitAction,
  weight: stage.weight,
  transitions: stage.transitions.map(({ to, kind, question }) => ({
    to,
    kind,
    ...(question ? { question } : {}),
  })),
  expectedContent: stage.expectedContent.map(({ role, kind, persona, count }) => ({
    role,
    ...(kind ? { kind } : {}),
    ...(persona ? { persona } : {}),
    count,
  })),
  freshnessDays: stage.freshnessDays,
  inactiveAfterDays: stage.inactiveAfterDays,
  reviewEveryDays: stage.reviewEveryDays,
  position,
});

const ownFields = (journey: Omit<JourneyInput, 'revision'>) => ({
  name: journey.name,
  isDefault: journey.isDefault,
  description: journey.description,
  startState: journey.startState,
  outcome: journey.outcome,
  goalAsk: journey.goalAsk,
  personas: [...journey.personas].sort(),
  reviewEveryDays: journey.reviewEveryDays,
});

/**
 * What has to be written so that the stored journey becomes the edited one; what is as it was is not
 * written. `positions`: those that the stored stages have now, in their order.
 */
export const planJourney = (
  input: Omit<JourneyInput, 'revision'>,
  stored: EditedJourney,
  positions: readonly number[]
): JourneyPlan => {
  const own = ownFields(input);
  const kept = new Set(input.stages.map(({ documentId }) => documentId));
  const plan = {
    journey: isSame(own, ownFields(stored)) ? null : own,
    removed: stored.stages.flatMap(({ documentId }) =>
      documentId === null || kept.has(documentId) ? [] : [documentId]
    ),
    updated: [] as { documentId: string; stage: StageWrite }[],
    created: [] as StageWrite[],
  };
  for (const [index, edited] of input.stages.entries()) {
    const stage = toWrite(edited, index + 1);
    const { documentId } = edited;
    if (documentId === null) {
      plan.created.push(stage);
      continue;
    }
    const place = stored.stages.findIndex((other) => other.documentId === documentId);
    const before = stored.stages[place];
    const isUnchanged = before && isSame(stage, toWrite(before, positions[place] ?? 0));
    if (!isUnchanged) plan.updated.push({ documentId, stage });
  }
  return plan;
};
