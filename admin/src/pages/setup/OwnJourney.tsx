import * as React from 'react';
import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSetupClient } from '../../api/use-setup-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';
import { linesOf } from './lines';
import { NamesField } from './NamesField';

/** A journey from nothing but names. */
export const OwnJourney = ({ onChanged }: { readonly onChanged: () => void }) => {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const { createJourney } = useSetupClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [name, setName] = React.useState('');
  const [text, setText] = React.useState('');
  const stages = linesOf(text);
  const create = async (): Promise<void> => {
    await createJourney({ name: name.trim(), stages: [...stages] });
    toggleNotification({
      type: 'success',
      message: formatMessage(message('setup.journey.created'), { stages: stages.length }),
    });
    onChanged();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root>
        <Field.Label>{formatMessage(message('setup.journey.name'))}</Field.Label>
        <TextInput
          value={name}
          maxLength={255}
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setName(event.target.value)}
        />
      </Field.Root>
      <NamesField
        label={formatMessage(message('setup.journey.stages'))}
        hint={formatMessage(message('setup.journey.stages.hint'))}
        text={text}
        onChange={setText}
      />
      <Alarm>{problem}</Alarm>
      <Flex>
        <Button
          type="button"
          loading={isBusy}
          disabled={name.trim() === '' || stages.length === 0}
          onClick={() => void attempt(create)}
        >
          {formatMessage(message('setup.journey.create'))}
        </Button>
      </Flex>
    </Flex>
  );
};
