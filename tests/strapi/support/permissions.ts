/** Grants content-API actions to a Users & Permissions role, as the settings page does. */
import type { Core } from '@strapi/strapi';

export const grant = async (
  strapi: Core.Strapi,
  actions: readonly string[],
  roleType: 'public' | 'authenticated' = 'public'
): Promise<void> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: roleType } });
  for (const action of actions) {
    await strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action, role: role.id } });
  }
};
