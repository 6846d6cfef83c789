/** Letters of a term: the ends of words change in most languages, their beginnings say what is meant. */
const TERM_LETTERS = 6;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Scripts that put no space between words: two letters at a time stand in for words there. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Accents of European scripts; the marks of others are letters of theirs. */
const ACCENTS = /[\u0300-\u036f]/g;
const PLAIN = /^[ -~]*$/;

const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFKD').replace(ACCENTS, '').normalize('NFC');
};

const pairsOf = (letters: readonly string[]): string[] =>
  letters.length < 2
    ? [...letters]
    : letters.slice(1).map((letter, place) => `${letters[place] ?? ''}${letter}`);

const termsOf = (word: string): string[] => {
  if (word.length <= TERM_LETTERS) return UNSPACED.test(word) ? pairsOf([...word]) : [word];
  const letters = [...word];
  return UNSPACED.test(word) ? pairsOf(letters) : [letters.slice(0, TERM_LETTERS).join('')];
};

/**
 * The terms of a text in any language: lower case, without accents, beginnings of words. No word is
 * left out: one that every text has tells nothing, and weighs nothing where terms are compared.
 */
export const splitWords = (text: string): string[] =>
  (fold(text).match(WORD) ?? []).flatMap(termsOf);
