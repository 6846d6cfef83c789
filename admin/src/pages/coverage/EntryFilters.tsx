import { Field, Flex, MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { EntryFilterChoices } from '../../../../server/src/coverage/contract';
import type { EntryFilters as Filters } from '../../api/entry-filters';
import { message, type Message } from '../../translations/message';
import { DayField } from '../../ui/DayField';
import type { CoverageQuery } from './coverage-query';

interface SeveralProps {
  readonly label: Message;
  readonly all: Message;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of several values; none of them chosen means all. Not offered where there is one. */
const Several = ({ label, all, options, values, onChange }: SeveralProps) => {
  const { formatMessage } = useIntl();
  if (options.length < 2) return null;
  return (
    <Field.Root minWidth="18rem" flex="1 1 18rem" maxWidth="28rem">
      <Field.Label>{formatMessage(label)}</Field.Label>
      <MultiSelect
        size="S"
        value={[...values]}
        placeholder={formatMessage(all)}
        clearLabel={formatMessage(message('records.clear'))}
        customizeContent={(chosen) =>
          options
            .filter(({ value }) => chosen?.includes(value))
            .map((option) => option.label)
            .join(', ')
        }
        onChange={onChange}
        onClear={() => onChange([])}
      >
        {options.map((option) => (
          <MultiSelectOption key={option.value} value={option.value}>
            {option.label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </Field.Root>
  );
};

export interface EntryFiltersProps {
  readonly choices: EntryFilterChoices;
  readonly query: CoverageQuery;
  readonly onChange: (changes: Partial<CoverageQuery>) => void;
}

/** Which entries the page is about: for whom, of which type and format, changed when. */
export const EntryFilters = ({ choices, query, onChange }: EntryFiltersProps) => {
  const { filters } = query;
  const change = (changes: Partial<Filters>): void =>
    onChange({ filters: { ...filters, ...changes } });
  const optionsOf = (items: readonly { readonly key: string; readonly name: string }[]) =>
    items.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Several
        label={message('filters.personas')}
        all={message('filters.allPersonas')}
        options={optionsOf(choices.personas)}
        values={filters.personas}
        onChange={(personas) => change({ personas })}
      />
      <Several
        label={message('filters.contentTypes')}
        all={message('filters.allContentTypes')}
        options={choices.contentTypes.map(({ uid, name }) => ({ value: uid, label: name }))}
        values={filters.contentTypes}
        onChange={(contentTypes) => change({ contentTypes })}
      />
      <Several
        label={message('filters.formats')}
        all={message('filters.allFormats')}
        options={optionsOf(choices.formats)}
        values={filters.formats}
        onChange={(formats) => change({ formats })}
      />
      <DayField
        label={message('filters.changedFrom')}
        day={filters.changedFrom}
        onChange={(changedFrom) => change({ changedFrom })}
      />
      <DayField
        label={message('filters.changedTo')}
        day={filters.changedTo}
        onChange={(changedTo) => change({ changedTo })}
      />
    </Flex>
  );
};
