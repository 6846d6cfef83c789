import * as React from 'react';
import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Segment } from '../../../../server/src/recommendation/serving-contract';
import { message, type MessageKey } from '../../translations/message';
import { useAbsenceWords } from '../../ui/absence-words';
import { useSegmentNames } from './segment-names';
import type { ServedListProps } from './ServedList';

interface Option {
  readonly value: string;
  readonly text: string;
}

interface ChoiceProps {
  readonly label: MessageKey;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => {
  const { formatMessage } = useIntl();
  return (
    <Field.Root name={`content-funnel.${label}`}>
      <Field.Label>{formatMessage(message(label))}</Field.Label>
      <SingleSelect
        size="S"
        {...(value === undefined ? {} : { value })}
        onChange={(chosen) => onChange(String(chosen))}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={option.value}>
            {option.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
};

const LABELS = {
  slot: 'panel.serving.slot',
  stage: 'panel.serving.stage',
  persona: 'panel.serving.persona',
} as const;

/** The option of visitors of whom no persona is known: no key is empty. */
const ANYBODY = '-';

const useOptions = ({ serving, choices }: ServedListProps) => {
  const names = useSegmentNames(choices);
  const stages = choices.journeys.flatMap((journey) =>
    journey.stages.map(({ key }) => ({
      value: `${journey.key}/${key}`,
      text: names.stage(journey.key, key),
    }))
  );
  const active = choices.personas.filter((persona) => persona.active);
  const personas = [
    { value: ANYBODY, text: names.persona(null) },
    ...active.map(({ key, name }) => ({ value: key, text: name })),
  ];
  return { slots: serving.slots.map((key) => ({ value: key, text: key })), stages, personas };
};

export interface SegmentQuestionProps extends ServedListProps {
  readonly onAsk: (segment: Segment) => void;
}

/** Asks why the entry is not shown to some visitors, and says the first rule that stops it. */
export const SegmentQuestion = ({ onAsk, ...props }: SegmentQuestionProps) => {
  const { formatMessage } = useIntl();
  const { slots, stages, personas } = useOptions(props);
  const reasonOf = useAbsenceWords();
  const [slot, setSlot] = React.useState(slots[0]?.value ?? '');
  const [stage, setStage] = React.useState<string>();
  const [persona, setPersona] = React.useState(ANYBODY);
  const ask = (of: { slot: string; stage: string | undefined; persona: string }): void => {
    setSlot(of.slot);
    setStage(of.stage);
    setPersona(of.persona);
    const [journey, key] = of.stage?.split('/') ?? [];
    if (journey === undefined || key === undefined) return;
    onAsk({
      ...{ slot: of.slot, journey, stage: key },
      persona: of.persona === ANYBODY ? null : of.persona,
    });
  };
  const { segment } = props.serving;
  const now = { slot, stage, persona };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-part="why">
      <Typography variant="pi" fontWeight="bold">
        {formatMessage(message('panel.serving.why'))}
      </Typography>
      <Choice
        label={LABELS.slot}
        value={slot}
        options={slots}
        onChange={(value) => ask({ ...now, slot: value })}
      />
      <Choice
        label={LABELS.stage}
        value={stage}
        options={stages}
        onChange={(value) => ask({ ...now, stage: value })}
      />
      <Choice
        label={LABELS.persona}
        value={persona}
        options={personas}
        onChange={(value) => ask({ ...now, persona: value })}
      />
      <div role="status">
        {segment ? (
          <Typography variant="pi">
            {segment.absence
              ? reasonOf(segment.absence)
              : formatMessage(message('panel.serving.rank'), { rank: segment.rank ?? 0 })}
          </Typography>
        ) : null}
      </div>
    </Flex>
  );
};
