import * as React from 'react';
import type { SnoozedFinding } from '../../../../server/src/coverage/contract';
import type { WalkProgress } from '../../../../server/src/coverage/walk-contract';
import {
  useFunnelClient,
  type GoalWalkAnswer,
  type GoalWalkQuestion,
} from '../../api/use-funnel-client';
import { makeWalkName, useProgress } from '../../api/use-progress';
import { useAttempt } from '../../ui/use-attempt';
import { putOff, takeUp } from './walk-answer';

export interface GoalWalkState {
  readonly answer: GoalWalkAnswer | null;
  readonly isBusy: boolean;
  readonly progress: WalkProgress | null;
  readonly problem: string | null;
  readonly walk: () => Promise<void>;
  readonly cancel: () => void;
  readonly putOff: (snoozed: SnoozedFinding) => void;
  readonly takeUp: (id: string) => void;
}

/** A walk lasts as long as its request: whoever cancels or leaves the page ends it on the server. */
export const useGoalWalk = (question: Omit<GoalWalkQuestion, 'walk'>): GoalWalkState => {
  const { walkGoal, readWalkProgress } = useFunnelClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [answer, setAnswer] = React.useState<GoalWalkAnswer | null>(null);
  const [name, setName] = React.useState<string | null>(null);
  const progress = useProgress(name, readWalkProgress);
  const gone = React.useRef<AbortController | null>(null);
  const cancel = React.useCallback(() => gone.current?.abort(), []);
  React.useEffect(() => cancel, [cancel]);
  const walk = (): Promise<void> =>
    attempt(async () => {
      const controller = new AbortController();
      gone.current = controller;
      const own = makeWalkName();
      setName(own);
      try {
        setAnswer(await walkGoal({ ...question, walk: own }, controller.signal));
      } catch (error) {
        // Whoever cancels knows why nothing came.
        if (!controller.signal.aborted) throw error;
      } finally {
        setName(null);
      }
    });
  const change = (how: (known: GoalWalkAnswer) => GoalWalkAnswer): void =>
    setAnswer((known) => known && how(known));
  return {
    ...{ answer, isBusy, problem, walk, cancel, progress },
    putOff: (snoozed) => change((known) => putOff(known, snoozed)),
    takeUp: (id) => change((known) => takeUp(known, id)),
  };
};
