import * as React from 'react';
import { Combobox, ComboboxOption, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import type { TagOption } from './tag-fields';
import { TagMark } from './TagMark';

/** What is typed is found in the journey's name, too. */
const textOf = ({ group, name }: TagOption): string =>
  group === null ? name : `${name} · ${group}`;

/** Goes with the last option that is found in it. */
const GroupPlace = styled.div`
  &:not(:has([role='option'])) {
    display: none;
  }
`;

interface GroupProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

const Group = ({ name, children }: GroupProps) => {
  const id = React.useId();
  return (
    <GroupPlace role="group" aria-labelledby={id}>
      <Flex paddingLeft={4} paddingRight={4} paddingTop={2} paddingBottom={1}>
        <Typography id={id} variant="sigma" textColor="neutral600">
          {name}
        </Typography>
      </Flex>
      {children}
    </GroupPlace>
  );
};

/** Under the names of their groups, where they have such. */
const grouped = (options: readonly TagOption[]): React.ReactNode => {
  const rowOf = (option: TagOption): React.ReactElement => (
    <ComboboxOption key={option.documentId} value={option.documentId} textValue={textOf(option)}>
      <Flex gap={2}>
        <TagMark tag={option} />
        <Typography>{option.name}</Typography>
      </Flex>
    </ComboboxOption>
  );
  return [...new Set(options.map(({ group }) => group))].map((name) => {
    const rows = options.filter(({ group }) => group === name).map(rowOf);
    return name === null ? (
      rows
    ) : (
      <Group key={name} name={name}>
        {rows}
      </Group>
    );
  });
};

export interface TagPickerProps {
  readonly options: readonly TagOption[];
  readonly onChoose: (documentId: string) => void;
  /** Whether what was typed may be made a new tag. */
  readonly mayMake: (name: string) => boolean;
  readonly onMake: (name: string) => void;
  readonly inputRef: React.Ref<HTMLInputElement>;
}

/** Searches what may be added; empty again after each choice. */
export const TagPicker = ({ options, onChoose, mayMake, onMake, inputRef }: TagPickerProps) => {
  const { formatMessage } = useIntl();
  // By what is in it: the list may be made anew while somebody types.
  const offer = options.map(({ documentId }) => documentId).join(' ');
  const [typed, setTyped] = React.useState({ text: '', offer });
  const text = typed.offer === offer ? typed.text : '';
  return (
    <Combobox
      ref={inputRef}
      size="S"
      value=""
      textValue={text}
      autocomplete={{ type: 'list', filter: 'contains' }}
      placeholder={formatMessage(message('panel.add'))}
      noOptionsMessage={() => formatMessage(message('panel.nothing'))}
      creatable={mayMake(text.trim())}
      createMessage={(name) => formatMessage(message('panel.make.option'), { name })}
      onCreateOption={(name) => onMake(name?.trim() ?? '')}
      onTextValueChange={(next) => setTyped({ text: next, offer })}
      onChange={(chosen) => {
        // What was typed comes along here, too, when the field is left.
        if (options.some(({ documentId }) => documentId === chosen)) onChoose(String(chosen));
        else setTyped({ text: '', offer });
      }}
    >
      {grouped(options)}
    </Combobox>
  );
};
