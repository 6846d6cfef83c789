import { Field, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { MAX_DAYS } from '../../../../server/src/taxonomy/vocabulary';
import type { Message } from '../../translations/message';

export interface DaysFieldProps {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: Message;
  /** Says what nothing stands for, and how many days there may be: `max`. */
  readonly hint: Message;
}

/** A number of days of the form; null: nothing is said. */
export const DaysField = ({ name, label, hint }: DaysFieldProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<number | null>(name);
  return (
    <Field.Root
      name={name}
      hint={formatMessage(hint, { max: MAX_DAYS })}
      {...(error ? { error } : {})}
    >
      <Field.Label>{formatMessage(label)}</Field.Label>
      <TextInput
        type="number"
        min={1}
        max={MAX_DAYS}
        value={value ?? ''}
        onChange={({ target }: { target: { value: string } }) =>
          onChange(name, target.value === '' ? null : Number(target.value))
        }
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
