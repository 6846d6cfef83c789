import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { LinkState, ReportLink } from '../../../../../server/src/reports/contract';
import { message, type Message } from '../../../translations/message';

const STATE_NAMES: Readonly<Record<LinkState, Message>> = {
  open: message('share.open'),
  expired: message('share.expired'),
  revoked: message('share.revoked'),
};

export interface LinkListProps {
  readonly links: readonly ReportLink[];
  readonly isBusy: boolean;
  readonly onRevoke: (link: ReportLink) => void;
}

/** The links that were made, the newest first; their addresses are known to nobody any more. */
export const LinkList = ({ links, isBusy, onRevoke }: LinkListProps) => {
  const { formatMessage, formatDate } = useIntl();
  const day = (time: string): string => formatDate(time, { dateStyle: 'medium' });
  if (links.length === 0) return <Typography>{formatMessage(message('share.none'))}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} data-part="links">
      {links.map((link) => (
        <Flex key={link.id} tag="li" gap={3} justifyContent="space-between" wrap="wrap">
          <Flex direction="column" alignItems="flex-start">
            <Typography fontWeight="semiBold">{link.name}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {[
                formatMessage(STATE_NAMES[link.state], { date: day(link.expiresAt) }),
                link.openedAt === null
                  ? formatMessage(message('share.neverOpened'))
                  : formatMessage(message('share.opened'), { date: day(link.openedAt) }),
              ].join(' · ')}
            </Typography>
          </Flex>
          {link.state === 'open' ? (
            <Button
              type="button"
              size="S"
              variant="danger-light"
              disabled={isBusy}
              onClick={() => onRevoke(link)}
            >
              {formatMessage(message('share.revoke'))}
            </Button>
          ) : null}
        </Flex>
      ))}
    </Flex>
  );
};
