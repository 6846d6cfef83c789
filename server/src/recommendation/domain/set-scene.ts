import type { CatalogView } from '../../catalog/contract';
import type { FunnelConfig } from '../../config/contract';
import { consultReaders } from './consult-readers';
import { documentId } from './document-id';
import type { FunnelLists } from './funnel-lists';
import { gatherFacts, type VisitFacts } from './gather-facts';
import type { Consult } from './learned';
import type { Wish } from './level-of';
import type { OpenKinds } from './open-kinds';
import { nameNewer } from './name-newer';
import { Pace } from './pace';
import { Places } from './places';
import { Scene } from './scene';
import { Scorer, type ScoreInput } from './scorer';
import { stagesAhead } from './stages-ahead';
import type { Named, PageSoFar, Request, SlotPin } from './types';
import { wasAway } from './was-away';

export interface Stage {
  readonly view: CatalogView;
  readonly config: FunnelConfig;
  readonly lists: FunnelLists;
  /** Null: nothing is learnt from texts or readers. */
  readonly consult: Consult | null;
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
  /** The visitor was away longer than the stage bears. */
  readonly wasAway: boolean;
  /** What texts and readers speak for. */
  readonly learned: readonly Named[];
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

/** What a ranking knows of the visitor besides the state. */
interface Visitor {
  readonly kinds: OpenKinds;
  readonly contentFirst: boolean;
  readonly wasAway: boolean;
  /** Names what is new since the last visit. */
  readonly newer: string;
}

/** Visitors of one audience meet the same ranking, their own history and page aside. */
const audienceOf = (
  { slot, roles, locale, state, allowFallback }: Request,
  { kinds, contentFirst, wasAway, newer }: Visitor,
  readable: string
): string =>
  [
    slot.key,
    roles.join(),
    locale,
    `${state.stage.index} ${state.stage.confidence}`,
    `${state.persona.index} ${state.persona.confidence}`,
    allowFallback,
    contentFirst,
    wasAway,
    newer,
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

/** What the scores of every visitor of one audience are worked out from. */
const scoringOf = (
  request: Request,
  { view, config, lists, now }: Stage,
  pinned: readonly Named[]
): Omit<ScoreInput, 'nextSteps'> => {
  const { slot, state, lastVisitAt } = request;
  const { taxonomy } = view;
  const touchpoint = taxonomy.touchpoints.find(({ key }) => key === slot.touchpoint);
  return {
    weights: slot.weights,
    state,
    lastVisitAt,
    now,
    ahead: stagesAhead(state.stage.index, taxonomy),
    wasAway: wasAway(taxonomy.stages[state.stage.index ?? -1], lastVisitAt, now),
    formats: lists.preferred(state.persona.index),
    touchpoint: touchpoint?.index ?? null,
    pinned: new Set(pinned.map(({ id }) => id)),
    freshnessDays: config.ranking.freshnessDays,
  };
};

/**
 * Puts together what decides about the entries of one slot. `places`: those that are to be filled,
 * where some of them are already.
 */
export const setScene = (
  request: Request,
  stage: Stage,
  places = openPlaces(request, stage)
): Setting => {
  const { view, lists, readable, page, now } = stage;
  const { slot, journey, current, roles, locale, lastVisitAt } = request;
  const facts = gatherFacts(request, now);
  const pinned = pinnedIn(stage, locale);
  const scoring = scoringOf(request, stage, pinned);
  const { ahead } = scoring;
  const steering = current && view.steering(current.contentType, current.documentId);
  const wish = wishOf(request, view);
  const learned = consultReaders(request, stage, wish);
  const nextSteps = (steering?.nextSteps ?? []).map(documentId);
  const slotPins = slot.pins.filter((pin) => isDue(pin, now) && pin.place <= request.count);
  const ownPinned = new Set([...scoring.pinned, ...slotPins.map(documentId)]);
  const scorer = new Scorer({ ...scoring, nextSteps, pinned: ownPinned, learned });
  const pace = paceOf(request, facts, stage);
  const kinds = pace.openKinds();
  const source = { view, journey: journey?.index ?? null, roles, locale };
  const contentFirst = facts.justAccepted;
  const visitor = { kinds, contentFirst, wasAway: scoring.wasAway };
  const newer = nameNewer(source, lastVisitAt);
  const scene = new Scene({
    view,
    lists,
    source,
    readable,
    wish,
    pace,
    kinds,
    scorer,
    page,
    places,
    now,
    contentFirst,
    exclusions: slot.exclusions,
    sharedScorer: () => new Scorer({ ...scoring, nextSteps: [] }),
    audience: audienceOf(request, { ...visitor, newer }, stage.readableKey),
  });
  const spokenFor = [...learned.keys()].map((entry) => lists.name(entry));
  const { wasAway: away } = scoring;
  return { scene, scorer, facts, ahead, wasAway: away, learned: spokenFor, pinned, slotPins };
};
