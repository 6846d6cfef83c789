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
import { useTheme } from 'styled-components';
import type { KeptSnapshot } from '../../../api/use-snapshot-client';
import { message } from '../../../translations/message';
import { trendLine } from './trend-line';

const BOX = { width: 320, height: 48 };

/** Shown before anybody asks for all. */
const FIRST = 8;

/** The coverage over time; the table beneath says the same in numbers. */
const Trend = ({ snapshots }: { readonly snapshots: readonly KeptSnapshot[] }) => {
  const { formatMessage } = useIntl();
  const { colors } = useTheme();
  const shares = snapshots.map(({ figures }) => figures.coverage).toReversed();
  return (
    <svg
      role="img"
      aria-label={formatMessage(message('watch.trend'), { count: shares.length })}
      viewBox={`-4 -4 ${BOX.width + 8} ${BOX.height + 8}`}
      width={BOX.width}
      height={BOX.height}
    >
      <polyline
        points={trendLine(shares, BOX)}
        fill="none"
        stroke={colors.primary600}
        strokeWidth={2}
      />
    </svg>
  );
};

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
      {snapshots.length > 1 ? <Trend snapshots={snapshots} /> : null}
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
