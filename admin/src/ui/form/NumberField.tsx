import { Field, NumberInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Message } from '../../translations/message';

export interface NumberFieldProps {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
}

/** A number of the form, 0 or more. */
export const NumberField = ({ name, label, hint }: NumberFieldProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<number>(name);
  return (
    <Field.Root
      name={name}
      {...(hint ? { hint: formatMessage(hint) } : {})}
      {...(error ? { error } : {})}
    >
      <Field.Label>{formatMessage(label)}</Field.Label>
      <NumberInput value={value ?? 0} onValueChange={(next) => onChange(name, next ?? 0)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
