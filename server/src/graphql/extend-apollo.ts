/** Adds our plugins to Apollo Server's, beside those of the site and without touching its settings. */
import type { Core } from '@strapi/strapi';
import type { GraphQLError } from 'graphql';
import type { FunnelConfig } from '../config/contract';
import { explainForbidden } from '../strapi/explain-forbidden';
import { createGraphqlGuard } from '../strapi/graphql-guard';
import { createPlainLeafResolvers, type SchemaExtensions } from '../strapi/plain-leaf-resolvers';
import type { GraphqlExtension } from './extension-service';
import type { GraphqlContext, RootField } from './root-field';
import { OBJECT_TYPES } from './types';

interface Options {
  readonly limits: FunnelConfig['graphql'];
  readonly rootFields: readonly Pick<RootField<never>, 'name' | 'action'>[];
}

interface ErrorRequest {
  readonly errors: readonly GraphQLError[];
  /** The document as it was sent. */
  readonly source?: string;
  readonly contextValue: Partial<GraphqlContext>;
}

const CONFIG = 'plugin::graphql.apolloServer';

/** What is registered of the schema, as of the moment at which it is built; undefined before. */
const rememberExtensions = (extension: GraphqlExtension): (() => SchemaExtensions | undefined) => {
  let last: SchemaExtensions | undefined;
  const { generate } = extension;
  extension.generate = (options) => {
    last = generate(options);
    return last;
  };
  return () => last;
};

/**
 * Watches the errors of requests that name a root field of ours: takes the stacks off, which Apollo
 * sends along outside production, and tells the log which permission was missing.
 */
const createErrorWatch = (strapi: Core.Strapi, rootFields: Options['rootFields']) => {
  const actions = new Map<string, string>(rootFields.map(({ name, action }) => [name, action]));
  const names = [...actions.keys()];
  const explain = (error: GraphQLError, { contextValue }: ErrorRequest): void => {
    const [node] = error.nodes ?? [];
    const action = node?.kind === 'Field' ? actions.get(node.name.value) : undefined;
    if (action === undefined || error.originalError?.name !== 'ForbiddenError') return;
    explainForbidden(strapi, action, contextValue.state?.auth);
  };
  const hooks = {
    async didEncounterErrors(request: ErrorRequest): Promise<void> {
      const { errors, source = '' } = request;
      if (!names.some((name) => source.includes(name))) return;
      for (const error of errors) {
        error.stack = `${error.name}: ${error.message}`;
        explain(error, request);
      }
    },
  };
  return { requestDidStart: async () => hooks };
};

export const extendApollo = (
  strapi: Core.Strapi,
  extension: GraphqlExtension,
  { limits, rootFields }: Options
): void => {
  const { guard, maxSelections, maxRootFields } = limits;
  const names = new Set(rootFields.map(({ name }) => name));
  const plugins: unknown[] = [
    createPlainLeafResolvers(OBJECT_TYPES, rememberExtensions(extension)),
    createErrorWatch(strapi, rootFields),
  ];
  if (guard) plugins.push(createGraphqlGuard({ maxSelections, maxRootFields, rootFields: names }));
  const settings = strapi.config.get<{ plugins?: unknown[] }>(CONFIG, {});
  strapi.config.set(CONFIG, { ...settings, plugins: [...(settings.plugins ?? []), ...plugins] });
};
