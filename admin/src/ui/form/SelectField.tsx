import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message, type Message } from '../../translations/message';

export interface SelectFieldProps<Value extends string> {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  readonly options: readonly {
    readonly value: Value;
    readonly label: Message;
    readonly mark?: React.ReactNode;
  }[];
  /** What stands for null, when nothing may be chosen. */
  readonly none?: Message;
}

const NONE = '';

/** One of a few values of the form. */
export const SelectField = <Value extends string>({
  name,
  label,
  hint,
  options,
  none,
}: SelectFieldProps<Value>) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<Value | null>(name);
  return (
    <Field.Root
      name={name}
      {...(hint ? { hint: formatMessage(hint) } : {})}
      {...(error ? { error } : {})}
    >
      <Field.Label>{formatMessage(label)}</Field.Label>
      <SingleSelect
        value={value ?? NONE}
        clearLabel={formatMessage(message('records.clear'))}
        {...(none ? { placeholder: formatMessage(none), onClear: () => onChange(name, null) } : {})}
        onChange={(next) => onChange(name, String(next) === NONE ? null : (String(next) as Value))}
      >
        {options.map((option) => (
          <SingleSelectOption
            key={option.value}
            value={option.value}
            {...(option.mark ? { startIcon: option.mark } : {})}
          >
            {formatMessage(option.label)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
