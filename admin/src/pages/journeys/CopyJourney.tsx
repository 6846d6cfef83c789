import * as React from 'react';
import { Box, Button, Field, Modal, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import type { ListedJourney } from '../../../../server/src/taxonomy/journey-contract';
import { useJourneyClient } from '../../api/use-journey-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';
import { pageUrl } from '../page-url';

export interface CopyJourneyProps {
  readonly journey: ListedJourney;
  readonly onClose: () => void;
}

/** Asks for the name of a copy, makes it and opens it. */
export const CopyJourney = ({ journey, onClose }: CopyJourneyProps) => {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { copyJourney } = useJourneyClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [name, setName] = React.useState(() =>
    formatMessage(message('journeys.copy.of'), { name: journey.name })
  );
  const copy = (): Promise<void> =>
    attempt(async () => {
      const key = await copyJourney(journey.key, name.trim());
      void navigate(pageUrl(`journeys/${key}`));
    });
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose())}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {formatMessage(message('journeys.copy.title'), { name: journey.name })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Box paddingBottom={problem === null ? 0 : 4}>
            <Alarm>{problem}</Alarm>
          </Box>
          <Field.Root name="name" hint={formatMessage(message('journeys.copy.hint'))}>
            <Field.Label>{formatMessage(message('journeys.copy.name'))}</Field.Label>
            <TextInput
              value={name}
              maxLength={255}
              onChange={({ target }: { target: { value: string } }) => setName(target.value)}
            />
            <Field.Hint />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
          <Button
            type="button"
            loading={isBusy}
            disabled={name.trim() === ''}
            onClick={() => void copy()}
          >
            {formatMessage(message('journeys.copy'))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
