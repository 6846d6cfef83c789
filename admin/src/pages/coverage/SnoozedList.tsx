import { Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding, SnoozedFinding } from '../../../../server/src/coverage/contract';
import { useFunnelClient } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { Alarm } from '../../ui/Alarm';
import { ShortList } from '../../ui/ShortList';
import { useAttempt } from '../../ui/use-attempt';
import { FindingItem } from './FindingItem';

export interface SnoozedListProps {
  readonly snoozed: readonly SnoozedFinding[];
  readonly mayChange: boolean;
  readonly onTakenUp: (finding: Finding) => void;
}

/** Findings that somebody has put off, with the reason; nothing where there are none. */
export const SnoozedList = ({ snoozed, mayChange, onTakenUp }: SnoozedListProps) => {
  const { formatMessage, formatDate } = useIntl();
  const { snoozeFinding } = useFunnelClient();
  const { attempt, isBusy, problem } = useAttempt();
  if (snoozed.length === 0) return null;
  const takeUp = (finding: Finding): Promise<void> =>
    attempt(async () => {
      await snoozeFinding({ finding: finding.id, snoozed: false });
      onTakenUp(finding);
    });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" variant="omega" fontWeight="bold">
        {formatMessage(message('findings.snoozed'), { count: snoozed.length })}
      </Typography>
      <Alarm>{problem}</Alarm>
      <ShortList
        first={3}
        items={snoozed}
        keyOf={({ finding }) => finding.id}
        render={({ finding, reason, until }) => (
          <FindingItem finding={finding}>
            <Typography variant="pi">
              {until === null
                ? formatMessage(message('findings.waits'), { reason })
                : formatMessage(message('findings.waitsUntil'), {
                    reason,
                    date: formatDate(until, { dateStyle: 'medium' }),
                  })}
            </Typography>
            {mayChange ? (
              <TextButton type="button" disabled={isBusy} onClick={() => void takeUp(finding)}>
                {formatMessage(message('findings.takeUp'))}
              </TextButton>
            ) : null}
          </FindingItem>
        )}
      />
    </Flex>
  );
};
