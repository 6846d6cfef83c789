import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { STATUS_LOOKS } from './status-look';

/** What the colours, icons and numbers of the heat map mean. */
export const Legend = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={4} wrap="wrap" tag="section" aria-label={formatMessage(message('legend.title'))}>
      {Object.entries(STATUS_LOOKS).map(([status, { name, icon, color }]) => (
        <Flex key={status} gap={1}>
          <Mark icon={icon} color={color} />
          <Typography variant="pi">{formatMessage(name)}</Typography>
        </Flex>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('legend.numbers'))}
      </Typography>
    </Flex>
  );
};
