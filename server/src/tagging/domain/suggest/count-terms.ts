import type { Token } from './tokenise';

/** How often each term stands in a text. */
export type TermCounts = ReadonlyMap<string, number>;

/** What a title says counts double. */
const TITLE_WEIGHT = 2;

export interface TokenisedText {
  readonly title: readonly Token[];
  readonly rest: readonly Token[];
}

export const countTerms = ({ title, rest }: TokenisedText): TermCounts => {
  const counts = new Map<string, number>();
  const add = (tokens: readonly Token[], weight: number): void => {
    for (const { term } of tokens) counts.set(term, (counts.get(term) ?? 0) + weight);
  };
  add(title, TITLE_WEIGHT);
  add(rest, 1);
  return counts;
};
