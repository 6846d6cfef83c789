import { Field, Grid, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import type * as React from 'react';
import { useIntl } from 'react-intl';
import type { Mapping } from '../../../server/src/tagging/candidate-contract';
import { MAPPING_FIELDS, type MappingField } from '../../../server/src/tagging/vocabulary';
import type { Ask, Role } from '../../../server/src/taxonomy/contract';
import { ASK_NAMES, ROLE_NAMES } from '../custom-fields/labels';
import { message } from '../translations/message';

const NONE = '-';
const ROLES = Object.keys(ROLE_NAMES) as readonly Role[];
const ASKS = Object.keys(ASK_NAMES) as readonly Ask[];

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
  /** Attributes that each field may name. */
  readonly allowed: Readonly<Record<MappingField, readonly string[]>>;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  /** What is wrong with the address as it was typed. */
  readonly urlProblem?: string | null;
}

/** Which attribute holds what, and what the entries do in the funnel. */
export const MappingForm = ({
  allowed,
  mapping,
  onChange,
  urlProblem = null,
}: MappingFormProps) => {
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
      <Grid.Item col={6} s={12}>
        <Choice
          label={formatMessage(message('setup.content.ask'))}
          value={mapping.ask ?? NONE}
          options={[
            { value: NONE, label: formatMessage(message('setup.content.askByRole')) },
            ...ASKS.map((ask) => ({ value: ask, label: formatMessage(ASK_NAMES[ask]) })),
          ]}
          onChange={(ask) => onChange({ ...mapping, ask: ask === NONE ? null : (ask as Ask) })}
        />
      </Grid.Item>
      {MAPPING_FIELDS.map((field) => (
        <Grid.Item key={field} col={6} s={12}>
          {field === 'url' ? (
            <Field.Root width="100%" {...(urlProblem === null ? {} : { error: urlProblem })}>
              <Field.Label>{label(field)}</Field.Label>
              <TextInput
                value={mapping.fields[field] ?? ''}
                placeholder="/:locale/blog/:slug"
                onChange={(event: React.ChangeEvent<HTMLInputElement>) =>
                  change(field, event.target.value)
                }
              />
              <Field.Error />
            </Field.Root>
          ) : (
            <Choice
              label={label(field)}
              value={mapping.fields[field] || NONE}
              options={[
                ...(field === 'title' ? [] : [nothing]),
                ...allowed[field].map((name) => ({ value: name, label: name })),
              ]}
              onChange={(name) => change(field, name === NONE ? '' : name)}
            />
          )}
        </Grid.Item>
      ))}
    </Grid.Root>
  );
};
