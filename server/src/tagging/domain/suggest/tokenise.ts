import { stopWords } from './stop-words';

/** A word of a text, and the term that it is counted as. */
export interface Token {
  readonly term: string;
  /** As it stands in the text. */
  readonly word: string;
}

export type Tokenise = (text: string) => Token[];

/**
 * Letters of a term: "cook", "cooks" and "cooking" stay apart from "cookie" in most languages that
 * change the ends of words. Of 5, 6, 7 and whole words, 6 did best in French and English together.
 */
const TERM_LETTERS = 6;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const NUMBER = /^\p{N}+$/u;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Accents of European scripts; the marks of others are letters of theirs. */
const ACCENTS = /[\u0300-\u036f]/g;

const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(ACCENTS, '').normalize('NFC').toLowerCase();

const isTag = (locale: string): boolean => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale);

/** Null: no term of its own. */
const termOf = (word: string, ignored: ReadonlySet<string>): string | null => {
  const folded = foldWord(word);
  const letters = [...folded];
  if (NUMBER.test(folded) || ignored.has(folded)) return null;
  if (letters.length < 2 && !UNSPACED.test(folded)) return null;
  return letters.slice(0, TERM_LETTERS).join('');
};

/** A tokeniser for the texts of one locale. It remembers the terms of words that it has met. */
export const createTokeniser = (locale: string): Tokenise => {
  const ignored = stopWords(locale);
  const known = new Map<string, string | null>();
  const segmenter = new Intl.Segmenter(isTag(locale) ? locale : 'en', { granularity: 'word' });
  const wordsIn = (run: string): string[] =>
    UNSPACED.test(run) ? [...segmenter.segment(run)].map(({ segment }) => segment) : [run];
  const lookUp = (word: string): string | null => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const term = termOf(word, ignored);
    known.set(word, term);
    return term;
  };
  return (text) =>
    (text.match(WORD) ?? []).flatMap(wordsIn).flatMap((word): Token[] => {
      const term = lookUp(word);
      return term === null ? [] : [{ term, word }];
    });
};
