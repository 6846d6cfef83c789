/** Adds our plugins to Apollo Server's, beside those of the site and without touching its settings. */
import type { Core } from '@strapi/strapi';
import type { GraphQLError } from 'graphql';
import type { FunnelConfig } from '../config/contract';
import { explainForbidden } from '../strapi/explain-forbidden';
import { createGraphqlGuard } from '../strapi/graphql-guard';
import { createKeptResponses, type KeptResponses } from '../strapi/kept-responses';
import { createPlainLeafResolvers, type SchemaExtensions } from '../strapi/plain-leaf-resolvers';
import type { GraphqlExtension } from './extension-service';
import type { NextBestPayload } from '../recommendation/contract';
import type { GraphqlContext, Resolver, RootField } from './root-field';
import { OBJECT_TYPES } from './types';

interface Options {
  readonly limits: FunnelConfig['graphql'];
  readonly rootFields: readonly Pick<RootField<never>, 'name' | 'action'>[];
  /** By the name of the root field. */
  readonly resolvers: Readonly<Record<string, Resolver>>;
  /** Public answers that are kept at most. */
  readonly maxAnswers: number;
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

/** Does the site resolve, guard or wrap anything of ours in its own way? */
const isCustomised = (
  { resolvers: ours, rootFields }: Options,
  { resolversConfig = {}, resolvers = {} }: SchemaExtensions
): boolean => {
  const isOurType = (path: string): boolean => OBJECT_TYPES.includes(path.split('.')[0] ?? '');
  const isChanged = ({ name }: Options['rootFields'][number]): boolean => {
    const config = resolversConfig[`Query.${name}`];
    const added = Object.keys(config as object).filter((option) => option !== 'auth');
    return added.length > 0 || resolvers['Query']?.[name] !== ours[name];
  };
  return (
    [...Object.keys(resolversConfig), ...Object.keys(resolvers)].some(isOurType) ||
    rootFields.some(isChanged)
  );
};

const isPayload = (value: unknown): value is NextBestPayload =>
  typeof value === 'object' && value !== null && 'cacheScope' in value;

/** What everybody who asks the same is answered with, while nothing changes. */
const isSharedAnswer = (result: unknown): boolean =>
  (Array.isArray(result) ? result : [result]).every(
    (payload) =>
      isPayload(payload) && payload.cacheScope === 'PUBLIC' && payload.warnings.length === 0
  );

const keepResponses = (
  strapi: Core.Strapi,
  options: Options,
  extensions: () => SchemaExtensions | undefined
): KeptResponses<GraphqlContext> => {
  const { rootFields, maxAnswers } = options;
  const scopes = new Map(rootFields.map(({ name, action }) => [name, { scope: [action] }]));
  const verify = strapi.auth.verify as unknown as (auth: unknown, config: unknown) => unknown;
  return createKeptResponses<GraphqlContext>({
    max: maxAnswers,
    verify: async (field, { state }) => verify(state.auth, scopes.get(field)),
    isShared: isSharedAnswer,
    isAllowed: () => {
      const extended = extensions();
      return extended !== undefined && !isCustomised(options, extended);
    },
  });
};

/**
 * Adds our plugins to Apollo Server's; returns the resolvers as they are to be registered.
 */
export const extendApollo = (
  strapi: Core.Strapi,
  extension: GraphqlExtension,
  options: Options
): Readonly<Record<string, Resolver>> => {
  const { limits, rootFields, resolvers } = options;
  const { guard, maxSelections, maxRootFields } = limits;
  const names = new Set(rootFields.map(({ name }) => name));
  const extensions = rememberExtensions(extension);
  const watched: Record<string, Resolver> = {};
  const kept = keepResponses(strapi, { ...options, resolvers: watched }, extensions);
  for (const [name, resolve] of Object.entries(resolvers)) {
    watched[name] = kept.watch(name, resolve);
  }
  const plugins: unknown[] = [
    createPlainLeafResolvers(OBJECT_TYPES, extensions),
    createErrorWatch(strapi, rootFields),
    kept.plugin,
  ];
  if (guard) plugins.push(createGraphqlGuard({ maxSelections, maxRootFields, rootFields: names }));
  const settings = strapi.config.get<{ plugins?: unknown[] }>(CONFIG, {});
  strapi.config.set(CONFIG, { ...settings, plugins: [...(settings.plugins ?? []), ...plugins] });
  return watched;
};
