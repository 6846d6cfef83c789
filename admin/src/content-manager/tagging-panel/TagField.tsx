import * as React from 'react';
import { Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import type { MadeField, MadeTag } from '../../api/use-tag-maker';
import { message } from '../../translations/message';
import { MakeTagDialog } from './MakeTagDialog';
import { ReadOnlyTags } from './ReadOnlyTags';
import type { TagFieldInfo, TagOption } from './tag-fields';
import { TagList } from './TagList';
import { TagPicker } from './TagPicker';

export interface TagFieldProps {
  readonly field: TagFieldInfo;
  readonly choices: TagChoicesAnswer;
  readonly tags: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (documentIds: readonly string[]) => void;
  /** A new tag for the choices; absent: none can be made here. */
  readonly onMade?: (tag: MadeTag) => void;
}

/** Case apart: who types “camille” means Camille. */
const isNamed = (options: readonly TagOption[], wanted: string): boolean =>
  options.some(
    ({ name }) => name.localeCompare(wanted, undefined, { sensitivity: 'accent' }) === 0
  );

interface SearchProps extends TagFieldProps {
  readonly all: readonly TagOption[];
}

/** Searches for more tags, and makes one that is not there. */
const Search = ({ field, choices, tags, onChange, onMade, all }: SearchProps) => {
  const [making, setMaking] = React.useState<string | null>(null);
  const input = React.useRef<HTMLInputElement>(null);
  const offered = React.useMemo(
    () => all.filter(({ documentId, retired }) => retired === null && !tags.includes(documentId)),
    [all, tags]
  );
  const isMakeable = onMade !== undefined && choices.mayMake.includes(field.name);
  const choose = (id: string): void => onChange(field.single ? [id] : [...tags, id]);
  return (
    <>
      <TagPicker
        inputRef={input}
        options={offered}
        onChoose={choose}
        mayMake={(name) => isMakeable && name !== '' && !isNamed(all, name)}
        onMake={setMaking}
      />
      {making === null || onMade === undefined ? null : (
        <MakeTagDialog
          field={field.name as MadeField}
          name={making}
          search={input}
          onClose={() => setMaking(null)}
          onMade={(tag) => {
            onMade(tag);
            choose(tag.documentId);
            setMaking(null);
          }}
        />
      )}
    </>
  );
};

/** One field of the panel: its chips, and a search for more of them. */
export const TagField = (props: TagFieldProps) => {
  const { field, choices, tags, disabled, onChange } = props;
  const { formatMessage } = useIntl();
  const label = formatMessage(message(field.label));
  const all = React.useMemo(() => field.optionsOf(choices), [field, choices]);
  const unknown = formatMessage(message('panel.unknown'));
  const shown = tags.map(
    (documentId): TagOption =>
      all.find((option) => option.documentId === documentId) ?? {
        ...{ documentId, name: unknown, group: null, note: null, retired: null },
      }
  );
  const list = (
    <TagList
      label={label}
      tags={shown}
      ordered={!field.single}
      disabled={disabled}
      onChange={onChange}
    />
  );
  if (disabled) {
    return (
      <div data-tags={field.name}>
        <ReadOnlyTags label={label} isEmpty={tags.length === 0}>
          {list}
        </ReadOnlyTags>
      </div>
    );
  }
  return (
    <div data-tags={field.name}>
      <Field.Root name={`content-funnel.${field.name}`} hint={formatMessage(message(field.hint))}>
        <Field.Label>{label}</Field.Label>
        {list}
        <Search {...props} all={all} />
        <Field.Hint />
      </Field.Root>
    </div>
  );
};
