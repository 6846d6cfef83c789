/** What a root field is made of; each stands in a file of its own and holds no logic. */
import type { Caller } from '../recommendation/contract';
import type { ContentAction } from '../strapi/permissions';
import type { RequestAuth } from '../strapi/caller';
import type { Funnel } from '../strapi/compose';

/** The part of the GraphQL plugin's context that is read here. */
export interface GraphqlContext {
  readonly state: { readonly auth?: RequestAuth };
}

export interface Request<Args> {
  readonly funnel: Funnel;
  readonly args: Args;
  /** Who asks; worked out on demand. */
  readonly caller: () => Promise<Caller>;
}

export interface RootField<Args> {
  readonly name: string;
  readonly typeDefs: string;
  /** Asked of the caller's role or token; the same one as of the REST twin. */
  readonly action: ContentAction;
  readonly resolve: (request: Request<Args>) => unknown;
}

export type Resolver = (
  parent: unknown,
  args: unknown,
  context: GraphqlContext,
  info: { readonly path: { readonly key: string | number } }
) => Promise<unknown>;
