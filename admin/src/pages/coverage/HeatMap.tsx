import * as React from 'react';
import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import type { OpenCell } from './coverage-query';
import { HeatMapCell } from './HeatMapCell';
import type { Matrix, MatrixColumn, MatrixRow } from './matrix';
import { moveFocus, type GridSize, type Place } from './move-focus';
import { PHASE_NAMES } from './status-look';

const Scroll = styled.div`
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  overflow-x: auto;
`;

/** Equal columns that stay wide enough to read; a narrow window scrolls, the first column stays. */
const Table = styled.table<{ $stages: number }>`
  border-collapse: separate;
  border-spacing: 0;
  height: 1px;
  min-width: ${({ $stages }) => 14 + $stages * 12.2 + 10}rem;
  table-layout: fixed;
  width: 100%;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]};
    text-align: start;
    vertical-align: top;
  }

  thead th {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
    vertical-align: bottom;
  }

  thead th:last-child {
    width: 10rem;
  }

  tfoot th,
  tfoot td {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  th:first-child {
    background: ${({ theme }) => theme.colors.neutral0};
    inset-inline-start: 0;
    position: sticky;
    width: 14rem;
    z-index: 1;
  }
`;

const CellPlace = styled.td`
  && {
    height: 100%;
    padding: 3px;
  }
`;

const StageHead = ({ column }: { readonly column: MatrixColumn }) => {
  const { formatMessage } = useIntl();
  return (
    <th scope="col">
      <Flex gap={2} alignItems="baseline">
        <Dot color={column.color} />
        <Typography variant="omega" fontWeight="bold">
          {column.name}
        </Typography>
      </Flex>
      <Typography variant="pi" textColor="neutral600" fontWeight="regular" tag="div">
        {formatMessage(PHASE_NAMES[column.phase])}
      </Typography>
      {column.missingKinds > 0 ? (
        <Typography variant="pi" textColor="neutral600" fontWeight="regular" tag="div">
          {formatMessage(message('matrix.missingKinds'), { count: column.missingKinds })}
        </Typography>
      ) : null}
    </th>
  );
};

interface ShareProps {
  readonly coverage: number;
  readonly note: string;
}

const Share = ({ coverage, note }: ShareProps) => {
  const { formatNumber } = useIntl();
  return (
    <>
      <Typography variant="omega" fontWeight="bold" tag="div">
        {formatNumber(coverage, { style: 'percent' })}
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="div">
        {note}
      </Typography>
    </>
  );
};

const Totals = ({
  columns,
  coverage,
}: {
  readonly columns: Matrix['columns'];
  readonly coverage: number;
}) => {
  const { formatMessage } = useIntl();
  return (
    <tfoot>
      <tr>
        <th scope="row">
          <Typography fontWeight="bold">{formatMessage(message('matrix.total'))}</Typography>
        </th>
        {columns.map(({ key, total }) => (
          <td key={key}>
            {total ? (
              <Share
                coverage={total.coverage}
                note={formatMessage(message('matrix.stageNote'), {
                  counting: total.published - total.stale,
                  target: total.target,
                })}
              />
            ) : null}
          </td>
        ))}
        <td>
          <Share coverage={coverage} note={formatMessage(message('matrix.overall'))} />
        </td>
      </tr>
    </tfoot>
  );
};

interface RowProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly columns: Matrix['columns'];
  readonly active: Place;
  readonly onActive: (place: Place) => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLButtonElement>, place: Place) => void;
  readonly onOpen: (cell: OpenCell) => void;
}

const PersonaRow = ({ row, index, columns, active, onActive, onKeyDown, onOpen }: RowProps) => {
  const { formatMessage } = useIntl();
  const name = row.name ?? formatMessage(message('matrix.everyone'));
  return (
    <tr>
      <th scope="row">
        <Typography fontWeight="bold">{name}</Typography>
        {row.persona === null ? (
          <Typography variant="pi" textColor="neutral600" tag="div" fontWeight="regular">
            {formatMessage(message('matrix.everyone.note'))}
          </Typography>
        ) : null}
      </th>
      {row.cells.map((cell, column) => {
        const place = { row: index, column };
        return (
          <CellPlace key={cell.stage}>
            <HeatMapCell
              cell={cell}
              stageName={columns[column]?.name ?? cell.stage}
              personaName={name}
              tabIndex={active.row === index && active.column === column ? 0 : -1}
              onFocus={() => onActive(place)}
              onKeyDown={(event) => onKeyDown(event, place)}
              onOpen={() => onOpen({ stage: cell.stage, persona: row.persona, role: null })}
            />
          </CellPlace>
        );
      })}
      <td>
        <Share
          coverage={row.coverage}
          note={formatMessage(message('matrix.gaps'), { count: row.gaps })}
        />
      </td>
    </tr>
  );
};

/** One cell is in the tab order; the arrow keys move on from it. */
const useRovingFocus = (size: GridSize) => {
  const tableRef = React.useRef<HTMLTableElement>(null);
  const [place, setPlace] = React.useState<Place>({ row: 0, column: 0 });
  const active = {
    row: Math.min(place.row, size.rows - 1),
    column: Math.min(place.column, size.columns - 1),
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLButtonElement>, from: Place): void => {
    const to = moveFocus(event, from, size);
    if (!to) return;
    event.preventDefault();
    const buttons = tableRef.current?.tBodies[0]?.rows[to.row]?.querySelectorAll('button');
    buttons?.[to.column]?.focus();
  };
  return { tableRef, active, setPlace, onKeyDown };
};

export interface HeatMapProps {
  readonly matrix: Matrix;
  readonly journeyName: string;
  readonly coverage: number;
  readonly onOpen: (cell: OpenCell) => void;
}

/**
 * The coverage matrix as a table: a row for everyone and one per persona, a column per stage. The
 * arrow keys move between the cells, Enter opens one.
 */
export const HeatMap = ({ matrix, journeyName, coverage, onOpen }: HeatMapProps) => {
  const { formatMessage } = useIntl();
  const size = { rows: matrix.rows.length, columns: matrix.columns.length };
  const { tableRef, active, setPlace, onKeyDown } = useRovingFocus(size);
  return (
    <Scroll>
      <Table ref={tableRef} $stages={size.columns}>
        <VisuallyHidden tag="caption">
          {formatMessage(message('matrix.caption'), { journey: journeyName })}
        </VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">
              <Typography fontWeight="bold">{formatMessage(message('matrix.personas'))}</Typography>
            </th>
            {matrix.columns.map((column) => (
              <StageHead key={column.key} column={column} />
            ))}
            <th scope="col">
              <Typography fontWeight="bold">{formatMessage(message('matrix.coverage'))}</Typography>
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row, index) => (
            <PersonaRow
              key={row.persona ?? ''}
              row={row}
              index={index}
              columns={matrix.columns}
              active={active}
              onActive={setPlace}
              onKeyDown={onKeyDown}
              onOpen={onOpen}
            />
          ))}
        </tbody>
        <Totals columns={matrix.columns} coverage={coverage} />
      </Table>
    </Scroll>
  );
};
