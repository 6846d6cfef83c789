import * as React from 'react';
import { useIntl } from 'react-intl';
import { message } from '../../../translations/message';
import type { Say } from './describe-brief';

export const useSay = (): Say => {
  const { formatMessage } = useIntl();
  return React.useCallback((key, values) => formatMessage(message(key), values), [formatMessage]);
};
