/** What to write so that a content type takes part. Pure. */
import type { Mapping } from '../../../../server/src/tagging/candidate-contract';
import { fieldsOf, participationOf } from '../../mapping/participation';

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
