import type { CatalogView, SiteLocales } from '../catalog/contract';
import type { FunnelConfig } from '../config/contract';
import type { AnswerCache } from './answer-cache';
import type {
  Caller,
  NextBestPayload,
  RecommendBatchResult,
  StateValue as PublicState,
} from './contract';
import { fillSlot } from './domain/fill-slot';
import type { FunnelLists } from './domain/funnel-lists';
import type { MergedInput } from './domain/merge-page';
import { resolvePage, type Page, type PageSlot } from './domain/resolve-page';
import type { RequestContext } from './domain/resolve-request';
import type { Stage } from './domain/set-scene';
import { timeStep } from './domain/time-step';
import type { Candidate, PageSoFar, Request, SlotSettings, StateValue } from './domain/types';
import { hashText } from './hash-text';
import type { LearnedSignals } from './learned-signals';
import type { StateMemory } from './state-memory';
import type { TrackingTokens } from './tracking-token';

export interface AnswerContext {
  readonly config: FunnelConfig;
  readonly view: CatalogView;
  readonly locales: () => SiteLocales;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** As they are at the moment of asking. */
  readonly slots: ReadonlyMap<string, SlotSettings>;
  readonly lists: (journey: number | null) => FunnelLists;
  readonly memory: StateMemory;
  /** Null: the site learns nothing from texts and readers. */
  readonly signals: LearnedSignals | null;
  readonly cache: AnswerCache;
  readonly tokens: TrackingTokens;
  readonly randomId: () => string;
}

/** What the answers of one page have in common. */
export interface Moment {
  readonly caller: Caller;
  /** Which content types the caller reads, as a text. */
  readonly readable: string;
  readonly policyVersion: string;
  /** Start of the time step; epoch milliseconds. */
  readonly stepStart: number;
  readonly now: number;
}

export const momentOf = (
  caller: Caller,
  { view, config, memory, signals, now }: AnswerContext
): Moment => {
  signals?.follow();
  const time = now();
  const step = timeStep(time, config.cache.ttlSeconds);
  const versions = [
    view.policyVersion,
    step.number.toString(36),
    memory.revision(),
    signals?.revision() ?? '',
  ];
  return {
    caller,
    readable: view.contentTypes.map((uid) => (caller.readable.has(uid) ? '1' : '0')).join(''),
    policyVersion: versions.filter((version) => version !== '').join('-'),
    stepStart: step.start,
    now: time,
  };
};

const presentState = ({ key, assignment, confidence, scores }: StateValue): PublicState => ({
  key,
  assignment,
  confidence,
  scores: scores.map((score) => ({ ...score })),
});

export const stageOf = (
  request: Request,
  page: PageSoFar,
  { caller, readable, stepStart }: Moment,
  { view, config, lists, signals }: AnswerContext
): Stage => ({
  view,
  config,
  page,
  lists: lists(request.journey?.index ?? null),
  consult: signals?.consult() ?? null,
  readable: caller.readable,
  readableKey: readable,
  now: stepStart,
});

export const segmentKeyOf = ({ slots, segment }: Page, place: number): string =>
  hashText(slots.length === 1 ? segment : `${place}\n${segment}`);

export const answerSlot = (
  { request, scope }: PageSlot,
  segmentKey: string,
  soFar: PageSoFar,
  moment: Moment,
  context: AnswerContext
): NextBestPayload => {
  const { config, tokens, randomId } = context;
  const { policyVersion, readable, stepStart } = moment;
  const isPublic = scope === 'PUBLIC';
  // The same for everybody, so that a cached answer and a fresh one are one and the same.
  const requestId = isPublic ? hashText(`${segmentKey}|${policyVersion}|${readable}`) : randomId();
  const issuedAt = Math.floor((isPublic ? stepStart : moment.now) / 1000);
  const sign = ({ entry }: Candidate, rank: number): string => {
    const { contentType, documentId, locale } = entry;
    const ref = { contentType, documentId, locale };
    return tokens.sign({ requestId, ref, slot: request.slot.key, rank, issuedAt, isPublic });
  };
  const stage = stageOf(request, soFar, moment, context);
  const { warnings, ...filled } = fillSlot(request, stage, sign);
  return {
    requestId,
    slot: request.slot.key,
    journey: request.journey?.key ?? null,
    ...filled,
    visitor: {
      consent: request.consent,
      isReturning: request.lastVisitAt !== null,
      persona: presentState(request.state.persona),
      stage: presentState(request.state.stage),
    },
    warnings: [...request.warnings, ...warnings],
    segmentKey,
    cacheScope: scope,
    ttlSeconds: scope === 'NO_STORE' ? 0 : config.cache.ttlSeconds,
    policyVersion,
  };
};

/** What the names in a request are looked up in; `now`: epoch milliseconds. */
export const requestContext = (
  { view, config, locales, slots, memory }: AnswerContext,
  { readable }: Caller,
  now: number
): RequestContext => ({
  view,
  slots,
  readable,
  now,
  locales: locales(),
  settings: config.state,
  tables: (journey) => memory.tables(journey),
});

/** The slots in order, each knowing what those before it showed. */
const answerSlots = (page: Page, moment: Moment, context: AnswerContext): NextBestPayload[] => {
  const soFar: PageSoFar = { shown: new Set(), asks: 0 };
  return page.slots.map((slot, place) =>
    answerSlot(slot, segmentKeyOf(page, place), soFar, moment, context)
  );
};

/** Warnings name what this very request said, so such an answer is for nobody else. */
const isShareable = ({ request, scope }: PageSlot): boolean =>
  scope === 'PUBLIC' && request.warnings.length === 0;

/**
 * Answers the slots of one page. Public answers come from memory while nothing has changed: the
 * very same objects, which nobody may change.
 */
export const answerPage = (
  inputs: readonly MergedInput[],
  caller: Caller,
  context: AnswerContext
): RecommendBatchResult => {
  const { cache } = context;
  const moment = momentOf(caller, context);
  const known = requestContext(context, caller, moment.stepStart);
  const resolved = resolvePage(inputs, known, caller.isPublic);
  if ('problems' in resolved) return { ok: false, problems: resolved.problems };
  const { page } = resolved;
  if (!page.slots.every(isShareable)) {
    return { ok: true, payloads: answerSlots(page, moment, context) };
  }
  const consents = page.slots.map(({ request }) => request.consent).join();
  const key = `${moment.readable}|${consents}|${page.segment}`;
  const kept = cache.get(moment.policyVersion, key);
  if (kept) return { ok: true, payloads: kept };
  const payloads = answerSlots(page, moment, context);
  cache.set(moment.policyVersion, key, payloads);
  return { ok: true, payloads };
};
