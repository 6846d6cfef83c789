import { MIN_TRIALS } from './calibrate';
import { countTerms, type TokenisedText } from './count-terms';
import { shrinkConfidence } from './shrink-confidence';
import { softmax } from './softmax';
import type { TagClassifier } from './train-classifier';
import { dot, weighTerms, type Vector } from './weigh-terms';

export interface Guess {
  readonly label: string;
  /** 0..1; over all labels the shares sum to 1. */
  readonly share: number;
  /** 0..1: what may be promised of the share; never more than of a likelier guess. */
  readonly confidence: number;
  /** Too few to promise anything. */
  readonly fewExamples: boolean;
  /** The words of the text that spoke for it rather than for the others, most telling first. */
  readonly words: readonly string[];
}

const MAX_WORDS = 5;
/** Fewer examples of a label make its confidence a guess of its own. */
const MIN_EXAMPLES = 5;

const compareText = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

/** The first spelling of each term. */
const spellings = ({ title, rest }: TokenisedText): Map<string, string> => {
  const words = new Map<string, string>();
  for (const { term, word } of [...title, ...rest]) {
    if (!words.has(term)) words.set(term, word);
  }
  return words;
};

/** What a term adds to a label's score, beyond what it adds to the others' on average. */
const tellingTerms = (vector: Vector, centroids: readonly Vector[], place: number): string[] => {
  const others = Math.max(1, centroids.length - 1);
  const told: { term: string; value: number }[] = [];
  for (const [term, weight] of vector) {
    const own = centroids[place]?.get(term) ?? 0;
    if (own === 0) continue;
    const all = centroids.reduce((sum, centroid) => sum + (centroid.get(term) ?? 0), 0);
    const value = weight * (own - (all - own) / others);
    if (value > 0) told.push({ term, value });
  }
  // Equals stay in the order of the text.
  told.sort((one, other) => other.value - one.value);
  return told.slice(0, MAX_WORDS).map(({ term }) => term);
};

/** A guess that is less likely is not promised more, however many examples it has. */
const capped = (guesses: readonly Guess[]): Guess[] => {
  let most = 1;
  return guesses.map((guess) => {
    most = Math.min(most, guess.confidence);
    return { ...guess, confidence: most };
  });
};

/** What a text may be tagged with, likeliest first; nothing for a text of which no word is known. */
export const guessLabels = (classifier: TagClassifier, text: TokenisedText): Guess[] => {
  const { labels, centroids, frequencies, sharpness, support, examples } = classifier;
  const vector = weighTerms(countTerms(text), frequencies);
  const scores = centroids.map((centroid) => dot(vector, centroid));
  if (!scores.some((score) => score > 0)) return [];
  const shares = softmax(scores, sharpness);
  const words = spellings(text);
  const guesses = labels
    .map((label, place) => {
      const [share, own] = [shares[place] ?? 0, support[place] ?? 0];
      return {
        ...{ label, share, confidence: shrinkConfidence(share, own, labels.length) },
        fewExamples: own < MIN_EXAMPLES || examples < MIN_TRIALS,
        words: tellingTerms(vector, centroids, place).flatMap((term) => words.get(term) ?? []),
      };
    })
    .sort((one, other) => other.share - one.share || compareText(one.label, other.label));
  return capped(guesses);
};
