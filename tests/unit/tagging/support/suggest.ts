/** Small models for the tests of the suggestions. */
import {
  countTerms,
  type TermCounts,
  type TokenisedText,
} from '../../../../server/src/tagging/domain/suggest/count-terms';
import { runSteps } from '../../../../server/src/tagging/domain/suggest/run-steps';
import { createTokeniser } from '../../../../server/src/tagging/domain/suggest/tokenise';
import {
  trainClassifier,
  type TagClassifier,
} from '../../../../server/src/tagging/domain/suggest/train-classifier';

export const read = (text: string, locale = 'en'): TokenisedText => ({
  title: [],
  rest: createTokeniser(locale)(text),
});

export const count = (text: string, locale = 'en'): TermCounts => countTerms(read(text, locale));

/** From texts by label, or several labels with commas between them. */
export const train = (
  texts: readonly (readonly [labels: string, text: string])[],
  wording: Readonly<Record<string, string>> = {},
  rejections: readonly (readonly [label: string, text: string])[] = []
): TagClassifier => {
  const examples = [
    ...texts.map(([labels, text]) => ({
      labels: labels.split(','),
      rejected: [],
      terms: count(text),
    })),
    ...rejections.map(([label, text]) => ({ labels: [], rejected: [label], terms: count(text) })),
  ];
  const steps = trainClassifier({
    labels: [...new Set([...examples.flatMap(({ labels }) => labels), ...Object.keys(wording)])],
    examples,
    wording: new Map(Object.entries(wording).map(([label, text]) => [label, count(text)])),
  });
  return runSteps(steps);
};
