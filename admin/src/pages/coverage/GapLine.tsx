import type * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Cell } from '../../../../server/src/coverage/contract';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { STATUS_LOOKS } from './status-look';

export interface GapLineProps {
  readonly gap: Cell;
  /** Its name, as what leads to it. */
  readonly children: React.ReactNode;
}

/** A gap: its status, its name, and how far it is from its target. */
export const GapLine = ({ gap, children }: GapLineProps) => {
  const { formatMessage } = useIntl();
  const { name, icon, color } = STATUS_LOOKS[gap.status];
  return (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={icon} color={color} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        {children}
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('gaps.numbers'), {
            status: formatMessage(name),
            counting: gap.published - gap.stale,
            target: gap.target,
          })}
        </Typography>
      </Flex>
    </Flex>
  );
};
