/** What to write so that a content type takes part. Pure. */
import type {
  Mapping,
  MAPPING_FIELDS,
  MappingField,
} from '../../../../server/src/tagging/candidate-contract';

/** As the server has them: the browser does without its zod. */
export const FIELDS = [
  'title',
  'summary',
  'body',
  'url',
  'image',
  'format',
  'kind',
  'discount',
] as const satisfies typeof MAPPING_FIELDS;

type Participation = Readonly<Record<string, unknown>>;

const fieldsOf = (mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(
    FIELDS.flatMap((field: MappingField) => {
      const value = mapping.fields[field]?.trim() ?? '';
      return value === '' ? [] : [[field, value]];
    })
  );

/** A mapping in the form that the plugin reads. */
export const participationOf = (mapping: Mapping): Participation => ({
  ...(mapping.role === null ? {} : { role: mapping.role }),
  ...(mapping.ask === null ? {} : { ask: mapping.ask }),
  fields: fieldsOf(mapping),
});

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** An entry of `contentTypes` in the plugin's configuration, and the way to it. */
export const configSnippet = (uid: string, mapping: Mapping): string => {
  const { fields: _, ...rest } = participationOf(mapping);
  const fields = Object.entries(fieldsOf(mapping)).map(
    ([field, value]) => `          ${field}: ${quote(value)},`
  );
  return [
    "'content-funnel': {",
    '  config: {',
    '    contentTypes: {',
    `      ${quote(uid)}: {`,
    ...Object.entries(rest).map(([name, value]) => `        ${name}: ${quote(String(value))},`),
    '        fields: {',
    ...fields,
    '        },',
    '      },',
    '    },',
    '  },',
    '},',
  ].join('\n');
};

/** The same as an option of the content type itself. */
export const schemaSnippet = (mapping: Mapping): string => {
  const options = { 'content-funnel': participationOf(mapping) };
  return `"pluginOptions": ${JSON.stringify(options, null, 2)}`;
};

/** The file of a content type of the site; null: it belongs to a plugin. */
export const schemaFile = (uid: string): string | null => {
  const found = /^api::([^.]+)\.(.+)$/.exec(uid);
  return found ? `src/api/${found[1]}/content-types/${found[2]}/schema.json` : null;
};
