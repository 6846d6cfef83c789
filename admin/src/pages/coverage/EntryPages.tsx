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
import type { CellEntriesAnswer, FunnelType } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message, type Message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { editUrl } from './links';

/** Entries that a page of the list has. */
export const PAGE_SIZE = 10;

const ENTRY_STATUS: Readonly<
  Record<CellEntry['status'], { name: Message; variant: 'success' | 'secondary' | 'warning' }>
> = {
  published: { name: message('entry.published'), variant: 'success' },
  draft: { name: message('entry.draft'), variant: 'secondary' },
  stale: { name: message('entry.stale'), variant: 'warning' },
};

export interface EntryTableProps {
  readonly entries: readonly CellEntry[];
  readonly types: readonly FunnelType[];
  /** Names the table for those who do not see it. */
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

export interface EntryPagesProps extends Omit<EntryTableProps, 'entries'> {
  /** Of the same identity as long as it reads the same list; `page` counts from 1. */
  readonly load: (page: number) => Promise<CellEntriesAnswer>;
}

/** A list of entries, page by page, each one click from its edit view. */
export const EntryPages = ({ types, caption, load }: EntryPagesProps) => {
  const { formatMessage } = useIntl();
  const [page, setPage] = React.useState(1);
  const loadPage = React.useCallback(() => load(page), [load, page]);
  const { data, error, isLoading, reload } = useRequest(loadPage);
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
