/** What a site wants visitors without a token to be allowed, and granting it. */
import type { Core } from '@strapi/strapi';
import type { PublicRight } from '../setup/contract';
import { CONTENT_ACTIONS } from './permissions';
import { publicActions } from './public-actions';

interface NamedType {
  readonly uid: string;
  readonly displayName: string;
}

/** The coverage is for those who run the site: it is not among them. */
const OWN = (['nextBest', 'journey', 'stage', 'persona', 'touchpoint'] as const).map((kind) => ({
  kind,
  action: CONTENT_ACTIONS[kind],
  typeName: null,
}));

const hasRoute = (strapi: Core.Strapi, action: string): boolean =>
  (strapi.contentAPI.permissions.providers.action as unknown as { has(id: string): boolean }).has(
    action
  );

/** Empty where the Users & Permissions plugin is missing: then there are no visitors' rights. */
export const readPublicRights = async (
  strapi: Core.Strapi,
  types: readonly NamedType[]
): Promise<readonly PublicRight[]> => {
  if (!strapi.plugin('users-permissions')) return [];
  const granted = await publicActions(strapi);
  const ofTypes = types.map(({ uid, displayName }) => ({
    kind: 'entries' as const,
    action: `${uid}.find`,
    typeName: displayName,
  }));
  return [...OWN, ...ofTypes]
    .filter(({ action }) => hasRoute(strapi, action))
    .map((right) => ({ ...right, granted: granted.has(right.action) }));
};

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

/** Grants those of the rights above that are named and missing, all or none; answers which. */
export const grantPublicRights = async (
  strapi: Core.Strapi,
  types: readonly NamedType[],
  actions: readonly string[]
): Promise<readonly string[]> =>
  strapi.db.transaction(async () => {
    const rights = await readPublicRights(strapi, types);
    const missing = rights.filter(({ action, granted }) => !granted && actions.includes(action));
    const role = await strapi.db.query(ROLE).findOne({ where: { type: 'public' } });
    if (!role) return [];
    for (const { action } of missing) {
      await strapi.db.query(PERMISSION).create({ data: { action, role: role.id } });
    }
    return missing.map(({ action }) => action);
  });
