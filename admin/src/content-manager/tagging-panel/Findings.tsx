import { Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { ENTRY_LINT } from '../../../../server/src/coverage/entry-lint-contract';
import type {
  PublishCheck,
  PublishFinding,
} from '../../../../server/src/coverage/publish-check-contract';
import type { EntryFinding } from '../../../../server/src/coverage/vocabulary';
import { SEVERITY_LOOKS } from '../../pages/coverage/status-look';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';

export interface FindingsProps {
  /** What the form itself says. */
  readonly findings: readonly EntryFinding[];
  /** What the server says of publishing it; null: nobody asks. */
  readonly check: PublishCheck | null;
}

/** The server's sentence, how grave it is and how to mend it. */
const ToMend = ({ finding }: { readonly finding: PublishFinding }) => {
  const { formatMessage } = useIntl();
  const { name, icon, color } = SEVERITY_LOOKS[finding.severity];
  return (
    <Flex tag="li" alignItems="flex-start" gap={2}>
      <Mark icon={icon} color={color} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography variant="pi">
          <Typography variant="pi" fontWeight="bold" tag="span">
            {`${formatMessage(name)} · `}
          </Typography>
          {finding.message}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {finding.advice}
        </Typography>
      </Flex>
    </Flex>
  );
};

/** What to mend about this entry, before it is published; nothing where there is nothing. */
export const Findings = ({ findings, check }: FindingsProps) => {
  const { formatMessage } = useIntl();
  const checked = check !== null && check.mode !== 'off' ? check.findings : null;
  // What both look at is said once, in the words in which publishing would be refused.
  const own = checked ? findings.filter((name) => !Object.hasOwn(ENTRY_LINT, name)) : findings;
  if (own.length === 0 && (checked ?? []).length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="findings">
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {formatMessage(message(checked ? 'panel.check.title' : 'panel.findings'))}
      </Typography>
      {checked?.some(({ blocks }) => blocks) ? (
        <Typography variant="pi" textColor="danger600">
          {formatMessage(message('panel.check.blocked'))}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {checked?.map((finding) => (
          <ToMend key={finding.rule} finding={finding} />
        ))}
        {own.map((finding) => (
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
