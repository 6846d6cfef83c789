/** Whether an administrator may read or change a document in the Content Manager, conditions included. */
import type { Core, UID } from '@strapi/strapi';
import type { DocumentRef } from '../tagging/contract';

export type DocumentRight = 'allowed' | 'forbidden' | 'unknown-document';

interface PermissionChecker {
  readonly cannot: Record<'read' | 'update', () => boolean>;
  readonly sanitizedQuery: Record<
    'read' | 'update',
    (query: object) => Promise<{ filters?: Record<string, unknown> }>
  >;
}

/**
 * What is decided for a document holds in all its locales: the right must be there for each of them,
 * unless `locale` names the only one that matters.
 * Conditions ("is the creator", locales of a role) are part of the query that Strapi builds.
 */
export const rightOnDocument = async (
  strapi: Core.Strapi,
  userAbility: unknown,
  action: 'read' | 'update',
  { contentType, documentId }: DocumentRef,
  locale: string | null = '*'
): Promise<DocumentRight> => {
  const checker = strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model: contentType }) as PermissionChecker;
  if (checker.cannot[action]()) return 'forbidden';
  const count = async (filters: Record<string, unknown>): Promise<number> => {
    const rows = await strapi.documents(contentType as UID.ContentType).findMany({
      filters,
      ...(locale === null ? {} : { locale }),
      status: 'draft',
      fields: ['documentId'],
    } as never);
    return rows.length;
  };
  const all = await count({ documentId });
  if (all === 0) return 'unknown-document';
  const { filters } = await checker.sanitizedQuery[action]({});
  if (filters === undefined) return 'allowed';
  return (await count({ $and: [{ documentId }, filters] })) === all ? 'allowed' : 'forbidden';
};

/** Content types that an administrator may read in the Content Manager. */
export const readableTypes = (
  userAbility: { can(action: string, subject: string): boolean },
  contentTypes: readonly string[]
): ReadonlySet<string> =>
  new Set(
    contentTypes.filter((uid) => userAbility.can('plugin::content-manager.explorer.read', uid))
  );

/** Attributes of a content type that an administrator may read in the Content Manager. */
export const readableAttributes = (
  strapi: Core.Strapi,
  userAbility: { can(action: string, subject: string, attribute: string): boolean },
  contentType: string
): ReadonlySet<string> =>
  new Set(
    Object.keys(strapi.getModel(contentType as UID.ContentType).attributes).filter((name) =>
      userAbility.can('plugin::content-manager.explorer.read', contentType, name)
    )
  );
