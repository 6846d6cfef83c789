import * as React from 'react';
import { Checkbox, Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import { useEntryClient } from '../../api/use-entry-client';
import { message, type MessageKey } from '../../translations/message';
import { dayOf, startOfDay } from '../../ui/day';
import { DayInput } from '../../ui/DayInput';
import { EntryPicker } from '../../ui/EntryPicker';
import { refKey } from '../../ui/ref-key';
import { ReadOnlyTags } from './ReadOnlyTags';
import { MAX_NEXT_STEPS } from './steering-form';
import type { TagOption } from './tag-fields';
import { TagList } from './TagList';
import type { SteeringState } from './use-steering';

export interface SteeringFieldsProps {
  readonly state: SteeringState;
  /** Of the entry itself: it is no next step of its own. */
  readonly ownKey: string;
  readonly locale: string | null;
  readonly disabled: boolean;
}

const NOTES: Readonly<Record<PickedEntry['state'], MessageKey | null>> = {
  published: null,
  draft: 'panel.nextSteps.draft',
  missing: 'panel.nextSteps.missing',
  hidden: 'panel.nextSteps.hidden',
};

/** The chips of the next steps. */
const useStepChips = (steps: readonly PickedEntry[]): readonly TagOption[] => {
  const { formatMessage } = useIntl();
  return steps.map((step) => {
    const note = NOTES[step.state];
    const notes = [step.typeName, note === null ? null : formatMessage(message(note))];
    return {
      documentId: refKey(step),
      name: step.title ?? formatMessage(message('panel.nextSteps.unnamed')),
      group: null,
      note: notes.filter((part) => part !== null).join(' · ') || null,
      retired: null,
    };
  });
};

const NextSteps = ({ state, ownKey, locale, disabled }: SteeringFieldsProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useEntryClient();
  const { steering, steps, change, choose } = state;
  const chips = useStepChips(steps);
  const without = new Set([ownKey, ...steering.nextSteps.map(refKey)]);
  const reorder = (keys: readonly string[]): void =>
    change({
      nextSteps: keys.flatMap((key) => steering.nextSteps.find((ref) => refKey(ref) === key) ?? []),
    });
  const label = formatMessage(message('panel.nextSteps'));
  const list = (
    <TagList
      label={label}
      tags={chips}
      ordered
      first={null}
      disabled={disabled}
      onChange={reorder}
    />
  );
  if (disabled) {
    return (
      <ReadOnlyTags label={label} isEmpty={chips.length === 0}>
        {list}
      </ReadOnlyTags>
    );
  }
  return (
    <Field.Root
      name="content-funnel.nextSteps"
      hint={formatMessage(message('panel.nextSteps.hint'))}
    >
      <Field.Label>{label}</Field.Label>
      {list}
      {chips.length < MAX_NEXT_STEPS ? (
        <EntryPicker find={findEntries} locale={locale} without={without} onChoose={choose} />
      ) : null}
      <Field.Hint />
    </Field.Root>
  );
};

const Until = ({ state, disabled }: Pick<SteeringFieldsProps, 'state' | 'disabled'>) => {
  const { formatMessage } = useIntl();
  const { steering, change } = state;
  // What is being typed: a day is one only when all of it is there.
  const [typed, setTyped] = React.useState<string | null>(null);
  return (
    <Field.Root
      name="content-funnel.excludedUntil"
      hint={formatMessage(message('panel.exclude.until.hint'))}
    >
      <Field.Label>{formatMessage(message('panel.exclude.until'))}</Field.Label>
      <DayInput
        disabled={disabled}
        value={typed ?? dayOf(steering.excludedUntil)}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => {
          setTyped(target.value);
          change({ excludedUntil: startOfDay(target.value) });
        }}
        onBlur={() => setTyped(null)}
      />
      <Field.Hint />
    </Field.Root>
  );
};

/** Next steps, pin and exclusion. */
export const SteeringFields = (props: SteeringFieldsProps) => {
  const { state, disabled } = props;
  const { steering, change } = state;
  const { formatMessage } = useIntl();
  const { excluded } = steering;
  return (
    <>
      <NextSteps {...props} />
      <Checkbox
        checked={steering.pinned}
        disabled={disabled}
        onCheckedChange={(checked) => change({ pinned: checked === true })}
      >
        {formatMessage(message('panel.pin'))}
      </Checkbox>
      <Checkbox
        checked={excluded}
        disabled={disabled}
        onCheckedChange={(checked) => change({ excluded: checked === true, excludedUntil: null })}
      >
        {formatMessage(message('panel.exclude'))}
      </Checkbox>
      {excluded ? <Until state={state} disabled={disabled} /> : null}
    </>
  );
};
