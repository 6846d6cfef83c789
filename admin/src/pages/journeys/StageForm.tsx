import * as React from 'react';
import { Flex, Grid, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { expectedContentFormat, transitionListFormat } from '../../custom-fields/formats';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import { DaysField } from '../../ui/form/DaysField';
import { NumberField } from '../../ui/form/NumberField';
import { SelectField } from '../../ui/form/SelectField';
import { TextField } from '../../ui/form/TextField';
import { RecordList } from '../../ui/record-list/RecordList';
import type { JourneyForm } from './journey-form';
import { COLOR_NAMES, PHASE_NAMES } from './labels';

const PHASES = Object.entries(PHASE_NAMES).map(([value, label]) => ({ value, label }));
const COLORS = Object.entries(COLOR_NAMES).map(([value, label]) => ({
  ...{ value, label },
  mark: <Dot color={value} />,
}));

/** Transitions may lead to any stage of the journey. */
const useTransitionFormat = () => {
  const stages = useForm('StageForm', ({ values }) => (values as JourneyForm).stages);
  return React.useMemo(
    () => transitionListFormat(stages.map(({ key, name }) => ({ value: key, label: name }))),
    [stages]
  );
};

export interface StageFormProps {
  /** Place among the stages of the form. */
  readonly index: number;
}

const DAYS = [
  ['freshnessDays', 'journeys.freshnessDays.hint'],
  ['inactiveAfterDays', 'journeys.inactiveAfterDays.hint'],
  ['reviewEveryDays', 'journeys.reviewEveryDays.hint'],
] as const;

/** What happens when nothing happens for a while. One below the other: side by side, the labels are cut. */
const DaysFields = ({ path }: { readonly path: string }) =>
  DAYS.map(([name, hint]) => (
    <DaysField
      key={name}
      name={`${path}.${name}`}
      label={message(`attributes.stage.${name}`)}
      hint={message(hint)}
    />
  ));

/** All of one stage. */
export const StageForm = ({ index }: StageFormProps) => {
  const { formatMessage } = useIntl();
  const key = useForm(
    'StageForm',
    ({ values }) => (values as JourneyForm).stages[index]?.key ?? ''
  );
  const transitions = useTransitionFormat();
  const path = `stages.${index}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-part="stage-form">
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('journeys.key'), { key })}
      </Typography>
      <TextField name={`${path}.name`} label={message('attributes.stage.name')} required />
      <Grid.Root gap={4}>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <SelectField
            name={`${path}.phase`}
            label={message('attributes.stage.phase')}
            options={PHASES}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <SelectField
            name={`${path}.color`}
            label={message('attributes.stage.color')}
            none={message('color.none')}
            options={COLORS}
          />
        </Grid.Item>
        <Grid.Item col={4} s={12} direction="column" alignItems="stretch">
          <NumberField name={`${path}.weight`} label={message('attributes.stage.weight')} />
        </Grid.Item>
      </Grid.Root>
      <TextField name={`${path}.question`} label={message('attributes.stage.question')} long />
      <TextField
        name={`${path}.description`}
        label={message('attributes.stage.description')}
        hint={message('journeys.visitorsRead')}
        long
      />
      <TextField name={`${path}.goal`} label={message('attributes.stage.goal')} long />
      <TextField name={`${path}.exitAction`} label={message('attributes.stage.exitAction')} long />
      <DaysFields path={path} />
      <RecordList
        key={`expected ${key} ${index}`}
        name={`${path}.expectedContent`}
        label={formatMessage(message('journeys.targets'))}
        hint={formatMessage(message('journeys.targets.hint'))}
        format={expectedContentFormat}
      />
      <RecordList
        key={`transitions ${key} ${index}`}
        name={`${path}.transitions`}
        label={formatMessage(message('attributes.stage.transitions'))}
        hint={formatMessage(message('journeys.transitions.hint'))}
        format={transitions}
      />
    </Flex>
  );
};
