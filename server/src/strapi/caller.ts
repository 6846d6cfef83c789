/** Who asks: what the credentials of a request allow, in the words of the recommendation. */
import type { Core } from '@strapi/strapi';
import type { Caller } from '../recommendation/contract';

/** What Strapi's authentication leaves in `ctx.state.auth`, for REST and GraphQL alike. */
export interface RequestAuth {
  readonly strategy: { readonly name: string };
  readonly credentials?: unknown;
  readonly ability?: { can(action: string): boolean } | null;
}

/** Visitors differ in a handful of rights: equal sets are one set, so that caches may use it. */
const MAX_KNOWN_SETS = 256;

const intern = (
  known: Map<string, ReadonlySet<string>>,
  contentTypes: readonly string[]
): ReadonlySet<string> => {
  const name = contentTypes.join();
  const found = known.get(name);
  if (found) return found;
  if (known.size >= MAX_KNOWN_SETS) known.clear();
  const readable = new Set(contentTypes);
  known.set(name, readable);
  return readable;
};

type Verify = (auth: RequestAuth, config: { scope: string[] }) => unknown;

const isAllowed = async (
  strapi: Core.Strapi,
  auth: RequestAuth,
  scope: string
): Promise<boolean> => {
  try {
    await (strapi.auth.verify as unknown as Verify)(auth, { scope: [scope] });
    return true;
  } catch {
    return false;
  }
};

/**
 * Reads the rights from the ability that authentication has made already; tokens that have none
 * (read only, full access) and foreign strategies are asked through `strapi.auth.verify`.
 */
export const createCallerReader = (
  strapi: Core.Strapi
): ((auth: RequestAuth | undefined, contentTypes: readonly string[]) => Promise<Caller>) => {
  const known = new Map<string, ReadonlySet<string>>();
  return async (auth, contentTypes) => {
    if (!auth) return { readable: intern(known, []), isPublic: false };
    const { ability } = auth;
    const isPublic = auth.strategy.name === 'users-permissions' && auth.credentials == null;
    if (ability) {
      const readable = contentTypes.filter((uid) => ability.can(`${uid}.find`));
      return { readable: intern(known, readable), isPublic };
    }
    const allowed = await Promise.all(
      contentTypes.map((uid) => isAllowed(strapi, auth, `${uid}.find`))
    );
    return {
      readable: intern(
        known,
        contentTypes.filter((_, index) => allowed[index])
      ),
      isPublic,
    };
  };
};
