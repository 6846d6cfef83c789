import { Checkbox, Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { Choices } from '../../ui/Choices';
import { TAG_FIELDS } from '../tagging-panel/tag-fields';
import { TagField } from '../tagging-panel/TagField';
import { BULK_FIELDS, type BulkField, type BulkForm } from './bulk-form';

export interface BulkFormFieldsProps {
  readonly form: BulkForm;
  readonly choices: TagChoicesAnswer;
  /** Entries that are selected in the list. */
  readonly chosen: number;
  readonly onChange: (changes: Partial<BulkForm>) => void;
}

const isBulkField = (name: string): name is BulkField =>
  BULK_FIELDS.some((field) => field === name);

const Tags = ({ form, choices, onChange }: Omit<BulkFormFieldsProps, 'chosen'>) => {
  const { formatMessage } = useIntl();
  const { mode, tags, emptied } = form;
  const write = choices.rights.update.fields;
  return TAG_FIELDS.filter(({ name }) => isBulkField(name) && write.includes(name)).map((field) => {
    const name = field.name as BulkField;
    const label = formatMessage(message(field.label));
    const isEmptied = mode === 'replace' && emptied.includes(name);
    return (
      <Flex key={name} direction="column" alignItems="stretch" gap={2}>
        <TagField
          field={field}
          choices={choices}
          tags={isEmptied ? [] : tags[name]}
          disabled={isEmptied}
          onChange={(ids) => onChange({ tags: { ...tags, [name]: ids } })}
        />
        {mode === 'replace' ? (
          <Checkbox
            checked={isEmptied}
            onCheckedChange={(checked) =>
              onChange({
                emptied: emptied
                  .filter((other) => other !== name)
                  .concat(checked === true ? name : []),
              })
            }
          >
            {formatMessage(message('bulk.empty'), { field: label })}
          </Checkbox>
        ) : null}
      </Flex>
    );
  });
};

/** Which entries, what to do with which tags, and when it goes live. */
export const BulkFormFields = ({ form, choices, chosen, onChange }: BulkFormFieldsProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Choices
        label={message('bulk.selection')}
        value={form.scope}
        choices={[
          {
            value: 'chosen',
            label: formatMessage(message('bulk.selection.chosen'), { count: chosen }),
          },
          { value: 'all', label: formatMessage(message('bulk.selection.all')) },
        ]}
        onChange={(scope) => onChange({ scope })}
      />
      <Choices
        label={message('bulk.mode')}
        value={form.mode}
        choices={[
          {
            value: 'add',
            label: formatMessage(message('bulk.mode.add')),
            hint: formatMessage(message('bulk.mode.add.hint')),
          },
          { value: 'remove', label: formatMessage(message('bulk.mode.remove')) },
          {
            value: 'replace',
            label: formatMessage(message('bulk.mode.replace')),
            hint: formatMessage(message('bulk.mode.replace.hint')),
          },
        ]}
        onChange={(mode) => onChange({ mode })}
      />
      <Tags form={form} choices={choices} onChange={onChange} />
      {choices.draftAndPublish ? (
        <Choices
          label={message('bulk.versions')}
          value={form.versions}
          choices={[
            {
              value: 'both',
              label: formatMessage(message('bulk.versions.both')),
              hint: formatMessage(message('bulk.versions.both.hint')),
            },
            {
              value: 'drafts',
              label: formatMessage(message('bulk.versions.drafts')),
              hint: formatMessage(message('bulk.versions.drafts.hint')),
            },
          ]}
          onChange={(versions) => onChange({ versions })}
        />
      ) : null}
    </Flex>
  );
};
