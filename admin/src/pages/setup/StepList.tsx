import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { SetupState, SetupStep } from '../../../../server/src/setup/contract';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { STEPS } from './steps';

const StepButton = styled.button`
  align-items: flex-start;
  background: transparent;
  border: 0;
  border-left: 3px solid ${({ theme }) => theme.colors.neutral200};
  cursor: pointer;
  display: flex;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[3]};
  text-align: start;
  width: 100%;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral150};
  }

  &[aria-current='step'] {
    background: ${({ theme }) => theme.colors.primary100};
    border-left-color: ${({ theme }) => theme.colors.primary600};
  }
`;

export interface StepListProps {
  readonly state: SetupState;
  readonly current: SetupStep;
  readonly onOpen: (step: SetupStep) => void;
}

/** All steps, each with what the site itself says of it. */
export const StepList = ({ state, current, onOpen }: StepListProps) => {
  const { formatMessage } = useIntl();
  return (
    <nav aria-label={formatMessage(message('setup.steps'))}>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={1}>
        {STEPS.map((step, place) => {
          const isDone = state.done[step];
          return (
            <li key={step}>
              <StepButton
                type="button"
                aria-current={step === current ? 'step' : undefined}
                onClick={() => onOpen(step)}
              >
                <Mark
                  icon={isDone ? CheckCircle : Clock}
                  color={isDone ? 'success600' : 'neutral500'}
                />
                <Flex tag="span" direction="column" alignItems="flex-start">
                  <Typography fontWeight="semiBold" textColor="neutral800">
                    {place + 1}. {formatMessage(message(`setup.step.${step}`))}
                  </Typography>
                  <Typography variant="pi" textColor={isDone ? 'success700' : 'neutral600'}>
                    {formatMessage(message(isDone ? 'setup.done' : 'setup.todo'))}
                  </Typography>
                </Flex>
              </StepButton>
            </li>
          );
        })}
      </Flex>
    </nav>
  );
};
