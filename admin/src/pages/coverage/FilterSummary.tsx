import { Button, Flex, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { CoverageAxes, EntryFilterChoices } from '../../../../server/src/coverage/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Standby } from '../../ui/Standby';
import { NOT_NARROWED, type CoverageQuery } from './coverage-query';

export interface FilterSummaryProps {
  readonly axes: CoverageAxes;
  readonly choices: EntryFilterChoices;
  readonly query: CoverageQuery;
  readonly onChange: (changes: Partial<CoverageQuery>) => void;
}

/** A key without a name stands for itself. */
const namesOf = (
  keys: readonly string[],
  items: readonly { readonly key: string; readonly name: string }[]
): readonly string[] => keys.map((key) => items.find((item) => item.key === key)?.name ?? key);

/** What the page is narrowed to, each in words. */
const useParts = ({ axes, choices, query }: Omit<FilterSummaryProps, 'onChange'>): string[] => {
  const { formatMessage, formatDate, formatList } = useIntl();
  const { role, locale, filters } = query;
  const list = (names: readonly string[]): string => formatList(names, { type: 'disjunction' });
  const day = (text: string): string => formatDate(text, { dateStyle: 'medium', timeZone: 'UTC' });
  const types = choices.contentTypes.map(({ uid, name }) => ({ key: uid, name }));
  const locales = axes.locales.map(({ code, name }) => ({ key: code, name }));
  const { personas, contentTypes, formats, changedFrom, changedTo } = filters;
  return [
    ...(role === null ? [] : [formatMessage(ROLE_NAMES[role])]),
    ...(locale === null ? [] : namesOf([locale], locales)),
    ...(personas.length === 0
      ? []
      : [
          formatMessage(message('filters.for'), {
            personas: list(namesOf(personas, choices.personas)),
          }),
        ]),
    ...(contentTypes.length === 0 ? [] : [list(namesOf(contentTypes, types))]),
    ...(formats.length === 0 ? [] : [list(namesOf(formats, choices.formats))]),
    ...(changedFrom === null
      ? []
      : [formatMessage(message('filters.since'), { day: day(changedFrom) })]),
    ...(changedTo === null
      ? []
      : [formatMessage(message('filters.until'), { day: day(changedTo) })]),
  ];
};

/** Says what the page is narrowed to, and takes it all back at once. */
export const FilterSummary = ({ onChange, ...props }: FilterSummaryProps) => {
  const { formatMessage } = useIntl();
  const parts = useParts(props);
  return (
    <Standby role="status" $idle={parts.length === 0}>
      {parts.length === 0 ? null : (
        <Flex gap={3} wrap="wrap">
          <Typography>
            {formatMessage(message('filters.summary'), { parts: parts.join(' · ') })}
          </Typography>
          <Button
            type="button"
            size="S"
            variant="tertiary"
            startIcon={<Cross />}
            onClick={() => onChange(NOT_NARROWED)}
          >
            {formatMessage(message('filters.reset'))}
          </Button>
        </Flex>
      )}
    </Standby>
  );
};
