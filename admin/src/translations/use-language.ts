import { useIntl } from 'react-intl';

/** The language in which the server is asked for sentences and names: French, else English. */
export const useLanguage = (): 'en' | 'fr' => (useIntl().locale.startsWith('fr') ? 'fr' : 'en');
