/** Whether an administrator may read or change a document in the Content Manager, conditions included. */
import type { Core, UID } from '@strapi/strapi';
import type { CreationRights } from '../planning/contract';
import type { DocumentRef, TagsQuestion } from '../tagging/contract';

export type DocumentRight = 'allowed' | 'forbidden' | 'unknown-document';

export type DocumentAction = 'read' | 'update' | 'publish';

interface PermissionChecker {
  readonly cannot: Record<
    DocumentAction | 'create',
    (entity?: object | null, field?: string) => boolean
  >;
  /** Whether some right holds on a condition; not there in older Strapi. */
  readonly requiresEntity?: Record<DocumentAction, () => boolean>;
  readonly sanitizedQuery: Record<
    DocumentAction,
    (query: object) => Promise<{ filters?: Record<string, unknown>; _q?: string }>
  >;
}

const checkerOf = (strapi: Core.Strapi, userAbility: unknown, model: string): PermissionChecker =>
  strapi
    .plugin('content-manager')
    .service('permission-checker')
    .create({ userAbility, model }) as PermissionChecker;

/**
 * What is decided for a document holds in all its locales: the right must be there for each of them,
 * unless `locale` names the only one that matters.
 * Conditions ("is the creator", locales of a role) are part of the query that Strapi builds.
 */
export const rightOnDocument = async (
  strapi: Core.Strapi,
  userAbility: unknown,
  action: DocumentAction,
  { contentType, documentId }: DocumentRef,
  locale: string | null = '*'
): Promise<DocumentRight> => {
  const checker = checkerOf(strapi, userAbility, contentType);
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

/** The document of a single type; null while there is none. */
export const onlyDocument = async (
  strapi: Core.Strapi,
  contentType: string
): Promise<DocumentRef | null> => {
  const row = await strapi.db.query(contentType as UID.ContentType).findOne({});
  return row ? { contentType, documentId: String(row.documentId) } : null;
};

const fieldsOf = <Field extends string>(
  checker: PermissionChecker,
  action: DocumentAction,
  fields: readonly Field[]
): ReadonlySet<Field> => new Set(fields.filter((field) => !checker.cannot[action](null, field)));

/** Of these attributes those on which an administrator may do this with some entry. */
export const allowedFields = <Field extends string>(
  strapi: Core.Strapi,
  userAbility: unknown,
  action: DocumentAction,
  contentType: string,
  fields: readonly Field[]
): ReadonlySet<Field> => fieldsOf(checkerOf(strapi, userAbility, contentType), action, fields);

/** Of these attributes those that an administrator may read. */
export const readableFields = <Field extends string>(
  strapi: Core.Strapi,
  userAbility: unknown,
  contentType: string,
  fields: readonly Field[]
): ReadonlySet<Field> => allowedFields(strapi, userAbility, 'read', contentType, fields);

interface PopulateBuilder {
  populateFromQuery(query: object): { build(): Promise<unknown> };
}

/**
 * Of a page of documents those with which an administrator may do this in that locale and version,
 * each with those of `fields` for which that holds. As in Strapi's own lists, a right may hold on a
 * condition and for some attributes only; the number of queries does not depend on the number of
 * documents.
 */
export const allowedFieldsOf = async <Field extends string>(
  strapi: Core.Strapi,
  userAbility: unknown,
  action: DocumentAction,
  { contentType, documentIds, locale, status }: TagsQuestion,
  fields: readonly Field[]
): Promise<ReadonlyMap<string, ReadonlySet<Field>>> => {
  const checker = checkerOf(strapi, userAbility, contentType);
  const may = fieldsOf(checker, action, fields);
  if (checker.cannot[action]() || (may.size === 0 && fields.length > 0)) return new Map();
  if (checker.requiresEntity?.[action]() === false) {
    return new Map(documentIds.map((id) => [id, may]));
  }
  const query = await checker.sanitizedQuery[action]({});
  const populateBuilder = strapi.plugin('content-manager').service('populate-builder') as (
    model: string
  ) => PopulateBuilder;
  const rows = await strapi.documents(contentType as UID.ContentType).findMany({
    filters: { $and: [{ documentId: { $in: documentIds } }, query.filters ?? {}] },
    populate: await populateBuilder(contentType).populateFromQuery(query).build(),
    ...(locale === null ? {} : { locale }),
    status,
  } as never);
  return new Map(
    rows
      .filter((row) => !checker.cannot[action](row))
      .map((row) => [
        row.documentId,
        new Set([...may].filter((field) => !checker.cannot[action](row, field))),
      ])
  );
};

/** The same for reading. */
export const readableFieldsOf = <Field extends string>(
  strapi: Core.Strapi,
  userAbility: unknown,
  question: TagsQuestion,
  fields: readonly Field[]
): Promise<ReadonlyMap<string, ReadonlySet<Field>>> =>
  allowedFieldsOf(strapi, userAbility, 'read', question, fields);

/**
 * A question to a list of the Content Manager, with what the administrator may not ask left out and
 * with the entries on which they may not do this.
 */
export const permittedQuery = (
  strapi: Core.Strapi,
  userAbility: unknown,
  action: DocumentAction,
  contentType: string,
  query: object
): Promise<{ filters?: Record<string, unknown>; _q?: string }> =>
  checkerOf(strapi, userAbility, contentType).sanitizedQuery[action](query);

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

/**
 * What an administrator may begin in the Content Manager. Conditions are asked about an entry of that
 * locale that the administrator has made.
 */
export const createCreationRights = (
  strapi: Core.Strapi,
  userAbility: unknown,
  user: unknown
): CreationRights => ({
  mayCreate(contentType, locale, attributes) {
    const { cannot } = checkerOf(strapi, userAbility, contentType);
    const entry = { createdBy: user, ...(locale === null ? {} : { locale }) };
    return (
      !cannot.create(entry) && attributes.every((attribute) => !cannot.create(entry, attribute))
    );
  },
});
