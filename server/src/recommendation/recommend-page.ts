import { answerPage, type AnswerContext } from './answer-page';
import type { BatchInput, Caller, RecommendBatchResult } from './contract';
import { mergePage } from './domain/merge-page';

/** Several slots of one page: no entry twice, its asks counted together. */
export const recommendPage = (
  { page, inputs }: BatchInput,
  caller: Caller,
  context: AnswerContext
): RecommendBatchResult => {
  const merged = inputs.map((input, place) => mergePage(page, input, `inputs.${place}.`));
  return answerPage(merged, caller, context);
};
