/** What an administrator may do with entries: of a request, or of whoever started a job. */
import type { Core, UID } from '@strapi/strapi';
import type { EntryRights } from '../tagging/bulk-contract';
import { allowedFields, allowedFieldsOf, permittedQuery } from './document-rights';

export const createEntryRights = (strapi: Core.Strapi, userAbility: unknown): EntryRights => ({
  readableQuery: (contentType, query) =>
    permittedQuery(strapi, userAbility, 'read', contentType, query),
  writableQuery: (contentType, query) =>
    permittedQuery(strapi, userAbility, 'update', contentType, query),
  fields(action, contentType, attributes) {
    const all =
      attributes ?? Object.keys(strapi.getModel(contentType as UID.ContentType).attributes);
    return [...allowedFields(strapi, userAbility, action, contentType, all)];
  },
  async allowed(action, documents, attributes) {
    const fields = await allowedFieldsOf(strapi, userAbility, action, documents, attributes);
    return new Set(
      [...fields].filter(([, may]) => may.size === attributes.length).map(([id]) => id)
    );
  },
});

interface PermissionService {
  engine: { generateUserAbility(user: object): Promise<unknown> };
}

/** Whoever was removed or deactivated meanwhile may do nothing. */
const NO_RIGHTS: EntryRights = {
  readableQuery: async () => ({ filters: { id: { $null: true } } }),
  writableQuery: async () => ({ filters: { id: { $null: true } } }),
  fields: () => [],
  allowed: async () => new Set(),
};

/** The rights of an administrator as they are now. */
export const entryRightsOf = async (strapi: Core.Strapi, userId: string): Promise<EntryRights> => {
  const user: unknown = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: userId, isActive: true }, populate: ['roles'] });
  if (typeof user !== 'object' || user === null) return NO_RIGHTS;
  const { engine } = strapi.service('admin::permission') as unknown as PermissionService;
  return createEntryRights(strapi, await engine.generateUserAbility(user));
};
