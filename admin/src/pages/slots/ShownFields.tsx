import { Field, Flex, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { SlotChoices } from '../../../../server/src/slots/contract';
import { ROLES } from '../../../../server/src/taxonomy/vocabulary';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { NumberField } from '../../ui/form/NumberField';
import { OptionalNumberField } from '../../ui/form/OptionalNumberField';
import { CheckList } from './CheckList';
import { LEVEL_NAMES } from './labels';

const MOST_PLACES = 20;
const TOUCHPOINT = 'settings.touchpoint';

interface ShownFieldsProps {
  readonly touchpoints: SlotChoices['touchpoints'];
}

const TouchpointField = ({ touchpoints }: ShownFieldsProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<string | null>(TOUCHPOINT);
  return (
    <Field.Root
      name={TOUCHPOINT}
      hint={formatMessage(message('slots.touchpoint.hint'))}
      {...(error ? { error } : {})}
    >
      <Field.Label>{formatMessage(message('setting.touchpoint'))}</Field.Label>
      <SingleSelect
        value={value ?? ''}
        placeholder={formatMessage(message('slots.touchpoint.none'))}
        clearLabel={formatMessage(message('records.clear'))}
        onClear={() => onChange(TOUCHPOINT, null)}
        onChange={(next) => onChange(TOUCHPOINT, String(next) || null)}
      >
        {touchpoints.map(({ key, name }) => (
          <SingleSelectOption key={key} value={key}>
            {name}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

const MixFields = () => {
  const { formatMessage } = useIntl();
  const label = formatMessage(message('slots.mix'));
  return (
    <Flex role="group" aria-label={label} gap={4} alignItems="flex-start" wrap="wrap">
      {ROLES.map((role) => (
        <OptionalNumberField
          key={role}
          name={`settings.mix.${role}`}
          label={formatMessage(message('slots.mix.role'), {
            role: formatMessage(ROLE_NAMES[role]),
          })}
          hint={formatMessage(message('slots.mix.hint'))}
          min={1}
          max={MOST_PLACES}
        />
      ))}
    </Flex>
  );
};

/** Which entries the slot shows, and how many. */
export const ShownFields = ({ touchpoints }: ShownFieldsProps) => {
  const { formatMessage } = useIntl();
  const roles = ROLES.map((role) => ({ value: role, label: formatMessage(ROLE_NAMES[role]) }));
  const levels = Object.entries(LEVEL_NAMES).map(([value, name]) => ({
    value,
    label: formatMessage(name),
  }));
  return (
    <>
      <Grid.Root gap={5}>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch" gap={4}>
          <CheckList name="settings.roles" label={message('slots.roles')} options={roles} />
          <NumberField
            name="settings.count"
            label={message('slots.count')}
            hint={message('slots.count.hint')}
          />
        </Grid.Item>
        <Grid.Item col={6} s={12} direction="column" alignItems="stretch" gap={4}>
          <TouchpointField touchpoints={touchpoints} />
          <CheckList
            name="settings.fallback"
            label={message('slots.fallback')}
            hint={message('slots.fallback.hint')}
            options={levels}
          />
        </Grid.Item>
      </Grid.Root>
      <MixFields />
    </>
  );
};
