import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { isFetchError, Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useFunnelClient } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { ApplyPreset } from './ApplyPreset';
import { NOT_NARROWED } from './coverage-query';
import { CoverageReport } from './CoverageReport';
import { ExportMenu } from './export/ExportMenu';
import { lacksJourney } from './lacks-journey';
import { PlanningProvider } from './planning/PlanningProvider';
import { useCoverageQuery } from './use-coverage-query';

const useCoverage = () => {
  const client = useFunnelClient();
  const [query, change] = useCoverageQuery();
  const { journey, role, locale, filters } = query;
  const language = useLanguage();
  const question = React.useMemo(
    () => ({ journey, role, locale, filters, language }),
    [journey, role, locale, filters, language]
  );
  const load = React.useCallback(() => client.readCoverage(question), [client, question]);
  const answer = useRequest(load);
  const types = useRequest(client.listTypes);
  const reload = (): void => {
    answer.reload();
    types.reload();
  };
  return { query, question, change, answer, types, reload };
};

const Body = ({ query, change, answer, types, reload }: ReturnType<typeof useCoverage>) => {
  const { formatMessage } = useIntl();
  if (lacksJourney(answer.error, query.journey)) return <ApplyPreset onApplied={reload} />;
  const error = answer.error ?? types.error;
  if (isFetchError(error) && error.status === 403) return <Page.NoPermissions />;
  if (error) {
    return (
      <>
        <Problem error={error} onRetry={reload} />
        {/* A shared address may name what is no longer there. */}
        <Flex justifyContent="center">
          <Button type="button" variant="tertiary" onClick={() => change(NOT_NARROWED)}>
            {formatMessage(message('filters.reset'))}
          </Button>
        </Flex>
      </>
    );
  }
  if (!answer.data || !types.data) return <Waiting />;
  return (
    <PlanningProvider
      journey={answer.data.coverage.journey}
      locale={query.locale}
      types={types.data}
    >
      <CoverageReport
        answer={answer.data}
        types={types.data}
        query={query}
        isStale={answer.isLoading}
        onChange={change}
        onReload={answer.reload}
      />
    </PlanningProvider>
  );
};

const CoveragePage = () => {
  const { formatMessage, formatTime } = useIntl();
  const page = useCoverage();
  const title = formatMessage(message('coverage.title'));
  const shown = page.answer.data?.coverage;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={
          shown
            ? formatMessage(message('coverage.subtitle'), { time: formatTime(shown.computedAt) })
            : formatMessage(message('coverage.subtitle.empty'))
        }
        secondaryAction={
          shown ? <ExportMenu question={page.question} journey={shown.journey} /> : null
        }
        primaryAction={
          <Button
            type="button"
            variant="tertiary"
            startIcon={<ArrowClockwise />}
            loading={page.answer.isLoading && page.answer.data !== undefined}
            onClick={page.reload}
          >
            {formatMessage(message('coverage.refresh'))}
          </Button>
        }
      />
      <Layouts.Content>
        <Body {...page} />
      </Layouts.Content>
    </Page.Main>
  );
};

export default CoveragePage;
