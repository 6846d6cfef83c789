import { Field, Flex, NumberInput, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SlotPinConfig } from '../../../../server/src/config/slot-contract';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import { useSlotClient } from '../../api/use-slot-client';
import { message } from '../../translations/message';
import { EntryPicker } from '../../ui/EntryPicker';
import { refKey } from '../../ui/ref-key';
import { DueField } from './DueField';
import { firstError } from './first-error';
import { NamedRow } from './NamedRow';
import { useEntryNames } from './use-entry-name';

const NAME = 'settings.pins';

interface PinRowProps {
  readonly pin: SlotPinConfig;
  readonly name: string;
  readonly error: string | undefined;
  readonly onChange: (change: Partial<SlotPinConfig>) => void;
  readonly onRemove: () => void;
}

const PinRow = ({ pin, name, error, onChange, onRemove }: PinRowProps) => {
  const { formatMessage } = useIntl();
  return (
    <NamedRow name={name} error={error} onRemove={onRemove}>
      <Field.Root width="10rem">
        <Field.Label>{formatMessage(message('slots.pins.place'))}</Field.Label>
        <NumberInput
          size="S"
          value={pin.place}
          onValueChange={(place) => onChange({ place: place ?? 1 })}
        />
      </Field.Root>
      <DueField label="slots.from" time={pin.from} onChange={(from) => onChange({ from })} />
      <DueField label="slots.until" time={pin.until} onChange={(until) => onChange({ until })} />
    </NamedRow>
  );
};

interface PinFieldsProps {
  /** What is known of the entries that slots name. */
  readonly known: readonly PickedEntry[];
}

/** Entries with a place of their own. */
export const PinFields = ({ known }: PinFieldsProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useSlotClient();
  const { value, rawError, onChange } = useField<readonly SlotPinConfig[]>(NAME);
  const pins = value ?? [];
  const { nameOf, learn } = useEntryNames(known);
  const change = (at: number, part: Partial<SlotPinConfig>): void =>
    onChange(
      NAME,
      pins.map((pin, index) => (index === at ? { ...pin, ...part } : pin))
    );
  const add = (entry: PickedEntry): void => {
    const { contentType, documentId } = entry;
    learn(entry);
    onChange(NAME, [...pins, { contentType, documentId, place: 1, from: null, until: null }]);
  };
  return (
    <>
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('slots.pins.hint'))}
      </Typography>
      {pins.length === 0 ? null : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {pins.map((pin, at) => (
            <PinRow
              key={refKey(pin)}
              pin={pin}
              name={nameOf(pin)}
              error={firstError(rawError, at)}
              onChange={(part) => change(at, part)}
              onRemove={() => onChange(NAME, pins.toSpliced(at, 1))}
            />
          ))}
        </Flex>
      )}
      <Field.Root maxWidth="40rem">
        <Field.Label>{formatMessage(message('slots.pins.add'))}</Field.Label>
        <EntryPicker
          find={findEntries}
          locale={null}
          without={new Set(pins.map(refKey))}
          onChoose={add}
        />
      </Field.Root>
    </>
  );
};
