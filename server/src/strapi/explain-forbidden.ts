/** Tells the admins' log which right somebody lacked and where to grant it; the caller reads 403. */
import type { Core } from '@strapi/strapi';
import type { RequestAuth } from './caller';

const whoAndWhere = (auth: RequestAuth | undefined): { who: string; where: string } => {
  const named = auth?.credentials as { role?: { name?: string }; name?: string } | null | undefined;
  if (auth?.strategy.name === 'content-api-token') {
    return {
      who: `the API token "${named?.name ?? ''}"`,
      where: 'Settings → API Tokens → this token → Content-funnel',
    };
  }
  const role = named ? (named.role?.name ?? 'Authenticated') : 'Public';
  return {
    who: `the role "${role}"`,
    where: `Settings → Users & Permissions plugin → Roles → ${role} → Content-funnel`,
  };
};

type Explain = (action: string, auth: RequestAuth | undefined) => void;

const createExplainer = (strapi: Core.Strapi): Explain => {
  const said = new Set<string>();
  return (action, auth) => {
    if (said.has(action)) return;
    said.add(action);
    const [, controller, name] = /\.([^.]+)\.([^.]+)$/.exec(action) ?? [];
    const { who, where } = whoAndWhere(auth);
    strapi.log.warn(
      `Content Funnel: refused a request, as ${who} lacks the permission "${action}". ` +
        `Grant it under ${where} → ${controller} → ${name}.`
    );
  };
};

const explainers = new WeakMap<Core.Strapi, Explain>();

/**
 * Says it once per action, for REST and GraphQL together: the log is for the one who forgot to
 * grant it, not for every visitor that is refused.
 */
export const explainForbidden = (
  strapi: Core.Strapi,
  action: string,
  auth: RequestAuth | undefined
): void => {
  const explain = explainers.get(strapi) ?? createExplainer(strapi);
  explainers.set(strapi, explain);
  explain(action, auth);
};
