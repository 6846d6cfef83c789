import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { Slot, SlotChoices } from '../../../../server/src/slots/contract';
import type { SlotsAnswer } from '../../api/use-slot-client';
import { message } from '../../translations/message';
import { CodeBlock } from '../../ui/CodeBlock';
import { Panel } from '../../ui/Panel';
import { newSlot } from './slot-form';
import { SlotEditor } from './SlotEditor';
import { SlotExample } from './SlotExample';
import { SlotHeader } from './SlotHeader';

export interface SlotPageProps {
  readonly slotKey: string;
  readonly answer: SlotsAnswer;
  readonly onChanged: () => void;
}

interface ConfiguredProps {
  readonly slot: Slot;
  readonly choices: SlotChoices;
}

/** What the configuration owns can be read here and not changed. */
const Configured = ({ slot, choices }: ConfiguredProps) => {
  const { formatMessage } = useIntl();
  return (
    <>
      <SlotHeader slot={slot} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="slot">
          <Panel title={formatMessage(message('slots.settings'))}>
            <Typography>{formatMessage(message('slots.configured'))}</Typography>
            <CodeBlock
              label={formatMessage(message('slots.settings'))}
              code={JSON.stringify({ [slot.key]: slot.settings }, null, 2)}
            />
          </Panel>
          <SlotExample slotKey={slot.key} endpoints={choices.endpoints} />
        </Flex>
      </Layouts.Content>
    </>
  );
};

/** One slot: its form, or its settings where the configuration owns it. */
export const SlotPage = ({ slotKey, answer, onChanged }: SlotPageProps) => {
  const { formatMessage } = useIntl();
  const { slots, choices } = answer;
  const slot = slots.find(({ key }) => key === slotKey) ?? newSlot(slotKey);
  return (
    <Page.Main>
      <Page.Title>{`${slotKey}, ${formatMessage(message('slots.title'))}`}</Page.Title>
      {slot.source === 'CONFIGURATION' ? (
        <Configured slot={slot} choices={choices} />
      ) : (
        <SlotEditor
          key={`${slot.source} ${slot.revision}`}
          slot={slot}
          choices={choices}
          onChanged={onChanged}
        />
      )}
    </Page.Main>
  );
};
