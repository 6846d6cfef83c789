import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import { useRequest } from '../api/use-request';
import type { ColumnOption } from '../ui/record-list/record-format';

interface Locale {
  readonly code: string;
  readonly name: string;
}

/** The languages of the site; null while they are not known or when there are none. */
export const useLocaleOptions = (): readonly ColumnOption[] | null => {
  const { get } = useFetchClient();
  const load = React.useCallback(
    async () => (await get<readonly Locale[]>('/i18n/locales')).data,
    [get]
  );
  const { data } = useRequest(load);
  return React.useMemo(
    () =>
      Array.isArray(data) && data.length > 0
        ? data.map(({ code, name }: Locale) => ({ value: code, label: name }))
        : null,
    [data]
  );
};
