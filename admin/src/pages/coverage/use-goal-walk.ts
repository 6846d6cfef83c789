import * as React from 'react';
import type { SnoozedFinding } from '../../../../server/src/coverage/contract';
import type { WalkProgress } from '../../../../server/src/coverage/walk-contract';
import {
  useFunnelClient,
  type GoalWalkAnswer,
  type GoalWalkQuestion,
} from '../../api/use-funnel-client';
import { useAttempt } from '../../ui/use-attempt';
import { putOff, takeUp } from './walk-answer';

const ASK_EVERY_MS = 500;

/** Told apart from the other walks of the same administrator; no secret. */
const makeName = (): string => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** How far a walk is, asked for again and again; null: no walk, or nobody knows. */
const useProgress = (walk: string | null): WalkProgress | null => {
  const { readWalkProgress } = useFunnelClient();
  const [told, setTold] = React.useState<{ walk: string; progress: WalkProgress } | null>(null);
  React.useEffect(() => {
    if (walk === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const ask = async (): Promise<void> => {
      // A request that failed is no news: the next one may bring some.
      const progress = await readWalkProgress(walk).catch(() => null);
      if (isGone) return;
      if (progress) setTold({ walk, progress });
      timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    };
    timer = setTimeout(() => void ask(), ASK_EVERY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [walk, readWalkProgress]);
  return told?.walk === walk ? told.progress : null;
};

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
  const { walkGoal } = useFunnelClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [answer, setAnswer] = React.useState<GoalWalkAnswer | null>(null);
  const [name, setName] = React.useState<string | null>(null);
  const gone = React.useRef<AbortController | null>(null);
  const cancel = React.useCallback(() => gone.current?.abort(), []);
  React.useEffect(() => cancel, [cancel]);
  const walk = (): Promise<void> =>
    attempt(async () => {
      const controller = new AbortController();
      gone.current = controller;
      const own = makeName();
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
    ...{ answer, isBusy, problem, walk, cancel, progress: useProgress(name) },
    putOff: (snoozed) => change((known) => putOff(known, snoozed)),
    takeUp: (id) => change((known) => takeUp(known, id)),
  };
};
