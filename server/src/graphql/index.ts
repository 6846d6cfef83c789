/**
 * The plugin's part of the GraphQL schema: four root fields and flat types, added to what the
 * GraphQL plugin makes of the site's content types.
 */
import type { Core } from '@strapi/strapi';
import { resolveConfig } from '../config';
import { createCallerReader } from '../strapi/caller';
import { getFunnel } from '../strapi/compose';
import { toPublicError } from '../strapi/errors';
import { extendApollo } from './extend-apollo';
import { coverage } from './fields/coverage';
import { journeys } from './fields/journeys';
import { nextBest } from './fields/next-best';
import { nextBestBatch } from './fields/next-best-batch';
import type { Resolver, RootField } from './root-field';
import { getExtensionService, type GraphqlExtension } from './extension-service';
import { TYPE_DEFS } from './types';

const ROOT_FIELDS: readonly RootField<never>[] = [nextBest, nextBestBatch, journeys, coverage];

/** Reached through an entry's tags only: nested reads and relation filters, no lists, no writes. */
const MODEL_TYPES = ['journey', 'stage', 'persona', 'touchpoint'];
const HIDDEN_TYPES = ['steering'];

const uidOf = (name: string): string => `plugin::content-funnel.${name}`;

const createResolver = (strapi: Core.Strapi, field: RootField<never>): Resolver => {
  const readCaller = createCallerReader(strapi);
  return async (_parent, args, { state }) => {
    try {
      const funnel = getFunnel(strapi);
      await funnel.catalog.ready();
      const caller = () => readCaller(state.auth, funnel.catalog.view.contentTypes);
      return await field.resolve({ funnel, args: args as never, caller });
    } catch (error) {
      throw toPublicError(strapi, error);
    }
  };
};

const extendSchema = (
  extension: GraphqlExtension,
  resolvers: Readonly<Record<string, Resolver>>
): void => {
  extension.use({
    typeDefs: [TYPE_DEFS, ...ROOT_FIELDS.map(({ typeDefs }) => typeDefs)].join('\n'),
    resolvers: { Query: resolvers },
    resolversConfig: Object.fromEntries(
      ROOT_FIELDS.map(({ name, action }) => [`Query.${name}`, { auth: { scope: [action] } }])
    ),
  });
  for (const name of MODEL_TYPES) {
    extension.shadowCRUD(uidOf(name)).disableMutations().disableQueries();
  }
  for (const name of HIDDEN_TYPES) extension.shadowCRUD(uidOf(name)).disable();
};

/** Runs in register(), whichever plugin is listed first; without the GraphQL plugin it does nothing. */
export const registerGraphql = ({ strapi }: { strapi: Core.Strapi }): void => {
  const extension = getExtensionService(strapi);
  if (!extension) return;
  const { graphql, cache } = resolveConfig(strapi.config.get('plugin::content-funnel'));
  const resolvers = Object.fromEntries(
    ROOT_FIELDS.map((field) => [field.name, createResolver(strapi, field)])
  );
  const rootFields = ROOT_FIELDS.map(({ name, action }) => ({ name, action }));
  const { maxAnswers } = cache;
  const options = { limits: graphql, rootFields, resolvers, maxAnswers };
  extendSchema(extension, extendApollo(strapi, extension, options));
};
