import { Checkbox, Field, Flex, Grid, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { PersonaChoice } from '../../../../server/src/taxonomy/journey-contract';
import { ASK_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { DaysField } from '../../ui/form/DaysField';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';

const ASKS = Object.entries(ASK_NAMES).map(([value, label]) => ({ value, label }));

const PersonaField = ({ personas }: { readonly personas: readonly PersonaChoice[] }) => {
  const { formatMessage } = useIntl();
  const { value: chosen, error, onChange } = useField<readonly string[]>('personas');
  const toggle = (documentId: string, isOn: boolean): void => {
    const others = (chosen ?? []).filter((id) => id !== documentId);
    onChange('personas', (isOn ? [...others, documentId] : others).toSorted());
  };
  const offered = personas.filter(
    ({ documentId, active }) => active || chosen?.includes(documentId)
  );
  return (
    <Field.Root
      name="personas"
      hint={formatMessage(message('journeys.personas.hint'))}
      {...(error ? { error } : {})}
    >
      <Flex
        role="group"
        aria-label={formatMessage(message('attributes.journey.personas'))}
        direction="column"
        alignItems="stretch"
        gap={2}
      >
        <Typography variant="pi" fontWeight="bold">
          {formatMessage(message('attributes.journey.personas'))}
        </Typography>
        {offered.length === 0 ? (
          <Typography>{formatMessage(message('journeys.personas.none'))}</Typography>
        ) : null}
        {offered.map(({ documentId, name }) => (
          <Checkbox
            key={documentId}
            checked={chosen?.includes(documentId) ?? false}
            onCheckedChange={(isOn) => toggle(documentId, isOn === true)}
          >
            {name}
          </Checkbox>
        ))}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

interface DefaultFieldProps {
  /** As it is stored. */
  readonly isDefault: boolean;
}

const DefaultField = ({ isDefault }: DefaultFieldProps) => {
  const { formatMessage } = useIntl();
  const { value, error, onChange } = useField<boolean>('isDefault');
  const hint = isDefault ? 'journeys.default.is' : 'journeys.default.hint';
  return (
    <Field.Root name="isDefault" hint={formatMessage(message(hint))} {...(error ? { error } : {})}>
      <Checkbox
        checked={value === true}
        disabled={isDefault}
        onCheckedChange={(isOn) => onChange('isDefault', isOn === true)}
      >
        {formatMessage(message('attributes.journey.isDefault'))}
      </Checkbox>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

export interface JourneyFieldsProps extends DefaultFieldProps {
  readonly personas: readonly PersonaChoice[];
}

/** What concerns the journey as a whole. */
export const JourneyFields = ({ isDefault, personas }: JourneyFieldsProps) => (
  <Grid.Root gap={5}>
    <Grid.Item col={6} s={12} direction="column" alignItems="stretch" gap={4}>
      <TextField name="name" label={message('attributes.journey.name')} required />
      <DefaultField isDefault={isDefault} />
      <SelectField
        name="goalAsk"
        label={message('attributes.journey.goalAsk')}
        hint={message('journeys.goal.hint')}
        options={ASKS}
      />
      <PersonaField personas={personas} />
    </Grid.Item>
    <Grid.Item col={6} s={12} direction="column" alignItems="stretch" gap={4}>
      <TextField name="description" label={message('attributes.journey.description')} long />
      <TextField name="startState" label={message('attributes.journey.startState')} long />
      <TextField name="outcome" label={message('attributes.journey.outcome')} long />
      <DaysField
        name="reviewEveryDays"
        label={message('attributes.journey.reviewEveryDays')}
        hint={message('journeys.reviewEveryDays.hint')}
      />
    </Grid.Item>
  </Grid.Root>
);
