import { askSchema, type ModelWording } from '../../../taxonomy/contract';
import type { StageSuggestion, TagSuggestions } from '../../contract';
import { chooseGuesses } from './choose-guesses';
import type { TokenisedText } from './count-terms';
import { guessLabels, type Guess } from './guess-labels';
import type { SuggestionModels } from './train-models';

export interface Question {
  readonly text: TokenisedText;
  /** Tags that the entry has none of yet: what it is tagged with nobody asks about. */
  readonly wanted: { readonly stages: boolean; readonly personas: boolean; readonly ask: boolean };
  readonly rejected: ReadonlySet<string>;
}

const byConfidence = (one: StageSuggestion, other: StageSuggestion): number =>
  other.confidence - one.confidence;

/** Names instead of documentIds; what has none is no tag, such as "for everyone". */
const named = <Tag extends { documentId: string; key: string; name: string }>(
  guesses: readonly Guess[],
  tags: readonly Tag[]
) =>
  guesses.flatMap(({ label, confidence, fewExamples, words }) => {
    const tag = tags.find(({ documentId }) => documentId === label);
    if (!tag) return [];
    const { documentId, key, name } = tag;
    return [{ documentId, key, name, confidence, fewExamples, words }];
  });

/** Suggestions for one text; the same models and the same text always give the same. */
export const suggestFromText = (
  models: SuggestionModels,
  wording: ModelWording,
  { text, wanted, rejected }: Question
): TagSuggestions => {
  const stages = models.stages.flatMap(({ journey, classifier }) => {
    const guesses = chooseGuesses(guessLabels(classifier, text), rejected);
    return named(guesses, wording.stages).map((stage) => ({ ...stage, journey }));
  });
  const personas = chooseGuesses(guessLabels(models.personas, text), rejected);
  const asks = chooseGuesses(guessLabels(models.asks, text), rejected);
  const ask = asks.map(({ label, confidence, fewExamples, words }) => ({
    ...{ ask: askSchema.parse(label), confidence, fewExamples, words },
  }))[0];
  return {
    stages: wanted.stages ? stages.sort(byConfidence) : [],
    personas: wanted.personas ? named(personas, wording.personas) : [],
    ask: (wanted.ask ? ask : undefined) ?? null,
    learntFrom: {
      stages: Math.max(0, ...models.stages.map(({ classifier }) => classifier.examples)),
      personas: models.personas.examples,
      ask: models.asks.examples,
    },
  };
};
