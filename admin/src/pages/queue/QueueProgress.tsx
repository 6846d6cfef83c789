import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { QueueType } from '../../../../server/src/tagging/queue-contract';
import { message } from '../../translations/message';
import { Bar } from '../../ui/Bar';

/** How much of the library has a stage. */
export const QueueProgress = ({ types }: { readonly types: readonly QueueType[] }) => {
  const { formatMessage } = useIntl();
  const sum = (key: 'total' | 'tagged'): number => types.reduce((all, type) => all + type[key], 0);
  const [total, tagged] = [sum('total'), sum('tagged')];
  const label = formatMessage(message('queue.progress'), { tagged, total });
  return (
    <Flex direction="column" alignItems="stretch" gap={2} flex="1" minWidth="24rem">
      <Typography variant="pi" fontWeight="bold">
        {label}
      </Typography>
      <Bar value={total === 0 ? 100 : Math.floor((tagged / total) * 100)} aria-label={label} />
    </Flex>
  );
};
