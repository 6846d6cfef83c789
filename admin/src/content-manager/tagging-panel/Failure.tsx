import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';

/** Something could not be loaded; the panel is too narrow for more than a line and a button. */
export const Failure = ({ onRetry }: { readonly onRetry: () => void }) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography>{formatMessage(message('page.failed'))}</Typography>
      <TextButton type="button" onClick={onRetry}>
        {formatMessage(message('page.retry'))}
      </TextButton>
    </Flex>
  );
};
