import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Message } from '../../translations/message';

export interface TextFieldProps {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  readonly required?: boolean;
  /** Several lines. */
  readonly long?: boolean;
}

/** A text of the form. */
export const TextField = ({
  name,
  label,
  hint,
  required = false,
  long = false,
}: TextFieldProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<string>(name);
  const Input = long ? Textarea : TextInput;
  return (
    <Field.Root
      name={name}
      required={required}
      {...(hint ? { hint: formatMessage(hint) } : {})}
      {...(error ? { error } : {})}
    >
      <Field.Label>{formatMessage(label)}</Field.Label>
      <Input
        value={value ?? ''}
        onChange={({ target }: { target: { value: string } }) => onChange(name, target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
