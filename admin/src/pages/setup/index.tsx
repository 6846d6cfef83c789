import * as React from 'react';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SetupState, SetupStep } from '../../../../server/src/setup/contract';
import { useRequest } from '../../api/use-request';
import { useSetupClient } from '../../api/use-setup-client';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { useAttempt } from '../../ui/use-attempt';
import { Waiting } from '../../ui/Waiting';
import { pageUrl } from '../page-url';
import { SetupFinished } from '../setup-finished';
import { ContentStep } from './ContentStep';
import { JourneyStep } from './JourneyStep';
import { PersonaStep } from './PersonaStep';
import { QueryStep } from './QueryStep';
import { RightsStep } from './RightsStep';
import type { StepProps } from './step-props';
import { StepList } from './StepList';
import { stepAt, stepToOpen } from './steps';

const STEP_BODIES: Readonly<Record<SetupStep, React.ComponentType<StepProps>>> = {
  journey: JourneyStep,
  personas: PersonaStep,
  content: ContentStep,
  rights: RightsStep,
  query: QueryStep,
};

interface StepButtonsProps {
  readonly step: SetupStep;
  readonly isFinished: boolean;
  readonly onOpen: (step: SetupStep) => void;
  readonly onFinish: () => void;
}

const StepButtons = ({ step, isFinished, onOpen, onFinish }: StepButtonsProps) => {
  const { formatMessage } = useIntl();
  const back = stepAt(step, -1);
  const next = stepAt(step, 1);
  return (
    <Flex justifyContent="space-between" alignItems="center" gap={3} wrap="wrap">
      {back ? (
        <Button type="button" variant="tertiary" onClick={() => onOpen(back)}>
          {formatMessage(message('setup.back'))}
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button type="button" variant="secondary" onClick={() => onOpen(next)}>
          {formatMessage(message('setup.next'))}
        </Button>
      ) : (
        <Flex gap={4} alignItems="center">
          <PageLink to={pageUrl('coverage')}>{formatMessage(message('setup.coverage'))}</PageLink>
          {isFinished ? null : (
            <Button type="button" onClick={onFinish}>
              {formatMessage(message('setup.finish'))}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
};

/** Where the administrators are: on the server, so that any of them goes on there. */
const useProgress = (state: SetupState, onChanged: () => void) => {
  const { saveProgress } = useSetupClient();
  const tellNavigation = React.useContext(SetupFinished);
  const { attempt, problem } = useAttempt();
  const [step, setStep] = React.useState(() => stepToOpen(state));
  const open = (next: SetupStep): void => {
    setStep(next);
    void attempt(() => saveProgress({ step: next }));
  };
  const finish = (): void =>
    void attempt(async () => {
      await saveProgress({ finished: true });
      tellNavigation(true);
      onChanged();
    });
  return { step, problem, open, finish };
};

interface WizardProps {
  readonly state: SetupState;
  readonly onChanged: () => void;
}

const Wizard = ({ state, onChanged }: WizardProps) => {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(PERMISSIONS.manageTaxonomy);
  const { step, problem, open, finish } = useProgress(state, onChanged);
  const Body = STEP_BODIES[step];
  const { finished } = state.progress;
  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap" paddingBottom={8} data-page="setup">
      <Box flex="1 1 22rem" maxWidth="32rem">
        <StepList state={state} current={step} onOpen={open} />
      </Box>
      <Box flex="3 1 44rem" minWidth={0}>
        <Panel title={formatMessage(message(`setup.step.${step}`))}>
          <Typography textColor="neutral600">
            {formatMessage(message(`setup.why.${step}`))}
          </Typography>
          <Body
            key={step}
            state={state}
            mayManage={allowedActions['canManage'] === true}
            onChanged={onChanged}
          />
          <Alarm>{problem}</Alarm>
          <div role="status">
            {finished ? <Typography>{formatMessage(message('setup.finished'))}</Typography> : null}
          </div>
          <StepButtons step={step} isFinished={finished} onOpen={open} onFinish={finish} />
        </Panel>
      </Box>
    </Flex>
  );
};

/** From an empty site to a filled coverage, step by step. */
const SetupPage = () => {
  const { formatMessage } = useIntl();
  const { readSetup } = useSetupClient();
  const { data, error, reload } = useRequest(readSetup);
  const title = formatMessage(message('setup.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage(message('setup.subtitle'))} />
      <Layouts.Content>
        {error ? <Problem error={error} onRetry={reload} /> : null}
        {data ? <Wizard state={data} onChanged={reload} /> : null}
        {data || error ? null : <Waiting />}
      </Layouts.Content>
    </Page.Main>
  );
};

export default SetupPage;
