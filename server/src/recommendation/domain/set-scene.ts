import type { CatalogView } from '../../catalog/contract';
import type { FunnelConfig } from '../../config/contract';
import { documentId } from './document-id';
import type { FunnelLists } from './funnel-lists';
import { gatherFacts, type VisitFacts } from './gather-facts';
import type { Wish } from './level-of';
import type { OpenKinds } from './open-kinds';
import { Pace } from './pace';
import { Places } from './places';
import { Scene } from './scene';
import { Scorer } from './scorer';
import { stagesAhead } from './stages-ahead';
import type { Named, PageSoFar, Request, SlotPin } from './types';

export interface Stage {
  readonly view: CatalogView;
  readonly config: FunnelConfig;
  readonly lists: FunnelLists;
  readonly readable: ReadonlySet<string>;
  /** The same as a text. */
  readonly readableKey: string;
  readonly page: PageSoFar;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface Setting {
  readonly scene: Scene;
  readonly scorer: Scorer;
  readonly facts: VisitFacts;
  readonly ahead: readonly number[];
  /** Entries pinned by an editor, in the asked locale. */
  readonly pinned: readonly Named[];
  /** What has a place of its own in this slot now. */
  readonly slotPins: readonly SlotPin[];
}

const wishOf = ({ journey, state, slot, allowFallback }: Request, view: CatalogView): Wish => {
  const stage = state.stage.index;
  return {
    journeyStages: journey?.stages ?? null,
    stage,
    persona: state.persona.index,
    allowed: new Set(allowFallback ? slot.fallback : []),
    isAfter: stage !== null && view.taxonomy.stages[stage]?.phase === 'after',
  };
};

const paceOf = (request: Request, facts: VisitFacts, { view, now }: Stage): Pace => {
  const { slot, roles, current, exclude, state } = request;
  return new Pace({
    pacing: slot.pacing,
    exclusions: slot.exclusions,
    facts,
    phase: view.taxonomy.stages[state.stage.index ?? -1]?.phase ?? null,
    limitsAsks: roles.includes('ARTICLE'),
    currentId: current && documentId(current),
    excluded: new Set(exclude.map(documentId)),
    now,
  });
};

/** Visitors of one audience meet the same ranking, their own history and page aside. */
const audienceOf = (
  { slot, roles, locale, state, allowFallback }: Request,
  kinds: OpenKinds,
  readable: string,
  contentFirst: boolean
): string =>
  [
    slot.key,
    roles.join(),
    locale,
    `${state.stage.index} ${state.stage.confidence}`,
    `${state.persona.index} ${state.persona.confidence}`,
    allowFallback,
    contentFirst,
    kinds.signature,
    readable,
  ].join('|');

const pinnedIn = ({ view, lists }: Stage, locale: string | null): Named[] => {
  const locales = locale === null ? [null] : [locale, null];
  return locales.flatMap((each) => view.pinned(each).map((index) => lists.name(view.entry(index))));
};

const isDue = ({ from, until }: SlotPin, now: number): boolean =>
  (from ?? -Infinity) <= now && now < (until ?? Infinity);

/** Places of a slot of which none is filled. */
export const openPlaces = (request: Request, { page, config }: Stage): Places =>
  new Places(request, { page, diversity: config.ranking.diversity });

/**
 * Puts together what decides about the entries of one slot. `places`: those that are to be filled,
 * where some of them are already.
 */
export const setScene = (
  request: Request,
  stage: Stage,
  places = openPlaces(request, stage)
): Setting => {
  const { view, config, lists, readable, page, now } = stage;
  const { slot, state, journey, current, roles, locale } = request;
  const { taxonomy } = view;
  const facts = gatherFacts(request, now);
  const ahead = stagesAhead(state.stage.index, taxonomy);
  const pinned = pinnedIn(stage, locale);
  const steering = current && view.steering(current.contentType, current.documentId);
  const touchpoint = taxonomy.touchpoints.find(({ key }) => key === slot.touchpoint);
  const scoring = {
    weights: slot.weights,
    state,
    ahead,
    touchpoint: touchpoint?.index ?? null,
    pinned: new Set(pinned.map(({ id }) => id)),
    now,
    freshnessDays: config.ranking.freshnessDays,
  };
  const nextSteps = (steering?.nextSteps ?? []).map(documentId);
  const slotPins = slot.pins.filter((pin) => isDue(pin, now) && pin.place <= request.count);
  const ownPinned = new Set([...scoring.pinned, ...slotPins.map(documentId)]);
  const scorer = new Scorer({ ...scoring, nextSteps, pinned: ownPinned });
  const pace = paceOf(request, facts, stage);
  const kinds = pace.openKinds();
  const scene = new Scene({
    view,
    lists,
    source: { view, journey: journey?.index ?? null, roles, locale },
    readable,
    wish: wishOf(request, view),
    pace,
    exclusions: slot.exclusions,
    kinds,
    scorer,
    sharedScorer: () => new Scorer({ ...scoring, nextSteps: [] }),
    audience: audienceOf(request, kinds, stage.readableKey, facts.justAccepted),
    page,
    places,
    contentFirst: facts.justAccepted,
    now,
  });
  return { scene, scorer, facts, ahead, pinned, slotPins };
};
