import { useIntl } from 'react-intl';
import type { SlotChoices } from '../../../../server/src/slots/contract';
import { siteUrl } from '../../api/ask-as-visitor';
import { message } from '../../translations/message';
import { CodeBlock } from '../../ui/CodeBlock';
import { Panel } from '../../ui/Panel';

const graphqlOf = (key: string): string =>
  [
    '{',
    `  funnelNextBest(input: { slot: "${key}" }) {`,
    '    items { title url reasons { label } }',
    '  }',
    '}',
  ].join('\n');

export interface SlotExampleProps {
  readonly slotKey: string;
  readonly endpoints: SlotChoices['endpoints'];
}

/** How a front end asks for the slot, to be copied. */
export const SlotExample = ({ slotKey, endpoints: { rest, graphql } }: SlotExampleProps) => {
  const { formatMessage } = useIntl();
  const url = siteUrl(`${rest}?slot=${slotKey}`);
  return (
    <Panel title={formatMessage(message('slots.example'))}>
      <CodeBlock label="REST" code={`curl '${url}'`} />
      {graphql === null ? null : <CodeBlock label="GraphQL" code={graphqlOf(slotKey)} />}
    </Panel>
  );
};
