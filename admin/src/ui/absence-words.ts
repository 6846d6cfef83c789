import { useIntl } from 'react-intl';
import type { Absence } from '../../../server/src/recommendation/serving-contract';
import { message } from '../translations/message';

/** The first rule that keeps an entry out of an answer, as a sentence. */
export const useAbsenceWords = (): ((
  absence: Omit<Absence, 'instead'> & Partial<Absence>
) => string) => {
  const { formatMessage, formatDate, formatList } = useIntl();
  return ({ code, rule, until, instead = [] }) =>
    formatMessage(message(`panel.absence.${code}`), {
      rule: rule ?? '',
      isEnding: until === null ? 'no' : 'yes',
      until: until === null ? '' : formatDate(until, { dateStyle: 'medium' }),
      titles: formatList(instead),
    });
};
