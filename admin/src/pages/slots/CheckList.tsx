import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Message } from '../../translations/message';

export interface CheckListProps {
  /** Path in the form's values. */
  readonly name: string;
  readonly label: Message;
  readonly hint?: Message;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Kept in the order in which they are ticked; otherwise in that of the options. */
  readonly ordered?: boolean;
}

/** Any of a few values of the form. */
export const CheckList = ({ name, label, hint, options, ordered = false }: CheckListProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<readonly string[]>(name);
  const chosen = value ?? [];
  const toggle = (option: string, isOn: boolean): void => {
    const next = isOn ? [...chosen, option] : chosen.filter((each) => each !== option);
    const inOrder = options.flatMap((each) => (next.includes(each.value) ? each.value : []));
    onChange(name, ordered ? next : inOrder);
  };
  return (
    <Field.Root
      name={name}
      {...(hint ? { hint: formatMessage(hint) } : {})}
      {...(error ? { error } : {})}
    >
      <Flex
        role="group"
        aria-label={formatMessage(label)}
        direction="column"
        alignItems="flex-start"
        gap={2}
      >
        <Typography variant="pi" fontWeight="bold">
          {formatMessage(label)}
        </Typography>
        {options.map((option) => (
          <Checkbox
            key={option.value}
            checked={chosen.includes(option.value)}
            onCheckedChange={(isOn) => toggle(option.value, isOn === true)}
          >
            {option.label}
          </Checkbox>
        ))}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};
