import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { QueueType } from '../../../../server/src/tagging/queue-contract';
import { useLocaleOptions } from '../../custom-fields/use-locale-options';
import { message } from '../../translations/message';
import { Choice } from '../../ui/Choice';
import type { QueueChoice } from './use-queue';

export interface QueueFiltersProps {
  readonly types: readonly QueueType[];
  readonly choice: QueueChoice;
  /** The language that is shown, whether it was chosen or not. */
  readonly locale: string;
  readonly onChange: (changes: Partial<QueueChoice>) => void;
}

const ALL = '*';

/** Which part of the library is gone through. */
export const QueueFilters = ({ types, choice, locale, onChange }: QueueFiltersProps) => {
  const { formatMessage } = useIntl();
  const locales = (useLocaleOptions() ?? []).map(({ value, label }) => ({
    value,
    label: typeof label === 'string' ? label : formatMessage(label),
  }));
  return (
    <Flex gap={4} wrap="wrap">
      {types.length > 1 ? (
        <Choice
          label={message('entry.type')}
          value={choice.contentType ?? ALL}
          options={[
            { value: ALL, label: formatMessage(message('queue.allTypes')) },
            ...types.map(({ uid, displayName }) => ({ value: uid, label: displayName })),
          ]}
          onChange={(uid) => onChange({ contentType: uid === ALL ? null : uid })}
        />
      ) : null}
      {locales.length > 1 && types.some(({ localized }) => localized) ? (
        <Choice
          label={message('filters.locale')}
          value={locale}
          options={locales}
          onChange={(code) => onChange({ locale: code })}
        />
      ) : null}
    </Flex>
  );
};
