import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Message } from '../translations/message';

export interface ChoiceProps {
  readonly label: Message;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a few values, outside of a form: it counts at once. */
export const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root minWidth="20rem">
      <Field.Label>{formatMessage(label)}</Field.Label>
      <SingleSelect size="S" value={value} onChange={(next) => onChange(String(next))}>
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};
