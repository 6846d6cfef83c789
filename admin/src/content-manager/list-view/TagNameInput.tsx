import { SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { useTagNames } from '../../api/tags-api';
import { message } from '../../translations/message';
import type { ShownTag } from './tag-columns';
import { nameOptions } from './name-options';

/** What the Content Manager's filter gives to the input for its value. */
interface InputProps {
  /** Of the value in the filter's form. */
  readonly name: string;
  readonly 'aria-label'?: string;
}

/** Offers the names that a content type can be tagged with, instead of an empty field to type into. */
const TagNameInput = ({ attribute, ...input }: InputProps & { readonly attribute: ShownTag }) => {
  const { formatMessage } = useIntl();
  const { slug = '' } = useParams();
  const { data, failed } = useTagNames(slug);
  const field = useField<string | undefined>(input.name);
  const options = data ? nameOptions(data, attribute) : [];
  if (failed) return <Typography>{formatMessage(message('page.failed'))}</Typography>;
  return (
    <SingleSelect
      aria-label={input['aria-label']}
      value={field.value ?? null}
      placeholder={formatMessage(message('list.filter.choose'))}
      onChange={(value) => field.onChange(input.name, String(value))}
    >
      {options.map(({ name, label }) => (
        <SingleSelectOption key={name} value={name}>
          {label}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
};

export const StageNameInput = (props: InputProps) => (
  <TagNameInput {...props} attribute="funnelStages" />
);
export const PersonaNameInput = (props: InputProps) => (
  <TagNameInput {...props} attribute="funnelPersonas" />
);
