import type { Guess } from './guess-labels';

const MAX_GUESSES = 3;

/**
 * What is worth showing to an editor: likelier than by chance, with words that speak for it, and not
 * among what was rejected for this document.
 */
export const chooseGuesses = (
  guesses: readonly Guess[],
  rejected: ReadonlySet<string>
): readonly Guess[] =>
  guesses
    .filter(({ label, share, words }) => {
      const likely = share * guesses.length >= 1;
      return likely && words.length > 0 && !rejected.has(label);
    })
    .slice(0, MAX_GUESSES);
