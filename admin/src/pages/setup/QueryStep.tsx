import * as React from 'react';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Play } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { askAsVisitor, siteUrl, type VisitorAnswer } from '../../api/ask-as-visitor';
import { message } from '../../translations/message';
import { Choices } from '../../ui/Choices';
import { CodeBlock } from '../../ui/CodeBlock';
import { countItems, firstQuery, type Dialect, type FirstQuery } from './first-query';
import type { StepProps } from './step-props';

const DIALECTS = { rest: 'REST', graphql: 'GraphQL' } as const;

type Outcome = VisitorAnswer | 'unreachable' | null;

const Answer = ({ outcome }: { readonly outcome: Outcome }) => {
  const { formatMessage } = useIntl();
  if (outcome === null) return null;
  if (outcome === 'unreachable') {
    return <Typography>{formatMessage(message('setup.query.unreachable'))}</Typography>;
  }
  const count = countItems(outcome.body);
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography fontWeight="bold">
        {count === null
          ? formatMessage(message('setup.query.refused'), { status: outcome.status })
          : formatMessage(message('setup.query.answered'), { count })}
      </Typography>
      <CodeBlock
        label={formatMessage(message('setup.query.answer'))}
        code={JSON.stringify(outcome.body, null, 2)}
      />
    </Flex>
  );
};

interface TryProps {
  readonly query: FirstQuery;
  readonly onAnswered: () => void;
}

const Try = ({ query, onAnswered }: TryProps) => {
  const { formatMessage } = useIntl();
  const [outcome, setOutcome] = React.useState<Outcome>(null);
  const [isAsking, setAsking] = React.useState(false);
  const ask = async (): Promise<void> => {
    setAsking(true);
    setOutcome(await askAsVisitor(query.path, query.body).catch(() => 'unreachable' as const));
    setAsking(false);
    onAnswered();
  };
  const { body } = query;
  const url = siteUrl(query.path);
  return (
    <>
      <CodeBlock
        label={formatMessage(message('setup.query.request'))}
        code={body === undefined ? `curl '${url}'` : `# POST ${url}\n${body.query}`}
      />
      <Flex>
        <Button type="button" startIcon={<Play />} loading={isAsking} onClick={() => void ask()}>
          {formatMessage(message('setup.query.run'))}
        </Button>
      </Flex>
      <div role="status">
        <Answer outcome={outcome} />
      </div>
    </>
  );
};

/** The first request of a front end, asked of the site itself as a visitor would. */
export const QueryStep = ({ state, onChanged }: StepProps) => {
  const { endpoints, journeys } = state;
  const [dialect, setDialect] = React.useState<Dialect>(
    endpoints.graphql === null ? 'rest' : 'graphql'
  );
  const query = firstQuery(dialect, endpoints, journeys);
  return (
    <>
      {endpoints.graphql === null ? null : (
        <Choices<Dialect>
          label={message('setup.query.dialect')}
          value={dialect}
          onChange={setDialect}
          choices={(['graphql', 'rest'] as const).map((value) => ({
            value,
            label: DIALECTS[value],
          }))}
        />
      )}
      {query ? <Try key={dialect} query={query} onAnswered={onChanged} /> : null}
    </>
  );
};
