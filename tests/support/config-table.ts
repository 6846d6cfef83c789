/** The configuration table of the README, made from the schema that validates the configuration. */
import { z } from 'zod';
import { configSchema } from '../../server/src/config/contract';

interface JsonSchema {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
}

const allowed = (schema: JsonSchema): string => {
  if (schema.anyOf) return schema.anyOf.map(allowed).join(' or ');
  if (schema.items?.properties) return 'list, see below';
  if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (schema.type === 'array')
    return `list of ${schema.items ? allowed(schema.items) : 'anything'}`;
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return `${schema.minimum} to ${schema.maximum}`;
  }
  return schema.type === 'object' ? 'see below' : (schema.type ?? '');
};

const defaultOf = (schema: JsonSchema): string =>
  schema.default === undefined ? '' : `\`${JSON.stringify(schema.default)}\``;

const rowsOf = (schema: JsonSchema, path: string): string[] => {
  if (schema.properties && schema.description === undefined) {
    return Object.entries(schema.properties).flatMap(([name, inner]) =>
      rowsOf(inner, path === '' ? name : `${path}.${name}`)
    );
  }
  const entries = schema.additionalProperties;
  const own = `| \`${path}\` | ${allowed(schema)} | ${defaultOf(schema)} | ${schema.description ?? ''} |`;
  if (typeof entries === 'object' && entries.properties) {
    return [own, ...rowsOf(entries, `${path}.<key>`)];
  }
  if (schema.items?.properties) return [own, ...rowsOf(schema.items, `${path}[]`)];
  return [own];
};

/** A Markdown table: option, what is allowed, default, what it does. */
export const configTable = (): string => {
  const schema = z.toJSONSchema(configSchema, {
    io: 'input',
    unrepresentable: 'any',
  }) as JsonSchema;
  return [
    '| option | allowed | default | what it does |',
    '| --- | --- | --- | --- |',
    ...rowsOf(schema, ''),
  ].join('\n');
};
