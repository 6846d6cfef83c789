/**
 * Keeps the tag attributes out of the Content-Type Builder. It sees every visible attribute and would
 * write ours into the site's schema.json, with which Strapi does not start once the plugin is off.
 */
import type { Core } from '@strapi/strapi';
import { isTagRelation } from './domain/tag-attributes';

interface NamedAttribute {
  readonly name: string;
  readonly properties?: object | undefined;
}
type AttributeMap = Readonly<Record<string, unknown>>;

interface BuilderSchema {
  readonly contentTypes: Readonly<
    Record<string, { readonly attributes: readonly NamedAttribute[] }>
  >;
}
interface SchemaUpdate {
  readonly contentTypes: readonly { readonly attributes?: readonly NamedAttribute[] }[];
}
interface SchemaService {
  getSchema(): Promise<BuilderSchema>;
  updateSchema(schema: SchemaUpdate): Promise<unknown>;
}

interface FormattedType {
  readonly schema: { readonly attributes: AttributeMap };
}
interface TypeEdit {
  readonly contentType: { readonly attributes?: AttributeMap };
}
interface ContentTypesService {
  formatContentType(contentType: unknown): FormattedType;
  editContentType(uid: string, edit: TypeEdit): Promise<unknown>;
}

const withoutListed = (attributes: readonly NamedAttribute[]): NamedAttribute[] =>
  attributes.filter(
    (attribute) => !isTagRelation(attribute.name, attribute.properties ?? attribute)
  );

const withoutMapped = (attributes: AttributeMap): AttributeMap =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name, attribute]) => !isTagRelation(name, attribute))
  );

/** What the builder shows and what it sends back: one list of content types. */
const schemaService = (service: SchemaService): SchemaService => ({
  ...service,
  async getSchema() {
    const schema = await service.getSchema();
    const contentTypes = Object.fromEntries(
      Object.entries(schema.contentTypes).map(([uid, type]) => [
        uid,
        { ...type, attributes: withoutListed(type.attributes) },
      ])
    );
    return { ...schema, contentTypes };
  },
  updateSchema: (schema) =>
    service.updateSchema({
      ...schema,
      contentTypes: schema.contentTypes.map((type) =>
        type.attributes ? { ...type, attributes: withoutListed(type.attributes) } : type
      ),
    }),
});

/** The older endpoints, one content type at a time. */
const contentTypesService = (service: ContentTypesService): ContentTypesService => ({
  ...service,
  formatContentType(contentType) {
    const formatted = service.formatContentType(contentType);
    const attributes = withoutMapped(formatted.schema.attributes);
    return { ...formatted, schema: { ...formatted.schema, attributes } };
  },
  editContentType(uid, edit) {
    const { attributes } = edit.contentType;
    const contentType = attributes
      ? { ...edit.contentType, attributes: withoutMapped(attributes) }
      : edit.contentType;
    return service.editContentType(uid, { ...edit, contentType });
  },
});

interface ServicesRegistry {
  extend<Service>(uid: string, wrap: (service: Service) => Service): unknown;
}

/** Runs in register(). A Strapi without the builder needs nothing. */
export const hideFromBuilder = (strapi: Core.Strapi): void => {
  if (!strapi.plugin('content-type-builder')) return;
  const services = strapi.get('services') as ServicesRegistry;
  services.extend('plugin::content-type-builder.schema', schemaService);
  services.extend('plugin::content-type-builder.content-types', contentTypesService);
};
