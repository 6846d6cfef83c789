import * as React from 'react';
import { Button, Field, Flex, TextInput, Typography, VisuallyHidden } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { moveItem } from '../../ui/order/move-item';
import { useDragOrder } from '../../ui/order/use-drag-order';
import type { EditedStage } from '../../../../server/src/taxonomy/journey-contract';
import type { JourneyForm } from './journey-form';
import { addStage, removeStage } from './stage-edits';
import { StageItem } from './StageItem';

interface NewStageProps {
  readonly onAdd: (name: string) => void;
}

const NewStage = ({ onAdd }: NewStageProps) => {
  const { formatMessage } = useIntl();
  const [name, setName] = React.useState('');
  const add = (): void => {
    if (name.trim() === '') return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <Flex gap={2} alignItems="flex-end">
      <Field.Root flex="1">
        <Field.Label>{formatMessage(message('journeys.stage.new'))}</Field.Label>
        <TextInput
          value={name}
          maxLength={255}
          onChange={({ target }: { target: { value: string } }) => setName(target.value)}
          onKeyDown={(event: React.KeyboardEvent) => {
            if (event.key !== 'Enter') return;
            // Enter would save the whole journey.
            event.preventDefault();
            add();
          }}
        />
      </Field.Root>
      <Button type="button" variant="secondary" size="L" startIcon={<Plus />} onClick={add}>
        {formatMessage(message('journeys.stage.add'))}
      </Button>
    </Flex>
  );
};

export interface StageListProps {
  /** Key of the stage whose form is open. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  /** Of a stage that is saved: its entries are asked about first. */
  readonly onRemoveSaved: (stage: EditedStage) => void;
}

/** The stages in their order, which is changed by drag, by button and by key. */
export const StageList = ({ chosen, onChoose, onRemoveSaved }: StageListProps) => {
  const { formatMessage } = useIntl();
  const { stages, problems, change } = useForm('StageList', ({ values, errors, onChange }) => ({
    stages: (values as JourneyForm).stages,
    problems: (errors as { stages?: Record<number, unknown> }).stages,
    change: onChange,
  }));
  const [said, say] = React.useState('');
  const list = React.useRef<HTMLOListElement>(null);
  const [focused, focusNext] = React.useState<{ readonly key: string } | null>(null);
  React.useEffect(() => {
    if (!focused) return;
    list.current
      ?.querySelector<HTMLElement>(`[data-stage="${focused.key}"] [aria-pressed]`)
      ?.focus();
  }, [focused]);

  const move = (from: number, to: number): void => {
    const stage = stages[from];
    if (!stage || to < 0 || to >= stages.length) return;
    change('stages', moveItem(stages, from, to));
    focusNext({ key: stage.key });
    const values = { name: stage.name, position: to + 1, count: stages.length };
    say(formatMessage(message('panel.moved'), values));
  };
  const { isTarget, dragProps } = useDragOrder(move);
  const add = (name: string): void => {
    const { stages: next, added } = addStage(stages, name);
    change('stages', next);
    onChoose(added.key);
    say(formatMessage(message('journeys.stage.added'), { name }));
  };
  const remove = (index: number): void => {
    const stage = stages[index];
    if (!stage) return;
    if (stage.documentId !== null) {
      onRemoveSaved(stage);
      return;
    }
    change('stages', removeStage(stages, stage.key));
    const neighbour = stages[index + 1] ?? stages[index - 1];
    if (neighbour) focusNext({ key: neighbour.key });
    if (chosen === stage.key) onChoose(neighbour?.key ?? null);
    say(formatMessage(message('panel.removed'), { name: stage.name }));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {stages.length === 0 ? (
        <Typography>{formatMessage(message('journeys.state.empty'))}</Typography>
      ) : (
        <Flex
          ref={list}
          tag="ol"
          direction="column"
          alignItems="stretch"
          gap={2}
          aria-label={formatMessage(message('tags.stages'))}
        >
          {stages.map((stage, index) => (
            <StageItem
              key={stage.key}
              stage={stage}
              index={index}
              count={stages.length}
              isChosen={stage.key === chosen}
              hasProblem={problems?.[index] !== undefined}
              drag={dragProps(index, stage.name)}
              isTarget={isTarget(index)}
              onChoose={() => onChoose(stage.key)}
              onMove={(by) => move(index, index + by)}
              onRemove={() => remove(index)}
            />
          ))}
        </Flex>
      )}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage(message('journeys.stage.keys'))}
      </Typography>
      <NewStage onAdd={add} />
    </Flex>
  );
};
