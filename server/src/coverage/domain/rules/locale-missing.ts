import { compareLocales } from '../compare-locales';
import type { EntryRule } from './rule';

/** Entries that are published in one of the asked locales and not in another. */
export const localeMissing: EntryRule = {
  rule: 'locale-missing',
  judge: ({ versions }, { locales, texts }) => {
    const missing = compareLocales(versions, locales)?.missing ?? [];
    if (missing.length === 0) return null;
    return (title) => texts.localeMissing(title, missing);
  },
};
