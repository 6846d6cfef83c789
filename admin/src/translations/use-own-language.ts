import type { Bilingual } from '../../../server/src/taxonomy/preset-contract';
import { useLanguage } from './use-language';

/** Presets are written in two languages; every other one reads English. */
export const useOwnLanguage = (): ((text: Bilingual) => string) => {
  const language = useLanguage();
  return (text) => text[language === 'fr' ? 'fr' : 'en'];
};
