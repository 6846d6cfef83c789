import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Slot } from '../../../../server/src/slots/contract';
import { useSlotClient } from '../../api/use-slot-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { useAttempt } from '../../ui/use-attempt';

export interface RemoveSlotProps {
  readonly slot: Slot;
  /** With whether it was removed. */
  readonly onClose: (isRemoved: boolean) => void;
}

/** Says what front ends are answered from then on, and removes what was saved of the slot. */
export const RemoveSlot = ({ slot: { key, revision, isBuiltIn }, onClose }: RemoveSlotProps) => {
  const { formatMessage } = useIntl();
  const { removeSlot } = useSlotClient();
  const { attempt, isBusy, problem } = useAttempt();
  const remove = (): Promise<void> =>
    attempt(async () => {
      await removeSlot({ key, revision });
      onClose(true);
    });
  const [title, explanation, action] = isBuiltIn
    ? (['slots.reset.title', 'slots.reset.explain', 'slots.reset'] as const)
    : (['slots.remove.title', 'slots.remove.explain', 'slots.remove'] as const);
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => (isOpen ? undefined : onClose(false))}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{formatMessage(message(title), { key })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Alarm>{problem}</Alarm>
            <Typography>{formatMessage(message(explanation))}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={() => onClose(false)}>
            {formatMessage(message('dialog.cancel'))}
          </Button>
          <Button type="button" variant="danger" loading={isBusy} onClick={() => void remove()}>
            {formatMessage(message(action))}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
