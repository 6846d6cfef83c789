import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EventType, Item } from '../../../../server/src/recommendation/contract';
import type {
  Simulated,
  SimulatorForm,
} from '../../../../server/src/recommendation/simulation-contract';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { refKey } from '../../ui/ref-key';
import { AnswerFacts } from './AnswerFacts';
import type { Difference } from './compare-items';
import type { EntryNames } from './entry-names';
import { ItemCard } from './ItemCard';

export interface AnswerViewProps {
  readonly title: string;
  readonly simulated: Simulated;
  readonly form: SimulatorForm;
  readonly names: EntryNames;
  /** From the answer beside it. */
  readonly difference?: Difference;
  readonly onStep?: (item: Item, type: EventType) => void;
}

/** An answer as the public site would show it, and all that is known about it. */
export const AnswerView = ({
  title,
  simulated,
  form,
  names,
  difference,
  onStep,
}: AnswerViewProps) => {
  const { formatMessage, formatList } = useIntl();
  const { payload } = simulated;
  return (
    <Panel title={title}>
      {payload.items.length === 0 ? (
        <EmptyStateLayout content={formatMessage(message('simulator.empty'))} />
      ) : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3} data-part="items">
          {payload.items.map((item) => (
            <ItemCard
              key={refKey(item.ref)}
              item={item}
              was={difference?.moved.get(refKey(item.ref))}
              onStep={onStep && ((type) => onStep(item, type))}
            />
          ))}
        </Flex>
      )}
      {difference && difference.gone.length > 0 ? (
        <Typography fontWeight="bold" data-part="gone">
          {formatMessage(message('simulator.compare.gone'), {
            titles: formatList(difference.gone.map((item) => item.title)),
          })}
        </Typography>
      ) : null}
      <AnswerFacts payload={payload} form={form} names={names} />
    </Panel>
  );
};
