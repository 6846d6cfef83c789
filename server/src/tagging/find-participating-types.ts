/** Which content types take part, checked against what Strapi knows of them. */
import type { Core, Schema } from '@strapi/strapi';
import { contentTypes as schemas } from '@strapi/utils';
import { describeIssues } from '../config';
import { participationSchema, type FunnelConfig, type Participation } from '../config/contract';
import type { ParticipatingType } from './contract';
import {
  checkParticipation,
  type AttributeView,
  type AttributeViews,
} from './domain/check-participation';

const PLUGIN = 'content-funnel';

/** Attributes of Strapi's own that an answer may not show or that are no value of the entry. */
const NOT_OFFERED = new Set(['createdBy', 'updatedBy', 'locale', 'localizations']);

/** Plugins whose content types are machinery, not content. */
const INTERNAL_PLUGINS = new Set([
  ...[PLUGIN, 'upload', 'i18n', 'users-permissions', 'content-releases', 'review-workflows'],
  ...['content-manager', 'content-type-builder', 'email', 'graphql'],
]);

interface Declared {
  readonly uid: string;
  readonly source: ParticipatingType['source'];
  readonly value: unknown;
}

const optionPath = ({ uid, source }: Declared): string =>
  source === 'configuration' ? `contentTypes["${uid}"]` : `${uid}, pluginOptions["${PLUGIN}"]`;

const mayTakePart = (schema: Schema.ContentType): boolean => {
  const { uid } = schema;
  if (uid.startsWith('api::')) return true;
  const plugin = /^plugin::([^.]+)\./.exec(uid)?.[1];
  return plugin !== undefined && !INTERNAL_PLUGINS.has(plugin);
};

const allSchemas = (strapi: Core.Strapi): Schema.ContentType[] =>
  Object.values(strapi.contentTypes) as Schema.ContentType[];

const optionsOf = (schema: Schema.ContentType, plugin: string): unknown =>
  (schema.pluginOptions as Readonly<Record<string, unknown>> | undefined)?.[plugin];

/** The configuration wins over a content type's own options. */
const declaredTypes = (strapi: Core.Strapi, config: FunnelConfig): Declared[] => {
  const configured = Object.entries(config.contentTypes).map(([uid, value]): Declared => ({
    uid,
    source: 'configuration',
    value,
  }));
  const inSchemas = allSchemas(strapi)
    .filter((schema) => !Object.hasOwn(config.contentTypes, schema.uid))
    .map((schema): Declared => ({
      uid: schema.uid,
      source: 'schema',
      value: optionsOf(schema, PLUGIN),
    }))
    .filter(({ value }) => value !== undefined);
  return [...configured, ...inSchemas].sort((one, other) => (one.uid < other.uid ? -1 : 1));
};

/** Custom fields get the type underneath only after register(), so it is looked up here. */
const typeOf = (strapi: Core.Strapi, attribute: Readonly<Record<string, unknown>>): string => {
  if (attribute['type'] !== 'customField') return String(attribute['type']);
  const registry = strapi.get('custom-fields') as { get(name: string): { type: string } };
  return registry.get(String(attribute['customField'])).type;
};

const viewAttributes = (strapi: Core.Strapi, schema: Schema.ContentType): AttributeViews => {
  const attributes = schema.attributes as unknown as Record<string, Record<string, unknown>>;
  const model = schema as unknown as Parameters<typeof schemas.isPrivateAttribute>[0];
  const view = (name: string, attribute: Record<string, unknown>): AttributeView => ({
    type: typeOf(strapi, attribute),
    private: schemas.isPrivateAttribute(model, name),
    multiple: attribute['multiple'] === true,
    values: Array.isArray(attribute['enum']) ? attribute['enum'].map(String) : null,
    target: typeof attribute['target'] === 'string' ? attribute['target'] : null,
  });
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => !NOT_OFFERED.has(name))
      .map(([name, attribute]) => [name, view(name, attribute)])
  );
};

const parse = (declared: Declared, problems: string[]): Participation | null => {
  const parsed = participationSchema.safeParse(declared.value);
  if (parsed.success) return parsed.data;
  const lines = describeIssues(parsed.error.issues, declared.value);
  problems.push(...lines.map((line) => line.replace(/^- /, `- ${optionPath(declared)}.`)));
  return null;
};

const isLocalized = (strapi: Core.Strapi, schema: Schema.ContentType): boolean =>
  Boolean(strapi.plugin('i18n')) &&
  (optionsOf(schema, 'i18n') as { localized?: unknown } | undefined)?.localized === true;

const checkType = (
  strapi: Core.Strapi,
  declared: Declared,
  problems: string[]
): ParticipatingType | null => {
  const schema = allSchemas(strapi).find(({ uid }) => uid === declared.uid);
  const allowed = allSchemas(strapi)
    .filter(mayTakePart)
    .map(({ uid }) => uid)
    .sort()
    .join(', ');
  if (!schema || !mayTakePart(schema)) {
    const wrong = schema
      ? `"${declared.uid}" belongs to Strapi or a plugin and cannot take part`
      : `there is no content type "${declared.uid}"`;
    problems.push(`- ${optionPath(declared)}: ${wrong}; allowed: ${allowed || 'none'}`);
    return null;
  }
  const participation = parse(declared, problems);
  if (participation === null) return null;
  const found = checkParticipation(participation, viewAttributes(strapi, schema));
  for (const { path, message } of found) {
    problems.push(
      path.startsWith('attributes.')
        ? `- ${declared.uid}: ${message}`
        : `- ${optionPath(declared)}.${path}: ${message}`
    );
  }
  return {
    ...participation,
    uid: declared.uid,
    displayName: schema.info.displayName,
    draftAndPublish: schemas.hasDraftAndPublish(schema as never),
    localized: isLocalized(strapi, schema),
    source: declared.source,
  };
};

/**
 * The content types that take part, by uid.
 * @throws Error one sentence per problem: the option, what is wrong with it and what is allowed.
 */
export const findParticipatingTypes = (
  strapi: Core.Strapi,
  config: FunnelConfig
): readonly ParticipatingType[] => {
  const problems: string[] = [];
  const types = declaredTypes(strapi, config).map((declared) =>
    checkType(strapi, declared, problems)
  );
  if (problems.length > 0) {
    throw new Error(`Content Funnel: wrong content types.\n${problems.join('\n')}`);
  }
  return types.filter((type) => type !== null);
};
