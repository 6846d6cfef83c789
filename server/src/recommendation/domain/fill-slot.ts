import type { Gap, Item, NextBestPayload, Warning, Withheld } from '../contract';
import { chooseItems } from './choose-items';
import { findGaps } from './find-gaps';
import { listWithheld } from './list-withheld';
import { nameCandidates } from './name-candidates';
import type { Places } from './places';
import { planSteps } from './plan-steps';
import { presentItem } from './present-item';
import { openPlaces, setScene, type Stage } from './set-scene';
import type { Candidate, Request } from './types';
import { warnOfLocales } from './warn-of-locales';

export interface FilledSlot {
  readonly items: Item[];
  readonly fallback: NextBestPayload['fallback'];
  readonly gaps: Gap[];
  readonly withheld: Withheld[] | null;
  readonly warnings: Warning[];
}

/** One locale's content for the places; the asked one comes first, the others fill what is left. */
const fillFrom = (request: Request, stage: Stage, places: Places) => {
  const setting = setScene(request, stage, places);
  const steps = planSteps(request.state, setting.scene.input.wish);
  const { named, ...choice } = nameCandidates(setting, request, steps, stage.now);
  chooseItems(setting.scene, { steps, ...choice });
  return { setting, steps, named };
};

/**
 * One slot of a page, from the visitor's state to the items with their reasons: what may be shown,
 * what pacing withholds, what scores best, what is missing. `sign` gives an item its token.
 */
export const fillSlot = (
  request: Request,
  stage: Stage,
  sign: (candidate: Candidate, rank: number) => string
): FilledSlot => {
  const { taxonomy } = stage.view;
  const { journey, state, explain } = request;
  const places = openPlaces(request, stage);
  const { setting, steps, named } = fillFrom(request, stage, places);
  for (const locale of request.otherLocales) {
    if (!places.areFull) fillFrom({ ...request, locale }, stage, places);
  }
  const chosen = places.finish();
  const move = {
    journey,
    stage: state.stage.index,
    ahead: setting.ahead,
    wasAway: setting.wasAway,
  };
  const presentation = { request, taxonomy, move, sign };
  const candidates = chosen.map(({ candidate }) => candidate);
  return {
    items: chosen.map(({ candidate, scorer }, place) =>
      presentItem(candidate, place + 1, { ...presentation, scorer })
    ),
    fallback: candidates[0]?.level ?? 'EMPTY',
    gaps: findGaps(setting.scene, request, candidates),
    withheld: explain ? listWithheld(setting.scene, request, steps, named) : null,
    warnings: warnOfLocales(request, candidates),
  };
};
