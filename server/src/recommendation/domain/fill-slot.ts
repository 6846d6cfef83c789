import type { Gap, Item, NextBestPayload, Withheld } from '../contract';
import { chooseItems } from './choose-items';
import { findGaps } from './find-gaps';
import { listWithheld } from './list-withheld';
import { nameCandidates } from './name-candidates';
import { planSteps } from './plan-steps';
import { presentItem } from './present-item';
import { setScene, type Stage } from './set-scene';
import type { Candidate, Request } from './types';
import { wasAway } from './was-away';

export interface FilledSlot {
  readonly items: Item[];
  readonly fallback: NextBestPayload['fallback'];
  readonly gaps: Gap[];
  readonly withheld: Withheld[] | null;
}

/**
 * One slot of a page, from the visitor's state to the items with their reasons: what may be shown,
 * what pacing withholds, what scores best, what is missing. `sign` gives an item its token.
 */
export const fillSlot = (
  request: Request,
  stage: Stage,
  sign: (candidate: Candidate, rank: number) => string
): FilledSlot => {
  const { view, config, now } = stage;
  const { taxonomy } = view;
  const { journey, state, count, explain, lastVisitAt } = request;
  const setting = setScene(request, stage);
  const { scene, scorer, ahead } = setting;
  const steps = planSteps(state, scene.input.wish);
  const { first, singles, named } = nameCandidates(setting, request, steps, now);
  const { diversity } = config.ranking;
  const chosen = chooseItems(scene, { steps, count, diversity, first, singles });
  const visitorStage = taxonomy.stages[state.stage.index ?? -1];
  const move = {
    journey,
    stage: state.stage.index,
    ahead,
    wasAway: wasAway(visitorStage, lastVisitAt, now),
  };
  const presentation = { request, taxonomy, scorer, move, sign };
  return {
    items: chosen.map((candidate, place) => presentItem(candidate, place + 1, presentation)),
    fallback: chosen[0]?.level ?? 'EMPTY',
    gaps: findGaps(scene, request, chosen),
    withheld: explain ? listWithheld(scene, request, steps, named) : null,
  };
};
