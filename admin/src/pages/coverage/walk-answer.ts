/** What a walk found, once somebody has put a finding off or taken it up again. Pure. */
import type { SnoozedFinding } from '../../../../server/src/coverage/contract';
import type { GoalWalkAnswer } from '../../api/use-funnel-client';

/** A walk takes its time: what it found stays, and one finding of it waits now. */
export const putOff = (answer: GoalWalkAnswer, snoozed: SnoozedFinding): GoalWalkAnswer => ({
  ...answer,
  findings: answer.findings.filter(({ id }) => id !== snoozed.finding.id),
  snoozed: [...answer.snoozed.filter(({ finding }) => finding.id !== snoozed.finding.id), snoozed],
});

/** It stands among the others again, at their end. */
export const takeUp = (answer: GoalWalkAnswer, id: string): GoalWalkAnswer => ({
  ...answer,
  findings: [
    ...answer.findings,
    ...answer.snoozed.flatMap(({ finding }) => (finding.id === id ? [finding] : [])),
  ],
  snoozed: answer.snoozed.filter(({ finding }) => finding.id !== id),
});
