import * as React from 'react';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useJourneyClient } from '../../api/use-journey-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { JourneyEditor } from './JourneyEditor';

/** The journey that the address names. */
export const JourneyPage = () => {
  const { formatMessage } = useIntl();
  const { key = '' } = useParams();
  const { readJourney } = useJourneyClient();
  const load = React.useCallback(() => readJourney(key), [readJourney, key]);
  const { data, error, isLoading, reload } = useRequest(load);
  if (error) {
    return (
      <Layouts.Content>
        <Problem error={error} onRetry={reload} />
      </Layouts.Content>
    );
  }
  if (!data || isLoading) return <Waiting />;
  return (
    <Page.Main>
      <Page.Title>{`${data.journey.name}, ${formatMessage(message('journeys.title'))}`}</Page.Title>
      <JourneyEditor key={data.journey.revision} answer={data} onReload={reload} />
    </Page.Main>
  );
};
