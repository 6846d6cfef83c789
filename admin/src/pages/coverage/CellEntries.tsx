import * as React from 'react';
import { useFunnelClient, type CellQuestion } from '../../api/use-funnel-client';
import { EntryPages, PAGE_SIZE, type EntryPagesProps } from './EntryPages';

export interface CellEntriesProps
  extends Omit<CellQuestion, 'page' | 'pageSize'>, Omit<EntryPagesProps, 'load'> {}

/** The entries that count in a cell. */
export const CellEntries = ({ types, caption, ...cell }: CellEntriesProps) => {
  const { journey, stage, persona, role, locale, filters } = cell;
  const client = useFunnelClient();
  const load = React.useCallback(
    (page: number) =>
      client.listCellEntries({
        ...{ journey, stage, persona, role, locale, filters, page },
        pageSize: PAGE_SIZE,
      }),
    [client, journey, stage, persona, role, locale, filters]
  );
  return <EntryPages types={types} caption={caption} load={load} />;
};
