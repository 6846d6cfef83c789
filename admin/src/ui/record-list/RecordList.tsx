import * as React from 'react';
import { Field, Flex, TextButton, Typography, useNotifyAT } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { isBlank, type RecordFormat } from './record-format';
import { RecordRow, type RowPart } from './RecordRow';
import { useRecordDrafts, type Draft } from './use-record-drafts';

/** What Strapi gives to the input of a custom field. */
export interface CustomFieldProps {
  readonly name: string;
  readonly label?: React.ReactNode;
  readonly labelAction?: React.ReactNode;
  readonly hint?: React.ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly attribute?: { readonly options?: unknown };
}

export interface RecordListProps extends CustomFieldProps {
  readonly format: RecordFormat;
}

const Fieldset = styled.fieldset`
  border: none;
  margin: 0;
  min-width: 0;
  padding: 0;

  legend {
    padding: 0 0 ${({ theme }) => theme.spaces[1]};
  }
`;

type FocusTarget = { readonly row: number; readonly part: RowPart } | 'add';

const SELECTORS: Readonly<Record<RowPart, string>> = {
  first: 'input, textarea, [role="combobox"]',
  up: '[data-part="up"]',
  down: '[data-part="down"]',
};

/** Puts the focus where the next key press makes sense, once the list has been drawn anew. */
const useFocusAfter = (list: React.RefObject<HTMLElement>) => {
  const [target, setTarget] = React.useState<FocusTarget | null>(null);
  React.useEffect(() => {
    if (target === null) return;
    const selector =
      target === 'add'
        ? '[data-part="add"]'
        : `[data-row="${target.row}"] :is(${SELECTORS[target.part]})`;
    list.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [target, list]);
  return setTarget;
};

/** Where each row will stand in the stored list. */
const storedIndexes = (drafts: readonly Draft[], format: RecordFormat): readonly number[] => {
  let next = 0;
  return drafts.map(({ cells }) => (isBlank(format.columns, cells) ? -1 : next++));
};

const isDuplicate = (drafts: readonly Draft[], index: number, format: RecordFormat): boolean => {
  const column = format.uniqueColumn;
  const value = column === undefined ? '' : drafts[index]?.cells[column];
  return (
    column !== undefined &&
    value !== '' &&
    drafts.findIndex(({ cells }) => cells[column] === value) !== index
  );
};

const EmptyList = () => {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="pi" textColor="neutral600">
      {formatMessage(message('records.empty'))}
    </Typography>
  );
};

const Legend = ({ label, labelAction, required }: CustomFieldProps) => (
  <Flex tag="legend" gap={1} paddingBottom={1}>
    <Typography variant="pi" fontWeight="bold" textColor="neutral800">
      {label}
      {required ? (
        <Typography tag="span" textColor="danger600" aria-hidden>
          {' *'}
        </Typography>
      ) : null}
    </Typography>
    {labelAction}
  </Flex>
);

/**
 * Edits a list of records: one row each, with buttons to add, move and remove. Blank rows are not
 * stored; a half-filled one is, so that whoever checks it can say what it lacks.
 */
export const RecordList = ({ format, ...props }: RecordListProps) => {
  const { name, hint, required = false, disabled = false } = props;
  const label = typeof props.label === 'string' ? props.label : name;
  const { formatMessage } = useIntl();
  const { notifyStatus } = useNotifyAT();
  const { value, error, rawError, onChange } = useField(name);
  const listRef = React.useRef<HTMLFieldSetElement>(null);
  const focus = useFocusAfter(listRef);
  const list = useRecordDrafts({
    value,
    format,
    required,
    onChange: (next) => onChange(name, next),
  });
  const stored = storedIndexes(list.drafts, format);
  const count = list.drafts.length;

  const move = (draft: Draft, position: number, by: -1 | 1): void => {
    list.move(draft.id, by);
    const to = position + by;
    const atEdge = by === -1 ? to === 1 : to === count;
    const part = by === -1 ? 'up' : 'down';
    focus({ row: draft.id, part: atEdge ? (part === 'up' ? 'down' : 'up') : part });
    notifyStatus(formatMessage(message('records.moved'), { position: to, count }));
  };
  const remove = (draft: Draft, index: number): void => {
    const neighbour = list.drafts[index + 1] ?? list.drafts[index - 1];
    list.remove(draft.id);
    focus(neighbour ? { row: neighbour.id, part: 'first' } : 'add');
    notifyStatus(formatMessage(message('records.removed'), { count: count - 1 }));
  };

  return (
    <Field.Root name={name} hint={hint} required={required} {...(error ? { error } : {})}>
      <Fieldset
        ref={listRef}
        aria-describedby={error ? `${name}-record-error` : undefined}
        data-field={name}
      >
        <Legend {...props} />
        <Flex direction="column" alignItems="stretch" gap={2}>
          {count === 0 ? <EmptyList /> : null}
          {count === 0 ? null : (
            <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
              {list.drafts.map((draft, index) => (
                <RecordRow
                  key={draft.id}
                  name={name}
                  listLabel={label}
                  format={format}
                  draft={draft}
                  position={index + 1}
                  count={count}
                  storedIndex={stored[index] ?? -1}
                  errors={rawError}
                  duplicate={isDuplicate(list.drafts, index, format)}
                  disabled={disabled}
                  onChange={(column, text) => list.change(draft.id, column, text)}
                  onMove={(by) => move(draft, index + 1, by)}
                  onRemove={() => remove(draft, index)}
                />
              ))}
            </Flex>
          )}
          {disabled || count >= format.maxRows ? null : (
            <Flex>
              <TextButton
                type="button"
                startIcon={<Plus />}
                data-part="add"
                onClick={() => focus({ row: list.add(), part: 'first' })}
              >
                {formatMessage(message('records.add'))}
              </TextButton>
            </Flex>
          )}
          <div id={`${name}-record-error`}>
            <Field.Error />
          </div>
          <Field.Hint />
        </Flex>
      </Fieldset>
    </Field.Root>
  );
};
