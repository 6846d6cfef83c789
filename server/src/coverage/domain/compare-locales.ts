import type { Version } from './audited-document';

export interface LocaleComparison {
  /** Codes of the asked locales in which the document is published. */
  readonly published: readonly string[];
  /** Those in which it is not, though it is in another. */
  readonly missing: readonly string[];
}

/** Null: it is published nowhere, or not localised at all. */
export const compareLocales = (
  versions: readonly Version[],
  locales: readonly string[]
): LocaleComparison | null => {
  const live = versions.filter((version) => version.published);
  if (live.length === 0 || live.some(({ locale }) => locale === null)) return null;
  const isLive = (code: string): boolean => live.some(({ locale }) => locale === code);
  return {
    published: locales.filter(isLive),
    missing: locales.filter((code) => !isLive(code)),
  };
};
