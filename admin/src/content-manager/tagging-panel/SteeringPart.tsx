import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useForm, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { PERMISSIONS } from '../../permissions';
import { message } from '../../translations/message';
import { Waiting } from '../../ui/Waiting';
import { refKey } from '../../ui/ref-key';
import type { EditedEntry } from './edited-entry';
import { Failure } from './Failure';

import { SteeringFields } from './SteeringFields';
import type { SteeringLoad } from './use-steering';

/** What was typed stays in the form until the editor decides. */
const Stale = ({ onTake }: { readonly onTake: () => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Box background="warning100" hasRadius padding={3} role="alert">
      <Typography variant="pi" tag="p">
        {formatMessage(message('panel.steering.stale'))}
      </Typography>
      <TextButton type="button" onClick={onTake}>
        {formatMessage(message('panel.steering.take'))}
      </TextButton>
    </Box>
  );
};

export interface SteeringPartProps {
  readonly entry: EditedEntry;
  readonly steering: SteeringLoad;
  /** Whether the editor may change the entry at all. */
  readonly mayWrite: boolean;
}

/** What an editor decides beside the content: saved with the entry, and effective at once. */
export const SteeringPart = ({ entry, steering, mayWrite }: SteeringPartProps) => {
  const { formatMessage } = useIntl();
  const isDisabled = useForm('SteeringPart', (form) => form.disabled || form.isSubmitting);
  const { allowedActions } = useRBAC(PERMISSIONS.steer);
  const { state, error, reload } = steering;
  const { model, documentId, locale, isNew } = entry;
  const maySteer = mayWrite && allowedActions['canSteer'] === true;
  const ownKey = isNew ? '' : refKey({ contentType: model, documentId: documentId ?? '' });
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-part="steering">
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Typography tag="h3" variant="pi" fontWeight="bold">
          {formatMessage(message('panel.steering'))}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('panel.steering.hint'))}
        </Typography>
      </Flex>
      {state?.isStale === true ? <Stale onTake={state.takeCurrent} /> : null}
      {state ? (
        <SteeringFields
          state={state}
          ownKey={ownKey}
          locale={locale}
          disabled={isDisabled || !maySteer}
        />
      ) : error === undefined ? (
        <Waiting />
      ) : (
        <Failure onRetry={reload} />
      )}
    </Flex>
  );
};
