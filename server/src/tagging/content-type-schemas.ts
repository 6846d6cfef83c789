/** What Strapi knows of the site's content types, as far as taking part is concerned. */
import type { Core, Schema } from '@strapi/strapi';
import { contentTypes as schemas } from '@strapi/utils';
import type { AttributeView, AttributeViews } from './domain/check-participation';

export const PLUGIN = 'content-funnel';

/** Attributes of Strapi's own that an answer may not show or that are no value of the entry. */
const NOT_OFFERED = new Set(['createdBy', 'updatedBy', 'locale', 'localizations']);

/** Plugins whose content types are machinery, not content. */
const INTERNAL_PLUGINS = new Set([
  ...[PLUGIN, 'upload', 'i18n', 'users-permissions', 'content-releases', 'review-workflows'],
  ...['content-manager', 'content-type-builder', 'email', 'graphql'],
]);

export const mayTakePart = (schema: Schema.ContentType): boolean => {
  const { uid } = schema;
  if (uid.startsWith('api::')) return true;
  const plugin = /^plugin::([^.]+)\./.exec(uid)?.[1];
  return plugin !== undefined && !INTERNAL_PLUGINS.has(plugin);
};

export const allSchemas = (strapi: Core.Strapi): Schema.ContentType[] =>
  Object.values(strapi.contentTypes) as Schema.ContentType[];

export const optionsOf = (schema: Schema.ContentType, plugin: string): unknown =>
  (schema.pluginOptions as Readonly<Record<string, unknown>> | undefined)?.[plugin];

/** Custom fields get the type underneath only after register(), so it is looked up here. */
const typeOf = (strapi: Core.Strapi, attribute: Readonly<Record<string, unknown>>): string => {
  if (attribute['type'] !== 'customField') return String(attribute['type']);
  const registry = strapi.get('custom-fields') as { get(name: string): { type: string } };
  return registry.get(String(attribute['customField'])).type;
};

export const viewAttributes = (strapi: Core.Strapi, schema: Schema.ContentType): AttributeViews => {
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

export const isLocalized = (strapi: Core.Strapi, schema: Schema.ContentType): boolean =>
  Boolean(strapi.plugin('i18n')) &&
  (optionsOf(schema, 'i18n') as { localized?: unknown } | undefined)?.localized === true;
