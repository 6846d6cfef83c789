import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { isFetchError, Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useFunnelClient, type CoverageAnswer, type FunnelType } from '../api/use-funnel-client';
import { useRequest } from '../api/use-request';
import { coverageUrl } from '../pages/coverage/coverage-query';
import { GapLine } from '../pages/coverage/GapLine';
import { untaggedUrl } from '../pages/coverage/links';
import { listGaps } from '../pages/coverage/matrix';
import { useCellName } from '../pages/coverage/use-cell-name';
import { message } from '../translations/message';
import { useLanguage } from '../translations/use-language';
import { PageLink } from '../ui/PageLink';

const SHOWN_GAPS = 3;

interface Answers {
  readonly answer: CoverageAnswer;
  readonly types: readonly FunnelType[];
}

const useAnswers = () => {
  const client = useFunnelClient();
  const language = useLanguage();
  const load = React.useCallback(async (): Promise<Answers> => {
    const question = { journey: null, role: null, locale: null, language };
    const [answer, types] = await Promise.all([client.readCoverage(question), client.listTypes()]);
    return { answer, types };
  }, [client, language]);
  return useRequest(load);
};

const ToTag = ({ answer: { coverage }, types }: Answers) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold">
        {formatMessage(message('widget.untagged'), { count: coverage.untagged })}
      </Typography>
      {coverage.untagged > 0 ? (
        <Flex gap={3} wrap="wrap">
          {types.map(({ uid, displayName }) => (
            <PageLink key={uid} to={untaggedUrl(uid, null)}>
              {displayName}
            </PageLink>
          ))}
        </Flex>
      ) : null}
    </Flex>
  );
};

const ToWrite = ({ coverage, axes }: CoverageAnswer) => {
  const { formatMessage } = useIntl();
  const cellName = useCellName(axes);
  const gaps = listGaps(coverage).slice(0, SHOWN_GAPS);
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography fontWeight="bold">
        {formatMessage(message(gaps.length > 0 ? 'gaps.title' : 'gaps.none'))}
      </Typography>
      {gaps.map((gap) => (
        <GapLine key={cellName(gap)} gap={gap}>
          <PageLink to={coverageUrl({ cell: gap })}>{cellName(gap)}</PageLink>
        </GapLine>
      ))}
    </Flex>
  );
};

/** Entries to tag, and the three most urgent gaps. */
export const CoverageWidget = () => {
  const { data, error } = useAnswers();
  if (isFetchError(error) && error.status === 403) return <Widget.NoPermissions />;
  // Without a journey there is nothing to cover yet: the page behind the link offers one.
  if (isFetchError(error) && error.status === 400) return <Widget.NoData />;
  if (error) return <Widget.Error />;
  if (!data) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-widget="coverage">
      <ToTag {...data} />
      <ToWrite {...data.answer} />
    </Flex>
  );
};
