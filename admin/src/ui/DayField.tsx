import * as React from 'react';
import { Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Message } from '../translations/message';
import { DayInput } from './DayInput';

export interface DayFieldProps {
  readonly label: Message;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

/** Kept to itself while it is typed: a year's first digit is a date, too. */
export const DayField = ({ label, day, onChange }: DayFieldProps) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = React.useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed !== (day ?? '')) onChange(typed === '' ? null : typed);
    setTyped(null);
  };
  return (
    <Field.Root width="16rem">
      <Field.Label>{formatMessage(label)}</Field.Label>
      <DayInput
        min="1970-01-01"
        value={typed ?? day ?? ''}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }: React.KeyboardEvent) => {
          if (key === 'Enter') commit();
        }}
      />
    </Field.Root>
  );
};
