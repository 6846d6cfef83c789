import { Box, Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Message } from '../translations/message';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

export interface ChoicesProps<Value extends string> {
  readonly label: Message;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few ways to go, each with what it means. */
export const Choices = <Value extends string>({
  label,
  choices,
  value,
  onChange,
}: ChoicesProps<Value>) => {
  const { formatMessage } = useIntl();
  const name = formatMessage(label);
  return (
    <Field.Root>
      <Field.Label>{name}</Field.Label>
      <Radio.Group
        value={value}
        onValueChange={(next) => onChange(next as Value)}
        aria-label={name}
      >
        <Flex direction="column" alignItems="stretch" gap={2}>
          {choices.map((choice) => (
            <Box key={choice.value}>
              <Radio.Item value={choice.value}>{choice.label}</Radio.Item>
              {choice.hint === undefined ? null : (
                <Box paddingLeft={7}>
                  <Typography variant="pi" textColor="neutral600">
                    {choice.hint}
                  </Typography>
                </Box>
              )}
            </Box>
          ))}
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
};
