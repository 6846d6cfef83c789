import { Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type * as React from 'react';
import { useIntl } from 'react-intl';
import type {
  CandidateType,
  Mapping,
  MappingField,
} from '../../../../server/src/tagging/candidate-contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { FIELDS } from './snippets';

const NONE = '-';
const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Field.Root width="100%">
    <Field.Label>{label}</Field.Label>
    <SingleSelect value={value} onChange={(next) => onChange(String(next))}>
      {options.map((option) => (
        <SingleSelectOption key={option.value} value={option.value}>
          {option.label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  </Field.Root>
);

export interface MappingFormProps {
  readonly type: CandidateType;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** Which attribute holds what, and what the entries do in the funnel. */
export const MappingForm = ({ type, mapping, onChange }: MappingFormProps) => {
  const { formatMessage } = useIntl();
  const nothing = { value: NONE, label: formatMessage(message('setup.content.none')) };
  const change = (field: MappingField, value: string): void =>
    onChange({ ...mapping, fields: { ...mapping.fields, [field]: value } });
  const label = (field: MappingField): string => formatMessage(message(`setup.field.${field}`));
  return (
    <Grid.Root gap={4}>
      <Grid.Item col={6} s={12}>
        <Choice
          label={formatMessage(message('filters.role'))}
          value={mapping.role ?? 'ARTICLE'}
          options={ROLES.map((role) => ({ value: role, label: formatMessage(ROLE_NAMES[role]) }))}
          onChange={(role) => onChange({ ...mapping, role: role as Role })}
        />
      </Grid.Item>
      {FIELDS.map((field) => (
        <Grid.Item key={field} col={6} s={12}>
          {field === 'url' ? (
            <Field.Root width="100%">
              <Field.Label>{label(field)}</Field.Label>
              <TextInput
                value={mapping.fields[field] ?? ''}
                placeholder="/:locale/blog/:slug"
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  change(field, event.target.value)
                }
              />
            </Field.Root>
          ) : (
            <Choice
              label={label(field)}
              value={mapping.fields[field] || NONE}
              options={[
                ...(field === 'title' ? [] : [nothing]),
                ...type.allowed[field].map((name) => ({ value: name, label: name })),
              ]}
              onChange={(name) => change(field, name === NONE ? '' : name)}
            />
          )}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
