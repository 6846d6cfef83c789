import type { TRANSLATABLE, Translations } from '../contract';

type Translatable = (typeof TRANSLATABLE)[number];

/** The text in the asked locale, else in its language ("fr" for "fr-CA"), else as it was written. */
export const inLocale = <T extends string | null>(
  translations: Translations,
  locale: string | null,
  attribute: Translatable,
  written: T
): T | string => {
  if (locale === null) return written;
  const language = locale.split('-')[0] ?? locale;
  return translations[locale]?.[attribute] ?? translations[language]?.[attribute] ?? written;
};
