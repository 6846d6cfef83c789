import { answerPage, type AnswerContext } from './answer-page';
import type { Caller, NextBestInput, RecommendResult } from './contract';
import { mergePage } from './domain/merge-page';

/** The next best content for one slot: a page of its own. */
export const recommendContent = (
  input: NextBestInput,
  caller: Caller,
  context: AnswerContext
): RecommendResult => {
  const result = answerPage([mergePage(null, input, '')], caller, context);
  if (!result.ok) return result;
  const [payload] = result.payloads;
  if (payload === undefined) throw new Error('A page of one slot gave no answer');
  return { ok: true, payload };
};
