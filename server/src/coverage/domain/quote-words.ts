/** Names as the sentences about bad input list them. */
export const quoteWords = (words: readonly string[]): string =>
  words.map((word) => `"${word}"`).join(', ');
