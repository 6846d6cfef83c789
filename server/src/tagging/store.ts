/** Reads and writes the rows of tagged documents and their tags; what comes back is parsed. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTE_NAMES, type ParticipatingType, type TagAttribute } from './contract';
import { ROW_LINE, taggedRowsStatement, type TableMeta } from './store/tagged-rows-statement';
import type { DocumentRow, TaggedRow, Tags, TagWrite } from './domain/plan-sharing';

export const contentTypeUid = (type: ParticipatingType): UID.ContentType =>
  type.uid as UID.ContentType;

const metaOf = (strapi: Core.Strapi, uid: string): TableMeta =>
  strapi.db.metadata.get(uid) as unknown as TableMeta;

// Shapes are made once: to make one costs more than a save may pay for it.
const documentRow = z.object({
  id: z.coerce.number(),
  locale: z.string().nullable(),
  live: z.coerce.number(),
});
const documentRows = z.array(documentRow);

/** Without draft & publish every row is the draft: it is what editors write. */
const asDocumentRow =
  (type: ParticipatingType) =>
  ({ id, locale, live }: z.infer<typeof documentRow>): DocumentRow => ({
    id,
    locale,
    published: type.draftAndPublish && live === 1,
  });

/** A line of the statement: a row of the document, or one of its tags. */
const linkRow = z.object({
  document: z.string(),
  attribute: z.coerce.number(),
  id: z.coerce.number(),
  target: z.coerce.number(),
  position: z.coerce.number(),
  link: z.coerce.number(),
});
const linkRows = z.array(linkRow);
type LinkRow = z.infer<typeof linkRow>;

const publishedRows = z.array(z.looseObject({ published_at: z.unknown() }));

const tagsOf = (links: readonly LinkRow[], rowId: number): Tags => {
  const list = (attribute: number): number[] =>
    links
      .filter((link) => link.id === rowId && link.attribute === attribute)
      .sort((one, other) => one.position - other.position || one.link - other.link)
      .map(({ target }) => target);
  return Object.fromEntries(
    TAG_ATTRIBUTE_NAMES.map((name, attribute) => [name, list(attribute)])
  ) as Record<TagAttribute, number[]>;
};

type Transaction = ReturnType<Awaited<ReturnType<typeof openTransaction>>['get']>;
const openTransaction = (strapi: Core.Strapi) => strapi.db.transaction();

interface Query {
  transacting(transaction: Transaction): PromiseLike<unknown>;
}

/** In the caller's transaction where there is one; a read of ours opens none of its own. */
const run = async (strapi: Core.Strapi, query: Query & PromiseLike<unknown>): Promise<unknown> =>
  strapi.db.inTransaction() ? query.transacting((await openTransaction(strapi)).get()) : query;

/** Each client answers a raw statement in its own shape. */
const rowsOf = (answer: unknown): readonly unknown[] => {
  if (!Array.isArray(answer)) return (answer as { rows: unknown[] }).rows;
  return Array.isArray(answer[0]) ? answer[0] : answer;
};

/** All rows of a document, drafts and published versions; one indexed query. */
export const readRows = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentId: string
): Promise<DocumentRow[]> => {
  const query = strapi.db
    .getConnection(metaOf(strapi, type.uid).tableName)
    .select('id', 'locale', 'published_at')
    .where({ document_id: documentId })
    .orderBy('id');
  const rows = publishedRows.parse(await run(strapi, query));
  const live = rows.map((row) => ({ ...row, live: row.published_at === null ? 0 : 1 }));
  return documentRows.parse(live).map(asDocumentRow(type));
};

/** The rows of documents with their tags, by documentId; one query. */
export const readTaggedRowsOf = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentIds: readonly string[]
): Promise<Map<string, TaggedRow[]>> => {
  const byDocument = new Map<string, TaggedRow[]>(documentIds.map((id) => [id, []]));
  if (documentIds.length === 0) return byDocument;
  const { sql, bindings } = taggedRowsStatement(
    metaOf(strapi, type.uid),
    strapi.db.getSchemaName(),
    byDocument.size
  );
  const values = bindings.flatMap((binding) => binding ?? [...byDocument.keys()]);
  const answer: unknown = await run(strapi, strapi.db.connection.raw(sql, values));
  const found = rowsOf(answer);
  const linksOf = new Map<string, LinkRow[]>();
  const lines: { readonly document: string; readonly row: unknown }[] = [];
  for (const [index, link] of linkRows.parse(found).entries()) {
    if (link.attribute === ROW_LINE) lines.push({ document: link.document, row: found[index] });
    else linksOf.set(link.document, [...(linksOf.get(link.document) ?? []), link]);
  }
  const rows = documentRows.parse(lines.map(({ row }) => row)).map(asDocumentRow(type));
  for (const [index, { document }] of lines.entries()) {
    const row = rows[index];
    if (!row) continue;
    const tags = tagsOf(linksOf.get(document) ?? [], row.id);
    byDocument.set(document, [...(byDocument.get(document) ?? []), { ...row, tags }]);
  }
  return byDocument;
};

/** The rows of a document with their tags; one query. */
export const readTaggedRows = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  documentId: string
): Promise<TaggedRow[]> =>
  (await readTaggedRowsOf(strapi, type, [documentId])).get(documentId) ?? [];

/** On SQLite transactions run one after the other: what one reads nobody else changes. */
const hasOneWriter = (strapi: Core.Strapi): boolean => strapi.db.dialect.client === 'sqlite';

/**
 * Makes two saves of one document's tags wait for each other; to be called first in a transaction.
 * By primary key only: a lock on a range of document ids would stop unrelated documents on MySQL.
 */
export const lockRows = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  rows: readonly DocumentRow[]
): Promise<void> => {
  if (hasOneWriter(strapi) || rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  const query = strapi.db
    .getConnection(metaOf(strapi, type.uid).tableName)
    .select('id')
    .whereIn('id', ids)
    .orderBy('id')
    .forUpdate();
  await run(strapi, query);
};

/** Writes tags straight to the link tables: no row's `updatedAt` moves, no lifecycle runs. */
export const writeTags = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  writes: readonly TagWrite[]
): Promise<void> => {
  if (writes.length === 0) return;
  await strapi.db.transaction(async ({ trx }) => {
    for (const { row, tags } of writes) {
      const data = Object.fromEntries(
        Object.entries(tags).map(([name, ids]) => [name, { set: ids.map((id) => ({ id })) }])
      );
      await strapi.db.entityManager.updateRelations(type.uid, row.id, data, { transaction: trx });
    }
  });
};

/** Marks rows as changed now, as a save does. */
export const touchRows = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  rowIds: readonly number[]
): Promise<void> => {
  if (rowIds.length === 0) return;
  await strapi.db
    .query(contentTypeUid(type))
    .updateMany({ where: { id: { $in: [...rowIds] } }, data: { updatedAt: new Date() } as never });
};

export const readDefaultLocale = async (strapi: Core.Strapi): Promise<string> => {
  const i18n = strapi.plugin('i18n') as unknown as {
    service(name: 'locales'): { getDefaultLocale(): Promise<string> };
  };
  return i18n.service('locales').getDefaultLocale();
};

export const readDocumentId = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  rowId: number
): Promise<string | null> => {
  const row: unknown = await strapi.db
    .query(contentTypeUid(type))
    .findOne({ select: ['documentId'], where: { id: rowId } });
  return row === null ? null : z.object({ documentId: z.string() }).parse(row).documentId;
};
