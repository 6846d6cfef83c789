import {
  answerSlot,
  momentOf,
  requestContext,
  segmentKeyOf,
  stageOf,
  type AnswerContext,
} from './answer-page';
import type { Caller, InputProblem, NextBestPayload } from './contract';
import type { MergedInput } from './domain/merge-page';
import { resolvePage } from './domain/resolve-page';
import type { Stage } from './domain/set-scene';
import type { PageSoFar, Request } from './domain/types';

export interface UnkeptAnswer {
  readonly request: Request;
  /** The scene as it was before anything was shown; each time anew. */
  readonly stage: () => Stage;
  readonly payload: NextBestPayload;
}

type UnkeptResult =
  | ({ readonly ok: true } & UnkeptAnswer)
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Nothing can be counted by an empty token. */
const NO_TOKENS: Pick<AnswerContext, 'tokens'> = {
  tokens: { sign: () => '', verify: () => null },
};

const freshPage = (): PageSoFar => ({ shown: new Set(), asks: 0 });

/**
 * The answer to one slot as visitors get it, but made anew, kept by nobody and with tokens that are
 * worth nothing: for administrators. Who may keep the answer is said as if nobody had asked for the
 * explanation, since visitors do not.
 */
export const answerUnkept = (
  { input, field }: MergedInput,
  caller: Caller,
  context: AnswerContext
): UnkeptResult => {
  const moment = momentOf(caller, context);
  const known = requestContext(context, caller, moment.stepStart);
  const plain = { input: { ...input, explain: false }, field };
  const resolved = resolvePage([plain], known, caller.isPublic);
  if ('problems' in resolved) return { ok: false, problems: resolved.problems };
  const { page } = resolved;
  const [slot] = page.slots;
  if (slot === undefined) throw new Error('A page of one slot has none');
  const request: Request = { ...slot.request, explain: input.explain };
  return {
    ok: true,
    request,
    stage: () => stageOf(request, freshPage(), moment, context),
    payload: answerSlot({ ...slot, request }, segmentKeyOf(page, 0), freshPage(), moment, {
      ...context,
      ...NO_TOKENS,
    }),
  };
};
