import * as React from 'react';
import { Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useJourneyClient } from '../../api/use-journey-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { NewJourney } from '../setup/NewJourney';
import { JourneyTable } from './JourneyTable';

interface BodyProps {
  readonly isAdding: boolean;
  readonly onAdded: () => void;
}

const Body = ({ isAdding, onAdded }: BodyProps) => {
  const { formatMessage } = useIntl();
  const { listJourneys } = useJourneyClient();
  const { data, error, reload } = useRequest(listJourneys);
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  const added = (): void => {
    onAdded();
    reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="journeys">
      {isAdding || data.length === 0 ? (
        <Panel title={formatMessage(message('journeys.new'))}>
          <NewJourney onChanged={added} />
        </Panel>
      ) : null}
      {data.length > 0 ? <JourneyTable journeys={data} onRemoved={reload} /> : null}
    </Flex>
  );
};

/** The journeys of the site, and the way to another one. */
export const JourneyList = () => {
  const { formatMessage } = useIntl();
  const [isAdding, setAdding] = React.useState(false);
  const title = formatMessage(message('journeys.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage(message('journeys.subtitle'))}
        primaryAction={
          <Button
            type="button"
            startIcon={<Plus />}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            {formatMessage(message('journeys.new'))}
          </Button>
        }
      />
      <Layouts.Content>
        <Body isAdding={isAdding} onAdded={() => setAdding(false)} />
      </Layouts.Content>
    </Page.Main>
  );
};
