import * as React from 'react';
import { useIntl } from 'react-intl';
import { idOf } from './prefix-keys';

/** Names settings and the parts of a score. One that is too new for a text goes by its own name. */
export const useSettingName = (): ((name: string) => string) => {
  const { formatMessage, messages } = useIntl();
  return React.useCallback(
    (name) => {
      const id = idOf(`setting.${name}`);
      return Object.hasOwn(messages, id) ? formatMessage({ id, defaultMessage: name }) : name;
    },
    [formatMessage, messages]
  );
};
