import { useIntl } from 'react-intl';
import type { FindingLanguage } from '../../../server/src/coverage/contract';

const SPOKEN: readonly FindingLanguage[] = ['en', 'fr', 'de', 'es', 'pt'];

/** The language in which the server is asked for sentences and names: the panel's, else English. */
export const useLanguage = (): FindingLanguage => {
  const { language } = new Intl.Locale(useIntl().locale);
  return SPOKEN.find((spoken) => spoken === language) ?? 'en';
};
