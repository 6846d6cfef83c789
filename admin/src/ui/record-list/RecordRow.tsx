import * as React from 'react';
import { Flex, IconButton } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message, type Message } from '../../translations/message';
import { RecordCell } from './RecordCell';
import { errorAt, missingColumns, type RecordFormat } from './record-format';
import type { Draft } from './use-record-drafts';

/** Parts of a row that take the focus after an action. */
export type RowPart = 'first' | 'up' | 'down';

export interface RecordRowProps {
  readonly name: string;
  readonly listLabel: string;
  readonly format: RecordFormat;
  readonly draft: Draft;
  readonly position: number;
  readonly count: number;
  /** Place among the rows that are stored; blank rows are not. */
  readonly storedIndex: number;
  readonly errors: unknown;
  /** An earlier row has the same value in the format's unique column. */
  readonly duplicate: boolean;
  readonly disabled: boolean;
  readonly onChange: (column: string, text: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const Cells = styled.div<{ $narrow: boolean }>`
  display: grid;
  flex: 1;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(
    auto-fit,
    minmax(min(100%, ${({ $narrow }) => ($narrow ? '13rem' : '15rem')}), 1fr)
  );
  min-width: 0;
`;

const Wide = styled.div`
  grid-column: 1 / -1;
`;

const RowButtons = ({ position, count, onMove, onRemove }: RecordRowProps) => {
  const { formatMessage } = useIntl();
  const values = { position };
  return (
    <Flex gap={1} alignItems="flex-start">
      <IconButton
        type="button"
        variant="ghost"
        label={formatMessage(message('records.moveUp'), values)}
        disabled={position === 1}
        style={{ visibility: position === 1 ? 'hidden' : 'visible' }}
        data-part="up"
        onClick={() => onMove(-1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        label={formatMessage(message('records.moveDown'), values)}
        disabled={position === count}
        style={{ visibility: position === count ? 'hidden' : 'visible' }}
        data-part="down"
        onClick={() => onMove(1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        label={formatMessage(message('records.remove'), values)}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
};

/** What can be told without the server; what is missing is said once the row was left. */
const ownProblem = (
  { format, draft, duplicate }: RecordRowProps,
  column: string,
  left: boolean
): Message | null => {
  if (duplicate && column === format.uniqueColumn) return message('records.duplicate');
  const missing = left && missingColumns(format.columns, draft.cells).includes(column);
  return missing ? message('records.required') : null;
};

/** Three short values stand side by side, unless one is a date, which needs more room. */
const fitsThree = ({ columns }: RecordFormat): boolean =>
  columns.filter(({ wide }) => !wide).length > 2 && columns.every(({ kind }) => kind !== 'date');

const RowCells = (props: RecordRowProps) => {
  const { name, listLabel, format, draft, position, storedIndex, errors, disabled, onChange } =
    props;
  const { formatMessage } = useIntl();
  const [left, setLeft] = React.useState(false);
  const single = format.columns.length === 1;
  return (
    <Cells
      $narrow={fitsThree(format)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setLeft(true);
      }}
    >
      {format.columns.map((column) => {
        const Place = column.wide ? Wide : 'div';
        const path = format.errorPath(draft.cells, storedIndex, column.key);
        const own = ownProblem(props, column.key, left);
        const error = own ? formatMessage(own) : errorAt(errors, path);
        return (
          <Place key={column.key}>
            <RecordCell
              id={`${name}-${draft.id}-${column.key}`}
              column={column}
              value={draft.cells[column.key] ?? ''}
              error={error}
              disabled={disabled}
              onChange={(text) => onChange(column.key, text)}
              {...(single
                ? {
                    hiddenLabel: formatMessage(message('records.entryOf'), {
                      label: listLabel,
                      position,
                    }),
                  }
                : {})}
            />
          </Place>
        );
      })}
    </Cells>
  );
};

/** A record of the list: its values, and the buttons that move and remove it. */
export const RecordRow = (props: RecordRowProps) => {
  const { format, draft, disabled } = props;
  const framed = format.columns.length > 1;
  return (
    <Flex
      tag="li"
      gap={2}
      alignItems="flex-start"
      data-row={draft.id}
      {...(framed ? { borderColor: 'neutral200', hasRadius: true, padding: 3 } : {})}
    >
      <RowCells {...props} />
      {disabled ? null : <RowButtons {...props} />}
    </Flex>
  );
};
