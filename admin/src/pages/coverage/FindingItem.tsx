import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../../server/src/coverage/contract';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { PageLink } from '../../ui/PageLink';
import { editUrl } from './links';
import { SEVERITY_LOOKS } from './status-look';

export interface FindingItemProps {
  readonly finding: Finding;
  /** What may be done about it here. */
  readonly children?: React.ReactNode;
}

/** What a rule has to say, how grave it is, how to mend it, and the way there. */
export const FindingItem = ({ finding, children }: FindingItemProps) => {
  const { formatMessage } = useIntl();
  const { name, icon, color } = SEVERITY_LOOKS[finding.severity];
  const { ref } = finding;
  return (
    <Flex gap={2} alignItems="flex-start">
      <Mark icon={icon} color={color} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography>
          <Typography fontWeight="bold" tag="span">
            {`${formatMessage(name)} · `}
          </Typography>
          {finding.message}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {finding.advice}
        </Typography>
        <Flex gap={3} wrap="wrap">
          {ref ? (
            <PageLink to={editUrl(ref.contentType, ref.documentId, ref.locale)}>
              {finding.title ?? formatMessage(message('findings.open'))}
            </PageLink>
          ) : null}
          {children}
        </Flex>
      </Flex>
    </Flex>
  );
};
