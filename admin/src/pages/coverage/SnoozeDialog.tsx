import * as React from 'react';
import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding, SnoozedFinding } from '../../../../server/src/coverage/contract';
import { useFunnelClient } from '../../api/use-funnel-client';
import { message, type Message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';

const DAY = 86_400_000;

/** Days to wait; null: until somebody takes it up again. */
const WAITS: readonly {
  readonly value: string;
  readonly name: Message;
  readonly days: number | null;
}[] = [
  { value: 'week', name: message('snooze.week'), days: 7 },
  { value: 'month', name: message('snooze.month'), days: 30 },
  { value: 'quarter', name: message('snooze.quarter'), days: 91 },
  { value: 'forever', name: message('snooze.forever'), days: null },
];

export interface SnoozeDialogProps {
  readonly finding: Finding;
  /** Null: it is not put off. */
  readonly onClose: (snoozed: SnoozedFinding | null) => void;
}

const useSnooze = ({ finding, onClose }: SnoozeDialogProps) => {
  const { snoozeFinding } = useFunnelClient();
  const { attempt, isBusy, problem } = useAttempt();
  const [reason, setReason] = React.useState('');
  const [wait, setWait] = React.useState('month');
  const save = (): Promise<void> =>
    attempt(async () => {
      const days = WAITS.find(({ value }) => value === wait)?.days ?? null;
      const until = days === null ? null : new Date(Date.now() + days * DAY).toISOString();
      await snoozeFinding({ finding: finding.id, reason, until });
      onClose({ finding, reason, until });
    });
  return { reason, setReason, wait, setWait, isBusy, problem, save };
};

/** Asks why a finding may wait, and until when. */
export const SnoozeDialog = (props: SnoozeDialogProps) => {
  const { formatMessage } = useIntl();
  const { finding, onClose } = props;
  const { reason, setReason, wait, setWait, isBusy, problem, save } = useSnooze(props);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose(null))}>
      <Modal.Content>
        <Modal.Header closeLabel={formatMessage(message('dialog.close'))}>
          <Modal.Title>{formatMessage(message('snooze.title'))}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Alarm>{problem}</Alarm>
            <Typography>{finding.message}</Typography>
            <Field.Root required>
              <Field.Label>{formatMessage(message('snooze.reason'))}</Field.Label>
              <Textarea
                value={reason}
                maxLength={500}
                onChange={({ target }: { target: { value: string } }) => setReason(target.value)}
              />
            </Field.Root>
            <Field.Root>
              <Field.Label>{formatMessage(message('snooze.until'))}</Field.Label>
              <SingleSelect value={wait} onChange={(next) => setWait(String(next))}>
                {WAITS.map(({ value, name }) => (
                  <SingleSelectOption key={value} value={value}>
                    {formatMessage(name)}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={() => onClose(null)}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
          <Button
            type="button"
            loading={isBusy}
            disabled={reason.trim() === ''}
            onClick={() => void save()}
          >
            {formatMessage(message('snooze.save'))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
