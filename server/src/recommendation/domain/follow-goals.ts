import type { Journey, Taxonomy } from '../../taxonomy/contract';
import { openedStage } from './opened-stage';
import type { Visit } from './types';

export interface Reached {
  readonly stage: number;
  /** Place in the history of the visit that opened it. */
  readonly place: number;
}

/**
 * Where completed goals lead, in the order of time: each opens the stage that its entry leads to,
 * when that lies ahead of where the visitor is or a transition goes there. `isGoal` says which
 * visits count; `from`: the stage before them, null while it is not known. Null: none opened any.
 */
export const followGoals = (
  history: readonly Visit[],
  isGoal: (visit: Visit) => boolean,
  from: number | null,
  journey: Journey,
  taxonomy: Taxonomy
): Reached | null => {
  let reached: Reached | null = null;
  history.forEach((visit, place) => {
    if (!isGoal(visit)) return;
    const stage = openedStage(visit.entry, journey.index, taxonomy);
    if (stage === null) return;
    const before = reached?.stage ?? from;
    const isAhead =
      before === null || journey.stages.indexOf(stage) > journey.stages.indexOf(before);
    const transitions = taxonomy.stages[before ?? -1]?.transitions ?? [];
    if (isAhead || transitions.some(({ to }) => to === stage)) reached = { stage, place };
  });
  return reached;
};
