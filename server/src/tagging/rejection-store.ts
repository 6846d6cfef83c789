/**
 * Suggestions that were rejected, in a table of the plugin's own: one row for each entry, language
 * and tag. Who rejected it is an id; nothing else of a person is kept.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { ensureTable, openTable, type DefineTable } from '../storage/table-store';
import type { DocumentRef, ParticipatingType } from './contract';
import type { Rejection } from './rejection-contract';
import { contentTypeUid } from './store';

/** For `content-funnel uninstall`. */
export const REJECTION_TABLE = 'content_funnel_rejections';

const define: DefineTable = (table) => {
  table.string('id', 64).primary();
  table.string('content_type').notNullable();
  table.string('document_id').notNullable();
  table.string('locale', 35).notNullable().index('content_funnel_rejections_locale');
  table.string('field', 40).notNullable();
  table.string('tag').notNullable();
  table.string('rejected_by', 40).notNullable();
  table.bigInteger('rejected_at').notNullable();
  table.index(['content_type', 'document_id'], 'content_funnel_rejections_document');
};

/** Rows may be deleted while Strapi starts, before the table is there for the first time. */
const ready = new WeakSet<Core.Strapi>();

/** To be called once, when Strapi has made its own tables and nothing is in a transaction. */
export const ensureRejectionTable = async (strapi: Core.Strapi): Promise<void> => {
  await ensureTable(strapi, REJECTION_TABLE, define);
  ready.add(strapi);
};

const rejections = (strapi: Core.Strapi) => openTable(strapi, REJECTION_TABLE);

/** The names are too long for an index over all of them in MySQL, which ignores case besides. */
const idOf = ({ contentType, documentId, locale, field, tag }: Rejection): string =>
  createHash('sha256')
    .update(JSON.stringify([contentType, documentId, locale, field, tag]))
    .digest('hex');

/** A second time changes nothing. `now`: epoch milliseconds. */
export const addRejection = async (
  strapi: Core.Strapi,
  rejection: Rejection,
  { by, now }: { readonly by: string; readonly now: number }
): Promise<void> => {
  const { contentType, documentId, locale, field, tag } = rejection;
  const table = await rejections(strapi);
  await table()
    .insert({
      ...{ id: idOf(rejection), content_type: contentType, document_id: documentId },
      ...{ locale, field, tag, rejected_by: by, rejected_at: now },
    })
    .onConflict('id')
    .ignore();
};

export const removeRejection = async (strapi: Core.Strapi, rejection: Rejection): Promise<void> => {
  const table = await rejections(strapi);
  await table()
    .where({ id: idOf(rejection) })
    .delete();
};

/** Tags that are not to be suggested for this entry in this language. */
export const listRejectedTags = async (
  strapi: Core.Strapi,
  { contentType, documentId }: DocumentRef,
  locale: string
): Promise<string[]> => {
  const table = await rejections(strapi);
  const rows: unknown = await table()
    .where({ content_type: contentType, document_id: documentId, locale })
    .select('tag');
  return z
    .array(z.object({ tag: z.string() }))
    .parse(rows)
    .map(({ tag }) => tag);
};

const lesson = z.object({ document_id: z.string(), tag: z.string() });

/** The newest rejections of a content type in a language: tags by documentId. */
export const listRejections = async (
  strapi: Core.Strapi,
  contentType: string,
  { locale, limit }: { readonly locale: string; readonly limit: number }
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const table = await rejections(strapi);
  const rows: unknown = await table()
    .where({ content_type: contentType, locale })
    .orderBy([{ column: 'rejected_at', order: 'desc' }, { column: 'id' }])
    .limit(limit)
    .select('document_id', 'tag');
  const byDocument = new Map<string, string[]>();
  for (const { document_id, tag } of z.array(lesson).parse(rows)) {
    byDocument.set(document_id, [...(byDocument.get(document_id) ?? []), tag]);
  }
  return byDocument;
};

const versions = z.array(z.object({ documentId: z.string(), locale: z.string().nullable() }));
const DELETE_CHUNK = 200;

/** Forgets what was rejected for languages of these documents that no row is left of. */
const forgetGone = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[]
): Promise<void> => {
  const table = await rejections(strapi);
  const alive = versions.parse(
    await strapi.db.query(contentTypeUid(type)).findMany({
      select: ['documentId', 'locale'],
      where: { documentId: { $in: documentIds } },
    })
  );
  for (const documentId of documentIds) {
    const locales = alive
      .filter((row) => row.documentId === documentId)
      .map(({ locale }) => (type.localized ? (locale ?? '') : ''));
    await table()
      .where({ content_type: type.uid, document_id: documentId })
      .whereNotIn('locale', locales)
      .delete();
  }
};

/** After a document, or one of its languages, was deleted; in the same transaction. */
export const forgetRejections = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentId: string
): Promise<void> => {
  if (ready.has(strapi)) await forgetGone(strapi, type, [documentId]);
};

/** The same after a bulk delete, which does not say what it deleted. */
export const forgetOrphanedRejections = async (
  strapi: Core.Strapi,
  type: ParticipatingType
): Promise<void> => {
  if (!ready.has(strapi)) return;
  const table = await rejections(strapi);
  const rows: unknown = await table().where({ content_type: type.uid }).distinct('document_id');
  const known = z.array(z.object({ document_id: z.string() })).parse(rows);
  for (let start = 0; start < known.length; start += DELETE_CHUNK) {
    const ids = known.slice(start, start + DELETE_CHUNK).map(({ document_id }) => document_id);
    await forgetGone(strapi, type, ids);
  }
};
