import type { Warning } from '../contract';
import type { Candidate, Request } from './types';

/**
 * Says which other languages fill places of the answer. It follows from the segment alone, so that
 * an answer with it is as much for everybody as one without.
 */
export const warnOfLocales = (
  { locale: asked, count }: Request,
  chosen: readonly Candidate[]
): Warning[] => {
  const others = chosen.flatMap(({ entry: { locale } }) =>
    locale === null || locale === asked ? [] : locale
  );
  return [...new Set(others)].map((locale) => ({
    code: 'LOCALE_FALLBACK',
    field: 'locale',
    message: `there is too little in "${asked}": ${others.filter((each) => each === locale).length} of ${count} places are filled in "${locale}"`,
  }));
};
