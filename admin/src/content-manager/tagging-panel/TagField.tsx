import * as React from 'react';
import { Field } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TagChoices } from '../../../../server/src/taxonomy/contract';
import { message } from '../../translations/message';
import { ReadOnlyTags } from './ReadOnlyTags';
import type { TagFieldInfo, TagOption } from './tag-fields';
import { TagList } from './TagList';
import { TagPicker } from './TagPicker';

export interface TagFieldProps {
  readonly field: TagFieldInfo;
  readonly choices: TagChoices;
  readonly tags: readonly string[];
  readonly disabled: boolean;
  readonly onChange: (documentIds: readonly string[]) => void;
}

/** One field of the panel: its chips, and a search for more of them. */
export const TagField = ({ field, choices, tags, disabled, onChange }: TagFieldProps) => {
  const { formatMessage } = useIntl();
  const label = formatMessage(message(field.label));
  const all = React.useMemo(() => field.optionsOf(choices), [field, choices]);
  const unknown = formatMessage(message('panel.unknown'));
  const shown = tags.map(
    (documentId): TagOption =>
      all.find((option) => option.documentId === documentId) ?? {
        documentId,
        name: unknown,
        group: null,
        retired: true,
      }
  );
  const offered = React.useMemo(
    () => all.filter(({ documentId, retired }) => !retired && !tags.includes(documentId)),
    [all, tags]
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
        <TagPicker
          options={offered}
          onChoose={(id) => onChange(field.single ? [id] : [...tags, id])}
        />
        <Field.Hint />
      </Field.Root>
    </div>
  );
};
