import * as React from 'react';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SetupJourney } from '../../../../server/src/setup/contract';
import { message } from '../../translations/message';
import { NewJourney } from './NewJourney';
import type { StepProps } from './step-props';

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
              {stages.map((stage) => stage.name).join(' → ')}
            </Typography>
          </li>
        ))}
      </Flex>
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
