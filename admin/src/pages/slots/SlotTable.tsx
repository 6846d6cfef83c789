import * as React from 'react';
import {
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
import { Trash } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Slot } from '../../../../server/src/slots/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { pageUrl } from '../page-url';
import { SOURCE_NAMES } from './labels';
import { RemoveSlot } from './RemoveSlot';

const HEADS = ['slots.key', 'slots.owner', 'slots.roles', 'slots.count', 'slots.special'] as const;

interface SlotRowProps {
  readonly slot: Slot;
  readonly onRemove: () => void;
}

const SlotRow = ({ slot, onRemove }: SlotRowProps) => {
  const { formatMessage, formatNumber, formatList } = useIntl();
  const { key, source, isBuiltIn, settings } = slot;
  const { roles, count, pins, exclusions } = settings;
  const special = { pins: pins.length, exclusions: exclusions.length };
  return (
    <Tr>
      <Td>
        <PageLink to={pageUrl(`slots/${key}`)}>{key}</PageLink>
      </Td>
      <Td>
        <Typography>{formatMessage(SOURCE_NAMES[source])}</Typography>
      </Td>
      <Td>
        <Typography>{formatList(roles.map((role) => formatMessage(ROLE_NAMES[role])))}</Typography>
      </Td>
      <Td>
        <Typography>{formatNumber(count)}</Typography>
      </Td>
      <Td>
        <Typography>{formatMessage(message('slots.special.count'), special)}</Typography>
      </Td>
      <Td>
        {source === 'ADMIN' ? (
          <Flex justifyContent="flex-end">
            <Button
              type="button"
              variant="danger-light"
              size="S"
              startIcon={<Trash />}
              onClick={onRemove}
            >
              {formatMessage(message(isBuiltIn ? 'slots.reset' : 'slots.remove'))}
              <VisuallyHidden>{` ${key}`}</VisuallyHidden>
            </Button>
          </Flex>
        ) : null}
      </Td>
    </Tr>
  );
};

export interface SlotTableProps {
  readonly slots: readonly Slot[];
  readonly onChanged: () => void;
}

/** All slots, each in a row. */
export const SlotTable = ({ slots, onChanged }: SlotTableProps) => {
  const { formatMessage } = useIntl();
  const [going, setGoing] = React.useState<Slot | null>(null);
  const close = (isRemoved: boolean): void => {
    setGoing(null);
    if (isRemoved) onChanged();
  };
  return (
    <>
      <Table colCount={HEADS.length + 1} rowCount={slots.length + 1}>
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
          {slots.map((slot) => (
            <SlotRow key={slot.key} slot={slot} onRemove={() => setGoing(slot)} />
          ))}
        </Tbody>
      </Table>
      {going ? <RemoveSlot slot={going} onClose={close} /> : null}
    </>
  );
};
