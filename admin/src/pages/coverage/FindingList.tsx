import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Finding } from '../../../../server/src/coverage/contract';
import type { Severity } from '../../../../server/src/coverage/rules-contract';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { ShortList } from '../../ui/ShortList';
import { editUrl } from './links';
import { SEVERITY_LOOKS } from './status-look';

const ORDER: Readonly<Record<Severity, number>> = { ERROR: 0, WARNING: 1, INFO: 2 };

const FindingItem = ({ finding }: { readonly finding: Finding }) => {
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
        {ref ? (
          <PageLink to={editUrl(ref.contentType, ref.documentId, ref.locale)}>
            {finding.title ?? formatMessage(message('findings.open'))}
          </PageLink>
        ) : null}
      </Flex>
    </Flex>
  );
};

/** What the audit has to say, the gravest first, each with the way to mend it. */
export const FindingList = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { formatMessage } = useIntl();
  const sorted = findings.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  return (
    <Panel title={formatMessage(message('findings.title'), { count: findings.length })}>
      {findings.length === 0 ? (
        <Typography>{formatMessage(message('findings.none'))}</Typography>
      ) : null}
      <ShortList
        items={sorted}
        keyOf={(finding, index) => `${finding.rule}.${index}`}
        render={(finding) => <FindingItem finding={finding} />}
      />
    </Panel>
  );
};
