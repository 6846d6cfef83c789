import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import type { FilterOption } from './tag-columns';

interface InputProps {
  /** Of the value in the filter's form. */
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly 'aria-label'?: string;
}

/** An input of our own: only then does Strapi write a choice's label, not its value, on the chip. */
export const FindingInput = ({ name, options, 'aria-label': label }: InputProps) => {
  const { formatMessage } = useIntl();
  const field = useField<string | undefined>(name);
  return (
    <SingleSelect
      aria-label={label}
      value={field.value ?? null}
      placeholder={formatMessage(message('list.filter.choose'))}
      onChange={(value) => field.onChange(name, String(value))}
    >
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};
