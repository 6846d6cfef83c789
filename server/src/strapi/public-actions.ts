import type { Core } from '@strapi/strapi';

interface PermissionService {
  findPublicPermissions(): Promise<readonly { action: string }[]>;
}

/** What visitors without a token may do; nothing where the Users & Permissions plugin is missing. */
export const publicActions = async (strapi: Core.Strapi): Promise<ReadonlySet<string>> => {
  const service = strapi.plugin('users-permissions')?.service('permission') as
    PermissionService | undefined;
  const permissions = (await service?.findPublicPermissions()) ?? [];
  return new Set(permissions.map(({ action }) => action));
};
