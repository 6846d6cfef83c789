import * as React from 'react';
import {
  DatePicker,
  Field,
  NumberInput,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import type { Column, ColumnKind } from './record-format';

export interface RecordCellProps {
  readonly column: Column;
  readonly id: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Stands in for the visible label, for lists of a single column. */
  readonly hiddenLabel?: string;
  readonly onChange: (text: string) => void;
}

interface InputProps extends Omit<RecordCellProps, 'id' | 'error' | 'hiddenLabel'> {
  readonly 'aria-label'?: string;
}

const TextCell = ({ column, value, disabled, onChange, ...rest }: InputProps) => (
  <TextInput
    {...rest}
    required={column.required ?? false}
    value={value}
    disabled={disabled}
    onChange={(event) => onChange(event.target.value)}
  />
);

const LongTextCell = ({ column, value, disabled, onChange, ...rest }: InputProps) => (
  <Textarea
    {...rest}
    required={column.required ?? false}
    value={value}
    disabled={disabled}
    onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
  />
);

const NumberCell = ({ column: _column, value, disabled, onChange, ...rest }: InputProps) => (
  <NumberInput
    {...rest}
    {...(value === '' ? {} : { value: Number(value) })}
    disabled={disabled}
    onValueChange={(number) => onChange(number === undefined ? '' : String(number))}
  />
);

/** The day that the picker shows, whatever the time zone: the record holds a date, not a moment. */
const toIsoDate = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

const DateCell = ({ column: _column, value, disabled, onChange, ...rest }: InputProps) => {
  const { formatMessage } = useIntl();
  const date = value === '' ? null : new Date(`${value}T00:00:00`);
  return (
    <DatePicker
      {...rest}
      {...(date && !Number.isNaN(date.getTime()) ? { value: date } : {})}
      disabled={disabled}
      clearLabel={formatMessage(message('records.clear'))}
      onChange={(next) => onChange(next ? toIsoDate(next) : '')}
      onClear={() => onChange('')}
    />
  );
};

const SelectCell = ({ column, value, disabled, onChange, ...rest }: InputProps) => {
  const { formatMessage } = useIntl();
  const options = column.options ?? [];
  const known = options.some((option) => option.value === value);
  return (
    <SingleSelect
      {...rest}
      required={column.required ?? false}
      value={value}
      disabled={disabled}
      placeholder={formatMessage(message('records.choose'))}
      onChange={(next) => onChange(String(next))}
    >
      {value !== '' && !known ? (
        <SingleSelectOption value={value}>{value}</SingleSelectOption>
      ) : null}
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {typeof option.label === 'string' ? option.label : formatMessage(option.label)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

const INPUTS: Readonly<Record<ColumnKind, React.ComponentType<InputProps>>> = {
  text: TextCell,
  'long-text': LongTextCell,
  number: NumberCell,
  date: DateCell,
  select: SelectCell,
};

/** One value of a record, with its label and its error. */
export const RecordCell = ({ id, error, hiddenLabel, ...props }: RecordCellProps) => {
  const { formatMessage } = useIntl();
  const Input = INPUTS[props.column.kind];
  return (
    <Field.Root
      id={id}
      name={id}
      required={props.column.required ?? false}
      {...(error === undefined ? {} : { error })}
    >
      {hiddenLabel === undefined ? (
        <>
          <Field.Label>{formatMessage(props.column.label)}</Field.Label>
          <Input {...props} />
        </>
      ) : (
        <Input {...props} aria-label={hiddenLabel} />
      )}
      <Field.Error />
    </Field.Root>
  );
};
