import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { EntryFinding } from '../../../../server/src/coverage/vocabulary';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';

/** What to mend about this entry; nothing where there is nothing. */
export const Findings = ({ findings }: { readonly findings: readonly EntryFinding[] }) => {
  const { formatMessage } = useIntl();
  if (findings.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-part="findings">
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {formatMessage(message('panel.findings'))}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map((finding) => (
          <Flex key={finding} tag="li" alignItems="flex-start" gap={2}>
            <Mark icon={WarningCircle} color="warning600" />
            <Typography variant="pi">
              {formatMessage(message(`panel.finding.${finding}`))}
            </Typography>
          </Flex>
        ))}
      </Flex>
    </Flex>
  );
};
