/** Between `pluginOptions['content-funnel']` of a content type and the form that edits it. Pure. */
import type { Mapping } from '../../../server/src/tagging/candidate-contract';
import { MAPPING_FIELDS, type MappingField } from '../../../server/src/tagging/vocabulary';
import { participationOf, type Participation } from '../mapping/participation';
import { urlProblem } from '../mapping/url-problem';

type Fitting = Readonly<Record<MappingField, readonly string[]>>;

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export const readMapping = (value: Participation): Mapping => {
  const fields = asRecord(value['fields']);
  const texts = MAPPING_FIELDS.filter((field) => typeof fields[field] === 'string');
  return {
    role: (value['role'] ?? null) as Mapping['role'],
    ask: (value['ask'] ?? null) as Mapping['ask'],
    fields: Object.fromEntries(texts.map((field) => [field, String(fields[field])])),
  };
};

/** What was there and is no longer wanted: null, as the builder merges what it is given. */
const emptied = (last: Participation, next: Participation): Participation =>
  Object.fromEntries(
    Object.keys(last)
      .filter((name) => !Object.hasOwn(next, name))
      .map((name) => [name, null])
  );

const isMapped = (name: string): boolean => (MAPPING_FIELDS as readonly string[]).includes(name);

/**
 * The option as the builder holds it. What the form does not know, such as a role per entry, stays;
 * an address that is wrong is left out, as Strapi would not start with it.
 */
export const writeMapping = (
  last: Participation,
  mapping: Mapping,
  fitting: Fitting
): Participation => {
  const { role, ask, fields, ...others } = last;
  const lastFields = asRecord(fields);
  const kept = Object.entries(lastFields).filter(([name]) => !isMapped(name));
  const url = (mapping.fields.url ?? '').trim();
  const isWrong = urlProblem(url, fitting.url) !== null;
  const written = participationOf(
    isWrong ? { ...mapping, fields: { ...mapping.fields, url: '' } } : mapping
  );
  const nextFields = { ...asRecord(written['fields']), ...Object.fromEntries(kept) };
  return {
    ...others,
    ...written,
    ...emptied({ ...(role ? { role } : {}), ...(ask ? { ask } : {}) }, written),
    fields: { ...nextFields, ...emptied(lastFields, nextFields) },
  };
};

/** What the option starts with; null: no attribute may hold the title. */
export const firstMapping = (fitting: Fitting): Mapping | null => {
  const [first] = fitting.title;
  const title = fitting.title.includes('title') ? 'title' : first;
  return title === undefined ? null : { role: 'ARTICLE', ask: null, fields: { title } };
};

/** A content type as the builder is about to save it. */
export interface OptionsOwner {
  readonly pluginOptions?: Readonly<Record<string, unknown>>;
}

const OPTION = 'content-funnel';

const withoutNulls = (value: Participation): Participation =>
  Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== null)
      .map(([name, held]) => [name, name === 'fields' ? withoutNulls(asRecord(held)) : held])
  );

/** The builder merges options, so what was taken away is null until it is saved. */
export const withoutEmptyOption = <Schema extends OptionsOwner>(schema: Schema): Schema => {
  const { [OPTION]: value, ...others } = schema.pluginOptions ?? {};
  if (value === undefined) return schema;
  const pluginOptions =
    value === null ? others : { ...others, [OPTION]: withoutNulls(asRecord(value)) };
  return { ...schema, pluginOptions };
};
