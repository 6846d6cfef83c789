import type { TermCounts } from './count-terms';

/** Weights of terms; of unit length, unless the text has none. */
export type Vector = ReadonlyMap<string, number>;

/** In how many texts a term stands, of how many. */
export interface Frequencies {
  readonly texts: number;
  readonly byTerm: ReadonlyMap<string, number>;
}

/** A term that no text has yet is rarer than one that a single text has. */
const UNSEEN = 0.5;

/** Counts a text in. */
export const addText = (byTerm: Map<string, number>, terms: TermCounts): void => {
  for (const term of terms.keys()) byTerm.set(term, (byTerm.get(term) ?? 0) + 1);
};

export const lengthOf = (weights: Vector): number => {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
};

export const scale = (weights: Vector, factor: number): Map<string, number> =>
  new Map([...weights].map(([term, weight]) => [term, weight * factor]));

/** tf-idf with (1 + ln count) · ln(1 + texts / texts with the term), scaled to length 1. */
export const weighTerms = (counts: TermCounts, { texts, byTerm }: Frequencies): Vector => {
  const weights = new Map<string, number>();
  for (const [term, count] of counts) {
    const rarity = Math.log(1 + texts / (byTerm.get(term) ?? UNSEEN));
    weights.set(term, (1 + Math.log(count)) * rarity);
  }
  const length = lengthOf(weights);
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
};

/** Cosine for vectors of length 1. */
export const dot = (one: Vector, other: Vector): number => {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
};
