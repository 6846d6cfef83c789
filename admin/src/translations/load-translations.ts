import { prefixKeys } from './prefix-keys';

type Texts = Record<string, string>;
type LoadTexts = () => Promise<{ default: Texts }>;

const loadPortuguese: LoadTexts = () => import('./pt.json');

const FILES: Readonly<Record<string, LoadTexts>> = {
  en: () => import('./en.json'),
  fr: () => import('./fr.json'),
  de: () => import('./de.json'),
  es: () => import('./es.json'),
  pt: loadPortuguese,
  'pt-BR': loadPortuguese,
};

const loadLocale = async (locale: string): Promise<{ locale: string; data: Texts }> => {
  const file = FILES[locale];
  return { locale, data: file ? prefixKeys((await file()).default) : {} };
};

/** Texts for the asked languages; one that the plugin does not speak gets none and falls back. */
export const loadTranslations = ({ locales }: { locales: string[] }) =>
  Promise.all(locales.map(loadLocale));
