import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { CatalogView, Entry } from '../catalog/contract';
import type { Journey } from '../taxonomy/contract';
import type { AnswerContext } from './answer-page';
import {
  nextBestSchema,
  type Caller,
  type InputProblem,
  type NextBestInput,
  type NextBestPayload,
} from './contract';
import { makeWalkers } from './domain/make-walkers';
import { mergePage } from './domain/merge-page';
import { PatchedView } from './domain/patched-view';
import { readLists } from './domain/read-lists';
import { replayWalks, type WalkQuestion, type Walker } from './domain/replay-walks';
import { resolveTags } from './domain/resolve-tags';
import { WalkTally } from './domain/walk-tally';
import { contextUnder } from './simulate';
import { answerUnkept, type UnkeptAnswer } from './unkept-answer';
import type { WalkReport, WhatIf, WhatIfOptions, WhatIfResult } from './what-if-contract';

/** Answers that are worked out before others have their turn. */
const AT_A_TIME = 10;

interface Round {
  readonly walkers: readonly Walker[];
  readonly input: WhatIf;
  readonly caller: Caller;
  /** Tells of one more answer. */
  readonly tell: (done: number) => void;
  readonly signal: AbortSignal;
}

/** What can be shown in the slot, newest first. */
const eligibleIn = ({ request }: UnkeptAnswer, view: CatalogView, caller: Caller): Entry[] => {
  const locales = request.locale === null ? [null] : [request.locale, null];
  return request.roles
    .flatMap((role) => locales.flatMap((locale) => view.byRole(role, locale)))
    .map((index) => view.entry(index))
    .filter(({ contentType }) => caller.readable.has(contentType))
    .sort((one, other) => other.publishedAt - one.publishedAt || one.tie - other.tie);
};

const inputOf = ({ slot, journey, locale }: WhatIf, question: WalkQuestion): NextBestInput => {
  const { consent, stage, persona, current, history } = question;
  return {
    ...{ slot, journey, locale, current, allowFallback: true, explain: true },
    visitor: {
      ...{ consent, stage, persona },
      history: history.slice(-50).map(({ ref, type }) => ({ ref, type })),
    },
  };
};

/** All that is asked about parsed before: what is wrong would be wrong with the first answer. */
const answerer =
  ({ input, caller }: Round, context: AnswerContext) =>
  (question: WalkQuestion): NextBestPayload => {
    const answered = answerUnkept(mergePage(null, inputOf(input, question), ''), caller, context);
    if (!answered.ok) throw new Error('A walk asked for what the first question did not');
    return answered.payload;
  };

const walk = async (
  round: Round,
  context: AnswerContext,
  tally: WalkTally
): Promise<WalkReport> => {
  const { walkers, input, signal, tell } = round;
  const { steps, seed } = input;
  const answer = answerer(round, context);
  let done = 0;
  for (const step of replayWalks(walkers, { steps, seed, answer })) {
    tally.add(step);
    done += 1;
    if (done % AT_A_TIME > 0) continue;
    tell(done);
    await letOthersRun();
    signal.throwIfAborted();
  }
  return tally.report();
};

const walkersOf = (
  { recorded, visitors, seed }: WhatIf,
  entries: readonly Entry[],
  journey: Journey | null,
  { view: { taxonomy } }: AnswerContext
): Walker[] =>
  recorded.length > 0
    ? recorded.map((each) => ({ ...each, isRecorded: true }))
    : makeWalkers({ entries, taxonomy, journey: journey?.index ?? null }, visitors, seed);

/** The same answers under the tags that are tried. */
const underTags = (
  { tags }: WhatIf,
  { request }: UnkeptAnswer,
  caller: Caller,
  context: AnswerContext
): AnswerContext | readonly InputProblem[] => {
  if (tags.length === 0) return context;
  const refs = { locales: context.locales(), locale: request.locale, readable: caller.readable };
  const resolved = resolveTags(tags, request.journey, { ...refs, view: context.view });
  if (!resolved.ok) return resolved.problems;
  const view = new PatchedView(context.view, resolved.patches);
  return { ...context, view, lists: readLists(view, () => context.slots) };
};

/**
 * Lets the same visitors walk before and after the change, in slices between which others have
 * their turn. Nothing is counted, kept or saved.
 *
 * @throws the signal's reason when it ends the walks
 */
export const replayWhatIf = async (
  input: WhatIf,
  caller: Caller,
  { signal, onProgress }: WhatIfOptions,
  context: AnswerContext
): Promise<WhatIfResult> => {
  const { slot, journey, locale } = input;
  const question = nextBestSchema.parse({ slot, journey, locale });
  const first = answerUnkept(mergePage(null, question, ''), caller, context);
  if (!first.ok) return first;
  const changed = underTags(input, first, caller, contextUnder(input.settings, slot, context));
  if (!('view' in changed)) return { ok: false, problems: changed };
  const after = answerUnkept(mergePage(null, question, ''), caller, changed);
  if (!after.ok) return after;
  const entries = eligibleIn(first, context.view, caller);
  const walkers = walkersOf(input, entries, first.request.journey, context);
  const length = input.recorded.reduce((sum, { visits }) => sum + visits.length, 0);
  const half = length || walkers.length * input.steps;
  const goal = first.request.journey?.goalAsk ?? 'PURCHASE';
  const roundFrom = (start: number): Round => ({
    ...{ walkers, input, caller, signal },
    tell: (done) => onProgress?.({ done: start + done, total: 2 * half }),
  });
  const before = await walk(roundFrom(0), context, new WalkTally(entries, goal));
  const eligible = eligibleIn(after, changed.view, caller);
  const report = await walk(roundFrom(half), changed, new WalkTally(eligible, goal));
  return { ok: true, report: { visitors: walkers.length, before, after: report } };
};
