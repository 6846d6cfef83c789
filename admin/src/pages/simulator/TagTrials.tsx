import { Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import { useSimulatorClient } from '../../api/use-simulator-client';
import { message } from '../../translations/message';
import { Choice } from '../../ui/Choice';
import { EntryPicker } from '../../ui/EntryPicker';
import { refKey } from '../../ui/ref-key';

/** Tags that are tried on an entry; null: those that it has. */
export interface TagTrial {
  readonly entry: PickedEntry;
  readonly stage: string | null;
  readonly persona: string | null;
}

export interface TagTrialsProps {
  readonly form: SimulatorForm;
  readonly journey: string | null;
  readonly locale: string | null;
  readonly trials: readonly TagTrial[];
  readonly onChange: (trials: readonly TagTrial[]) => void;
}

/** The option of what stays as it is: no key is empty. */
const AS_IT_IS = '-';

/** Entries that walkers meet with another stage or persona than they have. */
export const TagTrials = ({ form, journey, locale, trials, onChange }: TagTrialsProps) => {
  const { formatMessage } = useIntl();
  const { findEntries } = useSimulatorClient();
  const stages = (form.journeys.find(({ key }) => key === journey) ?? form.journeys[0])?.stages;
  const optionsOf = (all: readonly { readonly key: string; readonly name: string }[] = []) => [
    { value: AS_IT_IS, label: formatMessage(message('simulator.walks.asItIs')) },
    ...all.map(({ key, name }) => ({ value: key, label: name })),
  ];
  const put = (place: number, ...trial: readonly TagTrial[]): void =>
    onChange(trials.toSpliced(place, 1, ...trial));
  const said = (value: string): string | null => (value === AS_IT_IS ? null : value);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {trials.map((trial, place) => {
        const title = trial.entry.title ?? trial.entry.documentId;
        return (
          <Flex key={refKey(trial.entry)} gap={3} alignItems="flex-end" wrap="wrap">
            <Typography fontWeight="bold">{title}</Typography>
            <Choice
              label={message('simulator.walks.stage')}
              value={trial.stage ?? AS_IT_IS}
              options={optionsOf(stages)}
              onChange={(stage) => put(place, { ...trial, stage: said(stage) })}
            />
            <Choice
              label={message('simulator.walks.persona')}
              value={trial.persona ?? AS_IT_IS}
              options={optionsOf(form.personas)}
              onChange={(persona) => put(place, { ...trial, persona: said(persona) })}
            />
            <IconButton
              type="button"
              size="S"
              variant="ghost"
              label={formatMessage(message('simulator.history.remove'), { title })}
              onClick={() => put(place)}
            >
              <Cross />
            </IconButton>
          </Flex>
        );
      })}
      <EntryPicker
        label={formatMessage(message('simulator.walks.tags'))}
        find={findEntries}
        locale={locale}
        without={new Set(trials.map(({ entry }) => refKey(entry)))}
        onChoose={(entry) => onChange([...trials, { entry, stage: null, persona: null }])}
      />
    </Flex>
  );
};
