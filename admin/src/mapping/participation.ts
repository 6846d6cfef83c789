/** A mapping as a form edits it, and as the plugin reads it. Pure. */
import type { Mapping } from '../../../server/src/tagging/candidate-contract';
import { MAPPING_FIELDS } from '../../../server/src/tagging/vocabulary';

export type Participation = Readonly<Record<string, unknown>>;

/** The fields that are filled. */
export const fieldsOf = ({ fields }: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(
    MAPPING_FIELDS.flatMap((field) => {
      const value = fields[field]?.trim() ?? '';
      return value === '' ? [] : [[field, value]];
    })
  );

/** A mapping in the form that the plugin reads. */
export const participationOf = (mapping: Mapping): Participation => ({
  ...(mapping.role === null ? {} : { role: mapping.role }),
  ...(mapping.ask === null ? {} : { ask: mapping.ask }),
  fields: fieldsOf(mapping),
});
