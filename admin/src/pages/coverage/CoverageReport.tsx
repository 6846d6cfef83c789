import * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { CoverageAnswer, FunnelType } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { CellDialog } from './CellDialog';
import { CoverageFilters } from './CoverageFilters';
import type { CoverageQuery } from './coverage-query';
import { EntryFilters } from './EntryFilters';
import { Figures } from './Figures';
import { FilterSummary } from './FilterSummary';
import { FindingList } from './FindingList';
import { GapList } from './GapList';
import { GoalWalk } from './GoalWalk';
import { HeatMap } from './HeatMap';
import { Legend } from './Legend';
import { createUrl, PERSONA_UID } from './links';
import { LocaleGaps } from './LocaleGaps';
import { buildMatrix, listGaps } from './matrix';
import { MissingKinds } from './MissingKinds';
import { NoContentTypes } from './NoContentTypes';
import { AssignedPanel } from './planning/AssignedPanel';
import { ReviewPanel } from './watch/ReviewPanel';
import { WatchPanel } from './watch/WatchPanel';
import { SpreadPanel } from './SpreadPanel';

const NoPersonas = () => {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2} wrap="wrap">
      <Typography>{formatMessage(message('matrix.noPersonas'))}</Typography>
      <PageLink to={createUrl(PERSONA_UID)}>{formatMessage(message('matrix.addPersona'))}</PageLink>
    </Flex>
  );
};

export interface CoverageReportProps {
  readonly answer: CoverageAnswer;
  readonly types: readonly FunnelType[];
  readonly query: CoverageQuery;
  /** A newer answer is under way. */
  readonly isStale: boolean;
  readonly onChange: (changes: Partial<CoverageQuery>) => void;
  /** What the answer says of findings is no longer so. */
  readonly onReload: () => void;
}

/** The page's content once everything is there. */
export const CoverageReport = ({
  answer,
  types,
  query,
  isStale,
  onChange,
  onReload,
}: CoverageReportProps) => {
  const { coverage, axes } = answer;
  const { missingKinds } = answer.spread;
  const matrix = React.useMemo(
    () => buildMatrix(coverage, axes, missingKinds),
    [coverage, axes, missingKinds]
  );
  const gaps = React.useMemo(() => listGaps(coverage), [coverage]);
  const journeyName =
    axes.journeys.find(({ key }) => key === coverage.journey)?.name ?? coverage.journey;
  const { cell } = query;
  const opened =
    cell &&
    matrix.rows
      .find(({ persona }) => persona === cell.persona)
      ?.cells.find(({ stage }) => stage === cell.stage);
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} aria-busy={isStale}>
      {types.length === 0 ? <NoContentTypes /> : null}
      <CoverageFilters axes={axes} journey={coverage.journey} query={query} onChange={onChange} />
      <EntryFilters choices={answer.choices} query={query} onChange={onChange} />
      <FilterSummary axes={axes} choices={answer.choices} query={query} onChange={onChange} />
      <Figures coverage={coverage} types={types} locale={query.locale} />
      <Flex direction="column" alignItems="stretch" gap={2}>
        <HeatMap
          matrix={matrix}
          journeyName={journeyName}
          coverage={coverage.coverage}
          onOpen={(next) => onChange({ cell: next })}
        />
        <Legend />
        {axes.personas.length === 0 ? <NoPersonas /> : null}
      </Flex>
      <Flex gap={5} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 32rem" minWidth={0}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <GapList gaps={gaps} axes={axes} onOpen={(next) => onChange({ cell: next })} />
            <AssignedPanel axes={axes} />
            <MissingKinds kinds={missingKinds} stages={axes.stages} />
            <LocaleGaps
              gaps={answer.spread.localeGaps}
              journey={coverage.journey}
              locales={axes.locales}
              {...{ query, types }}
            />
            <WatchPanel
              journey={coverage.journey}
              axes={axes}
              since={query.since}
              onSince={(since) => onChange({ since })}
            />
            <ReviewPanel journey={coverage.journey} />
          </Flex>
        </Box>
        <Box flex="1 1 32rem" minWidth={0}>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <SpreadPanel spread={answer.spread} />
            <FindingList answer={answer} stages={axes.stages} onChanged={onReload} />
            <GoalWalk journey={coverage.journey} locale={query.locale} />
          </Flex>
        </Box>
      </Flex>
      {opened ? (
        <CellDialog
          cell={opened}
          role={query.role ?? cell.role}
          journey={coverage.journey}
          locale={query.locale}
          filters={query.filters}
          axes={axes}
          types={types}
          onRole={(role) => onChange({ cell: { stage: cell.stage, persona: cell.persona, role } })}
          onChanged={onReload}
          onClose={() => onChange({ cell: null })}
        />
      ) : null}
    </Flex>
  );
};
