import type { LocaleGap } from '../contract';
import type { Version } from './audited-document';
import { compareLocales } from './compare-locales';

export interface LocaleGapCounter {
  /** The versions of one document. */
  add(versions: readonly Version[]): void;
  gaps(): LocaleGap[];
}

/** Counts, for each pair of locales, the documents that are published in the first one alone. */
export const countLocaleGaps = (locales: readonly string[]): LocaleGapCounter => {
  const counts = new Map<string, Map<string, number>>();
  return {
    add(versions) {
      const compared = compareLocales(versions, locales);
      if (compared === null) return;
      for (const from of compared.published) {
        const ofLocale = counts.get(from) ?? new Map<string, number>();
        counts.set(from, ofLocale);
        for (const code of compared.missing) ofLocale.set(code, (ofLocale.get(code) ?? 0) + 1);
      }
    },
    gaps: () =>
      locales
        .flatMap((from) =>
          [...(counts.get(from) ?? [])].map(([missing, entries]) => ({ from, missing, entries }))
        )
        .toSorted((a, b) => b.entries - a.entries),
  };
};
