import * as React from 'react';
import { Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PickedEntry } from '../../../server/src/tagging/contract';
import { useRequest } from '../api/use-request';
import { message } from '../translations/message';
import { refKey } from './ref-key';

/** A search asks the server: not with every key. */
const DELAY_MS = 250;

const useDelayed = (text: string): string => {
  const [delayed, setDelayed] = React.useState(text);
  React.useEffect(() => {
    const timer = setTimeout(() => setDelayed(text), DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return delayed;
};

export interface EntryPickerProps {
  /** By a part of the title; an empty text finds the newest. */
  readonly find: (search: string, locale: string | null) => Promise<readonly PickedEntry[]>;
  /** Where no label stands above it. */
  readonly label?: string;
  readonly locale: string | null;
  /** Names, as `refKey` makes them, that are not offered. */
  readonly without: ReadonlySet<string>;
  readonly onChoose: (entry: PickedEntry) => void;
}

/** Searches the titles of entries of all content types that take part. */
export const EntryPicker = ({ find, label, locale, without, onChoose }: EntryPickerProps) => {
  const { formatMessage } = useIntl();
  // Typed for this choice: empty again after it.
  const round = [...without].join();
  const [typed, setTyped] = React.useState({ text: '', round });
  const text = typed.round === round ? typed.text : '';
  const search = useDelayed(text.trim());
  const load = React.useCallback(() => find(search, locale), [find, search, locale]);
  const { data = [], isLoading, error } = useRequest(load);
  const offered = data.filter((entry) => !without.has(refKey(entry)));
  const choose = (key: string | undefined): void => {
    const picked = offered.find((entry) => refKey(entry) === key);
    if (picked) onChoose(picked);
  };
  return (
    <Combobox
      size="S"
      {...(label === undefined ? {} : { 'aria-label': label })}
      value=""
      textValue={text}
      autocomplete={{ type: 'list', filter: 'contains' }}
      placeholder={formatMessage(message('panel.nextSteps.add'))}
      loading={isLoading || search !== text.trim()}
      loadingMessage={formatMessage(message('page.loading'))}
      noOptionsMessage={() =>
        formatMessage(message(error === undefined ? 'panel.nextSteps.nothing' : 'page.failed'))
      }
      onTextValueChange={(next) => setTyped({ text: next, round })}
      onChange={choose}
    >
      {offered.map((entry) => (
        <ComboboxOption
          key={refKey(entry)}
          value={refKey(entry)}
          textValue={entry.title ?? entry.documentId}
        >
          <Flex direction="column" alignItems="flex-start">
            <Typography>{entry.title ?? entry.documentId}</Typography>
            <Typography variant="pi" textColor="neutral600">
              {entry.typeName}
            </Typography>
          </Flex>
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
