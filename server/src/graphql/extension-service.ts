/** The GraphQL plugin's extension service, typed as far as it is used here. */
import type { Core } from '@strapi/strapi';
import type { SchemaExtensions } from '../strapi/plain-leaf-resolvers';

interface ShadowCrud {
  disable(): ShadowCrud;
  disableMutations(): ShadowCrud;
  disableQueries(): ShadowCrud;
}

export interface GraphqlExtension {
  use(configuration: {
    typeDefs: string;
    resolvers: Record<string, Record<string, unknown>>;
    resolversConfig: Record<string, unknown>;
  }): unknown;
  shadowCRUD(uid: string): ShadowCrud;
  /** Everything that anybody registered, merged; called once, when the schema is built. */
  generate(options: { typeRegistry: unknown }): SchemaExtensions;
}

/** Undefined when the GraphQL plugin is not installed or not enabled. */
export const getExtensionService = (strapi: Core.Strapi): GraphqlExtension | undefined =>
  strapi.plugin('graphql')?.service('extension') as GraphqlExtension | undefined;
