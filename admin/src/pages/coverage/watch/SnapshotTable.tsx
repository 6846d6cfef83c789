import * as React from 'react';
import {
  Flex,
  IconButton,
  Table,
  Tbody,
  Td,
  TextButton,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { KeptSnapshot } from '../../../api/use-snapshot-client';
import { message } from '../../../translations/message';
import { Trends } from './Trends';

/** Shown before anybody asks for all. */
const FIRST = 8;

export interface SnapshotTableProps {
  readonly snapshots: readonly KeptSnapshot[];
  readonly nameOf: (snapshot: KeptSnapshot) => string;
  /** Null: the reader may delete none. */
  readonly onRemove: ((id: string) => void) | null;
}

/** The snapshots of a journey, the newest first. */
export const SnapshotTable = ({ snapshots, nameOf, onRemove }: SnapshotTableProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const [shown, setShown] = React.useState(FIRST);
  const hidden = snapshots.length - shown;
  return (
    <>
      {snapshots.length > 1 ? <Trends snapshots={snapshots} /> : null}
      <Table colCount={onRemove ? 5 : 4} rowCount={Math.min(shown, snapshots.length) + 1}>
        <Thead>
          <Tr>
            {(['snapshot', 'coverage', 'findings', 'stale'] as const).map((column) => (
              <Th key={column}>
                <Typography variant="sigma">
                  {formatMessage(message(`watch.column.${column}`))}
                </Typography>
              </Th>
            ))}
            {onRemove ? (
              <Th>
                <VisuallyHidden>{formatMessage(message('watch.column.actions'))}</VisuallyHidden>
              </Th>
            ) : null}
          </Tr>
        </Thead>
        <Tbody>
          {snapshots.slice(0, shown).map((snapshot) => (
            <Tr key={snapshot.id}>
              <Td>
                <Typography>{nameOf(snapshot)}</Typography>
              </Td>
              <Td>
                <Typography>
                  {formatNumber(snapshot.figures.coverage, { style: 'percent' })}
                </Typography>
              </Td>
              <Td>
                <Typography>{formatNumber(snapshot.figures.findings)}</Typography>
              </Td>
              <Td>
                <Typography>{formatNumber(snapshot.figures.stale)}</Typography>
              </Td>
              {onRemove ? (
                <Td>
                  <IconButton
                    label={formatMessage(message('watch.remove'), { name: nameOf(snapshot) })}
                    variant="ghost"
                    onClick={() => onRemove(snapshot.id)}
                  >
                    <Trash />
                  </IconButton>
                </Td>
              ) : null}
            </Tr>
          ))}
        </Tbody>
      </Table>
      {hidden > 0 ? (
        <Flex>
          <TextButton type="button" onClick={() => setShown(Infinity)}>
            {formatMessage(message('list.more'), { count: hidden })}
          </TextButton>
        </Flex>
      ) : null}
    </>
  );
};
