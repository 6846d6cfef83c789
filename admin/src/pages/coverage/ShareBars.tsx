import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Shares } from '../../../../server/src/coverage/contract';
import { message, type Message } from '../../translations/message';
import { Bar } from '../../ui/Bar';

export interface ShareBarsProps<Part extends string> {
  readonly title: string;
  readonly shares: Shares<Part>;
  readonly names: Readonly<Record<Part, Message>>;
}

/** How much of the content stands in each part, in words, numbers and as bars. */
export const ShareBars = <Part extends string>({ title, shares, names }: ShareBarsProps<Part>) => {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} flex="1 1 24rem">
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {title}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {shares.parts.map(({ part, entries }) => {
          const share = shares.all === 0 ? 0 : entries / shares.all;
          return (
            <li key={part}>
              <Flex justifyContent="space-between" gap={3}>
                <Typography>{formatMessage(names[part])}</Typography>
                <Typography textColor="neutral600">
                  {formatMessage(message('spread.share'), {
                    count: entries,
                    share: formatNumber(share, { style: 'percent' }),
                  })}
                </Typography>
              </Flex>
              <Bar value={Math.round(share * 100)} aria-hidden />
            </li>
          );
        })}
      </Flex>
    </Flex>
  );
};
