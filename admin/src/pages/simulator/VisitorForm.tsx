import * as React from 'react';
import { Field, Flex, TextInput } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Consent } from '../../../../server/src/recommendation/contract';
import type { SimulatorForm } from '../../../../server/src/recommendation/simulation-contract';
import { message } from '../../translations/message';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import type { EntryNames } from './entry-names';
import { HistoryFields } from './HistoryFields';
import type { SimulatorQuery } from './simulator-query';
import type { ChangeQuery } from './use-simulator-query';
import { consentName } from './words';

export interface VisitorFormProps {
  readonly form: SimulatorForm;
  readonly query: SimulatorQuery;
  readonly names: EntryNames;
  readonly onChange: ChangeQuery;
}

/** The option of what is not said: no key is empty. */
const NOT_SAID = '-';

const CONSENTS: readonly Consent[] = ['NONE', 'MEASUREMENT', 'PERSONALIZATION'];

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Keeps what the address names though the site does not have it: the answer says so. */
const useOptions = () => {
  const { formatMessage } = useIntl();
  return (known: readonly Named[], chosen: string | null) => [
    { value: NOT_SAID, label: formatMessage(message('simulator.notSaid')) },
    ...known.map(({ key, name }) => ({ value: key, label: name })),
    ...(chosen === null || known.some(({ key }) => key === chosen)
      ? []
      : [{ value: chosen, label: chosen }]),
  ];
};

/** Asked for once it is typed in full. */
const SeenField = ({
  seen,
  onChange,
}: Pick<SimulatorQuery, 'seen'> & { onChange: ChangeQuery }) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = React.useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && /^\d{0,4}$/.test(typed)) {
      onChange({ seen: typed === '' ? null : Math.min(Number(typed), 1000) });
    }
    setTyped(null);
  };
  return (
    <Field.Root hint={formatMessage(message('simulator.seen.hint'))}>
      <Field.Label>{formatMessage(message('simulator.seen'))}</Field.Label>
      <TextInput
        size="S"
        type="number"
        min={0}
        max={1000}
        value={typed ?? (seen === null ? '' : String(seen))}
        onChange={({ target }: React.ChangeEvent<HTMLInputElement>) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={({ key }: React.KeyboardEvent) => {
          if (key === 'Enter') commit();
        }}
      />
      <Field.Hint />
    </Field.Root>
  );
};

/** Who asks, from where, and what they did. A choice with one option is not offered. */
export const VisitorForm = ({ form, query, names, onChange }: VisitorFormProps) => {
  const { formatMessage, formatDisplayName } = useIntl();
  const options = useOptions();
  const journey = form.journeys.find(({ key }) => key === query.journey) ?? form.journeys[0];
  const said = (value: string): string | null => (value === NOT_SAID ? null : value);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-part="visitor">
      <Choice
        label={message('simulator.slot')}
        value={query.slot ?? 'default'}
        options={options(
          form.slots.map(({ key }) => ({ key, name: key })),
          query.slot
        ).slice(1)}
        // What was tried was tried on that slot.
        onChange={(slot) => onChange({ slot, settings: {} })}
      />
      {form.journeys.length > 1 && journey ? (
        <Choice
          label={message('filters.journey')}
          value={journey.key}
          options={form.journeys.map(({ key, name }) => ({ value: key, label: name }))}
          // Stages belong to a journey.
          onChange={(key) => onChange({ journey: key, stage: null })}
        />
      ) : null}
      <Choice
        label={message('simulator.stage')}
        value={query.stage ?? NOT_SAID}
        options={options(journey?.stages ?? [], query.stage)}
        onChange={(stage) => onChange({ stage: said(stage) })}
      />
      <Choice
        label={message('simulator.persona')}
        value={query.persona ?? NOT_SAID}
        options={options(form.personas, query.persona)}
        onChange={(persona) => onChange({ persona: said(persona) })}
      />
      <Choice
        label={message('simulator.consent')}
        value={query.consent}
        options={CONSENTS.map((value) => ({ value, label: formatMessage(consentName(value)) }))}
        onChange={(consent) => onChange({ consent: consent as Consent })}
      />
      {form.locales.length > 1 ? (
        <Choice
          label={message('filters.locale')}
          value={query.locale ?? form.defaultLocale ?? ''}
          options={form.locales.map((code) => ({
            value: code,
            label: formatDisplayName(code, { type: 'language', fallback: 'code' }) ?? code,
          }))}
          onChange={(locale) => onChange({ locale })}
        />
      ) : null}
      <SeenField seen={query.seen} onChange={onChange} />
      <DayField
        label={message('simulator.lastVisit')}
        day={query.lastVisit}
        onChange={(lastVisit) => onChange({ lastVisit })}
      />
      <HistoryFields
        query={query}
        names={names}
        locale={query.locale ?? form.defaultLocale}
        onChange={onChange}
      />
    </Flex>
  );
};
