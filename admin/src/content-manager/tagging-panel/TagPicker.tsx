import * as React from 'react';
import { Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import type { TagOption } from './tag-fields';

export interface TagPickerProps {
  readonly options: readonly TagOption[];
  readonly onChoose: (documentId: string) => void;
}

/** What is typed is found in the journey's name, too. */
const textOf = ({ group, name }: TagOption): string =>
  group === null ? name : `${group} · ${name}`;

/** Searches what may be added; empty again after each choice. */
export const TagPicker = ({ options, onChoose }: TagPickerProps) => {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = React.useState({ text: '', options });
  return (
    <Combobox
      size="S"
      value=""
      textValue={typed.options === options ? typed.text : ''}
      autocomplete={{ type: 'list', filter: 'contains' }}
      placeholder={formatMessage(message('panel.add'))}
      noOptionsMessage={() => formatMessage(message('panel.nothing'))}
      onTextValueChange={(text) => setTyped({ text, options })}
      onChange={(documentId) => {
        if (documentId) onChoose(documentId);
      }}
    >
      {options.map((option) => (
        <ComboboxOption
          key={option.documentId}
          value={option.documentId}
          textValue={textOf(option)}
        >
          <Flex gap={2}>
            {option.color === undefined ? null : <Dot color={option.color} />}
            <Typography>{textOf(option)}</Typography>
          </Flex>
        </ComboboxOption>
      ))}
    </Combobox>
  );
};
