import * as React from 'react';
import {
  Button,
  Flex,
  Status,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CellEntry } from '../../../../server/src/coverage/contract';
import { useFunnelClient, type CellQuestion, type FunnelType } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message, type Message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { editUrl } from './links';

const PAGE_SIZE = 10;

const ENTRY_STATUS: Readonly<
  Record<CellEntry['status'], { name: Message; variant: 'success' | 'secondary' | 'warning' }>
> = {
  published: { name: message('entry.published'), variant: 'success' },
  draft: { name: message('entry.draft'), variant: 'secondary' },
  stale: { name: message('entry.stale'), variant: 'warning' },
};

export interface CellEntriesProps extends Omit<CellQuestion, 'page' | 'pageSize'> {
  readonly types: readonly FunnelType[];
  /** Names the table for those who do not see it. */
  readonly caption: string;
}

interface EntryTableProps {
  readonly entries: readonly CellEntry[];
  readonly types: readonly FunnelType[];
  readonly caption: string;
}

const EntryTable = ({ entries, types, caption }: EntryTableProps) => {
  const { formatMessage, formatDate } = useIntl();
  const heads = [
    'entry.title',
    'entry.type',
    'entry.locale',
    'entry.status',
    'entry.updated',
  ] as const;
  return (
    <Table colCount={heads.length} rowCount={entries.length + 1} aria-label={caption}>
      <Thead>
        <Tr>
          {heads.map((key) => (
            <Th key={key}>
              <Typography variant="sigma">{formatMessage(message(key))}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {entries.map((entry) => {
          const { name, variant } = ENTRY_STATUS[entry.status];
          const type = types.find(({ uid }) => uid === entry.contentType);
          return (
            <Tr key={`${entry.contentType} ${entry.documentId} ${entry.locale ?? ''}`}>
              <Td>
                <PageLink to={editUrl(entry.contentType, entry.documentId, entry.locale)}>
                  {entry.title}
                </PageLink>
              </Td>
              <Td>
                <Typography>{type?.displayName ?? entry.contentType}</Typography>
              </Td>
              <Td>
                <Typography>{entry.locale ?? '–'}</Typography>
              </Td>
              <Td>
                <Status variant={variant} size="S" width="min-content">
                  <Typography variant="pi" fontWeight="bold">
                    {formatMessage(name)}
                  </Typography>
                </Status>
              </Td>
              <Td>
                <Typography>{formatDate(entry.updatedAt, { dateStyle: 'medium' })}</Typography>
              </Td>
            </Tr>
          );
        })}
      </Tbody>
    </Table>
  );
};

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

const Pages = ({ page, total, onPage }: PagesProps) => {
  const { formatMessage } = useIntl();
  const count = Math.ceil(total / PAGE_SIZE);
  if (count < 2) return null;
  return (
    <Flex gap={3} justifyContent="flex-end">
      <Button
        type="button"
        size="S"
        variant="tertiary"
        disabled={page === 1}
        onClick={() => onPage(page - 1)}
      >
        {formatMessage(message('pages.previous'))}
      </Button>
      <Typography>{formatMessage(message('pages.of'), { page, count })}</Typography>
      <Button
        type="button"
        size="S"
        variant="tertiary"
        disabled={page === count}
        onClick={() => onPage(page + 1)}
      >
        {formatMessage(message('pages.next'))}
      </Button>
    </Flex>
  );
};

/** The entries that count in a cell, page by page. */
export const CellEntries = ({ types, caption, ...cell }: CellEntriesProps) => {
  const { journey, stage, persona, role, locale, filters } = cell;
  const { formatMessage } = useIntl();
  const client = useFunnelClient();
  const [page, setPage] = React.useState(1);
  const load = React.useCallback(
    () =>
      client.listCellEntries({
        ...{ journey, stage, persona, role, locale, filters, page },
        pageSize: PAGE_SIZE,
      }),
    [client, journey, stage, persona, role, locale, filters, page]
  );
  const { data, error, isLoading, reload } = useRequest(load);
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  if (data.total === 0) return <Typography>{formatMessage(message('dialog.empty'))}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-busy={isLoading}>
      <EntryTable entries={data.entries} types={types} caption={caption} />
      <Pages page={page} total={data.total} onPage={setPage} />
    </Flex>
  );
};
