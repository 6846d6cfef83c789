import type { EntryRule } from './rule';

/** Entries that are published in one of the asked locales and not in another. */
export const localeMissing: EntryRule = {
  rule: 'locale-missing',
  judge: ({ versions }, { locales, texts }) => {
    const published = versions.filter((version) => version.published);
    if (published.length === 0 || published.some(({ locale }) => locale === null)) return null;
    const missing = locales.filter((code) => !published.some(({ locale }) => locale === code));
    if (missing.length === 0) return null;
    return (title) => texts.localeMissing(title, missing);
  },
};
