import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useSetupClient } from '../../api/use-setup-client';
import { message } from '../../translations/message';
import { useOwnLanguage } from '../../translations/use-own-language';
import { Alarm } from '../../ui/Alarm';
import { PageLink } from '../../ui/PageLink';
import { useAttempt } from '../../ui/use-attempt';
import { linesOf } from './lines';
import { NamesField } from './NamesField';
import type { StepProps } from './step-props';

interface SuggestionsProps {
  readonly names: readonly string[];
  readonly onPick: (name: string) => void;
}

const Suggestions = ({ names, onPick }: SuggestionsProps) => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('setup.personas.suggested'));
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={title}>
      <Typography variant="pi" fontWeight="bold">
        {title}
      </Typography>
      {names.map((name) => (
        <Button
          key={name}
          type="button"
          size="S"
          variant="tertiary"
          startIcon={<Plus />}
          onClick={() => onPick(name)}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
};

const NewPersonas = ({ state, onChanged }: Pick<StepProps, 'state' | 'onChanged'>) => {
  const { formatMessage } = useIntl();
  const own = useOwnLanguage();
  const { toggleNotification } = useNotification();
  const { createPersonas } = useSetupClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [text, setText] = React.useState('');
  const names = linesOf(text);
  const suggested = state.suggestedPersonas.map(own).filter((name) => !names.includes(name));
  const create = async (): Promise<void> => {
    const { created } = await createPersonas(names);
    toggleNotification({
      type: 'success',
      message: formatMessage(message('setup.personas.created'), { count: created.length }),
    });
    setText('');
    onChanged();
  };
  return (
    <>
      {suggested.length > 0 ? (
        <Suggestions names={suggested} onPick={(name) => setText([...names, name].join('\n'))} />
      ) : null}
      <NamesField
        label={formatMessage(message('setup.personas.names'))}
        hint={formatMessage(message('setup.personas.names.hint'))}
        text={text}
        onChange={setText}
      />
      <Alarm>{problem}</Alarm>
      <Flex>
        <Button
          type="button"
          loading={isBusy}
          disabled={names.length === 0}
          onClick={() => void attempt(create)}
        >
          {formatMessage(message('setup.personas.create'))}
        </Button>
      </Flex>
    </>
  );
};

/** The personas that are there, and names for new ones. */
export const PersonaStep = ({ state, mayManage, onChanged }: StepProps) => {
  const { formatMessage } = useIntl();
  const { personas } = state;
  return (
    <>
      {personas.length > 0 ? (
        <>
          <Flex gap={2} wrap="wrap">
            <Typography>{formatMessage(message('setup.personas.there'))}</Typography>
            {personas.map((name, place) => (
              <Typography key={`${place} ${name}`} fontWeight="bold">
                {name}
                {place < personas.length - 1 ? ',' : ''}
              </Typography>
            ))}
          </Flex>
          <Flex>
            <PageLink to="/content-manager/collection-types/plugin::content-funnel.persona">
              {formatMessage(message('setup.personas.manager'))}
            </PageLink>
          </Flex>
        </>
      ) : null}
      {mayManage ? (
        <NewPersonas state={state} onChanged={onChanged} />
      ) : (
        <Typography>{formatMessage(message('setup.forbidden'))}</Typography>
      )}
    </>
  );
};
