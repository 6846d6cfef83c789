import * as React from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SetupJourney } from '../../../../server/src/setup/contract';
import { message } from '../../translations/message';
import { Choices } from '../../ui/Choices';
import { PresetForm } from '../presets/PresetForm';
import { OwnJourney } from './OwnJourney';
import type { StepProps } from './step-props';

type Start = 'preset' | 'own';

const Journeys = ({ journeys }: { readonly journeys: readonly SetupJourney[] }) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <Typography>
        {formatMessage(message('setup.journey.there'), { count: journeys.length })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {journeys.map(({ key, name, stages }) => (
          <li key={key}>
            <Typography fontWeight="bold" tag="p">
              {name}
            </Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {stages.join(' → ')}
            </Typography>
          </li>
        ))}
      </Flex>
    </>
  );
};

const NewJourney = ({ onChanged }: Pick<StepProps, 'onChanged'>) => {
  const { formatMessage } = useIntl();
  const [start, setStart] = React.useState<Start>('preset');
  return (
    <>
      <Choices<Start>
        label={message('setup.journey.start')}
        value={start}
        onChange={setStart}
        choices={(['preset', 'own'] as const).map((value) => ({
          value,
          label: formatMessage(message(`setup.start.${value}`)),
          hint: formatMessage(message(`setup.startHint.${value}`)),
        }))}
      />
      {start === 'preset' ? (
        <PresetForm onApplied={onChanged} />
      ) : (
        <OwnJourney onChanged={onChanged} />
      )}
    </>
  );
};

/** The journeys that are there, and the ways to a first or another one. */
export const JourneyStep = ({ state, mayManage, onChanged }: StepProps) => {
  const { formatMessage } = useIntl();
  const [isAdding, setAdding] = React.useState(false);
  const { journeys } = state;
  const change = (): void => {
    setAdding(false);
    onChanged();
  };
  if (journeys.length > 0 && !isAdding) {
    return (
      <>
        <Journeys journeys={journeys} />
        {mayManage ? (
          <Flex>
            <TextButton type="button" onClick={() => setAdding(true)}>
              {formatMessage(message('setup.journey.another'))}
            </TextButton>
          </Flex>
        ) : null}
      </>
    );
  }
  return mayManage ? (
    <NewJourney onChanged={change} />
  ) : (
    <Typography>{formatMessage(message('preset.forbidden'))}</Typography>
  );
};
