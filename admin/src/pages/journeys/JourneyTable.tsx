import * as React from 'react';
import {
  Badge,
  Button,
  Flex,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { Duplicate, Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { ListedJourney } from '../../../../server/src/taxonomy/journey-contract';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { pageUrl } from '../page-url';
import { CopyJourney } from './CopyJourney';
import { STATE_NAMES } from './labels';
import { RemoveDialog } from './RemoveDialog';

const HEADS = [
  'attributes.journey.name',
  'journeys.state',
  'tags.stages',
  'journeys.entries',
] as const;

interface JourneyRowProps {
  readonly journey: ListedJourney;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

const JourneyRow = ({ journey, onCopy, onRemove }: JourneyRowProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { key, name, isDefault, state, stages, entries } = journey;
  return (
    <Tr>
      <Td>
        <Flex gap={2}>
          <PageLink to={pageUrl(`journeys/${key}`)}>{name}</PageLink>
          {isDefault ? <Badge>{formatMessage(message('journeys.default'))}</Badge> : null}
        </Flex>
      </Td>
      <Td>
        <Typography>{formatMessage(STATE_NAMES[state])}</Typography>
      </Td>
      <Td>
        <Typography>{formatNumber(stages)}</Typography>
      </Td>
      <Td>
        <Typography>{formatNumber(entries)}</Typography>
      </Td>
      <Td>
        <Flex gap={2} justifyContent="flex-end">
          <Button
            type="button"
            variant="tertiary"
            size="S"
            startIcon={<Duplicate />}
            onClick={onCopy}
          >
            {formatMessage(message('journeys.copy'))}
            <VisuallyHidden>{` ${name}`}</VisuallyHidden>
          </Button>
          <Button
            type="button"
            variant="danger-light"
            size="S"
            startIcon={<Trash />}
            onClick={onRemove}
          >
            {formatMessage(message('journeys.remove'))}
            <VisuallyHidden>{` ${name}`}</VisuallyHidden>
          </Button>
        </Flex>
      </Td>
    </Tr>
  );
};

export interface JourneyTableProps {
  readonly journeys: readonly ListedJourney[];
  readonly onRemoved: () => void;
}

/** All journeys, each in a row. */
export const JourneyTable = ({ journeys, onRemoved }: JourneyTableProps) => {
  const { formatMessage } = useIntl();
  const [copied, setCopied] = React.useState<ListedJourney | null>(null);
  const [going, setGoing] = React.useState<ListedJourney | null>(null);
  const closeRemoval = (isRemoved: boolean): void => {
    setGoing(null);
    if (isRemoved) onRemoved();
  };
  return (
    <>
      <Table colCount={HEADS.length + 1} rowCount={journeys.length + 1}>
        <Thead>
          <Tr>
            {HEADS.map((head) => (
              <Th key={head}>
                <Typography variant="sigma">{formatMessage(message(head))}</Typography>
              </Th>
            ))}
            <Th>
              <VisuallyHidden>{formatMessage(message('journeys.actions'))}</VisuallyHidden>
            </Th>
          </Tr>
        </Thead>
        <Tbody>
          {journeys.map((journey) => (
            <JourneyRow
              key={journey.key}
              journey={journey}
              onCopy={() => setCopied(journey)}
              onRemove={() => setGoing(journey)}
            />
          ))}
        </Tbody>
      </Table>
      {copied ? <CopyJourney journey={copied} onClose={() => setCopied(null)} /> : null}
      {going ? (
        <RemoveDialog
          journeyKey={going.key}
          stage={null}
          name={going.name}
          onClose={closeRemoval}
        />
      ) : null}
    </>
  );
};
