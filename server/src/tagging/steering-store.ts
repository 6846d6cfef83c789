/** Reads and writes steering records; everything that comes out of the database is parsed. */
import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { documentRefSchema, type DocumentRef, type Steering, type SteeringInput } from './contract';

export const STEERING_UID = 'plugin::content-funnel.steering';

/** What one document's steering is found by; the database holds it unique. */
const targetKey = ({ contentType, documentId }: DocumentRef): string =>
  `${contentType}:${documentId}`;

/** Epoch milliseconds of what the three databases give for a datetime. */
const instant = z
  .union([z.null(), z.undefined(), z.coerce.date()])
  .transform((value) => value?.getTime() ?? null);

/** A record that bypassed the checks (transfer, raw SQL) must not stop every answer. */
const steeringRow = z
  .object({
    contentType: z.string(),
    targetId: z.string(),
    nextSteps: z.preprocess((value) => value ?? [], z.array(documentRefSchema)).catch([]),
    pinned: z.coerce.boolean(),
    excluded: z.coerce.boolean(),
    excludedUntil: instant,
    revision: z.coerce.number(),
  })
  .transform(({ targetId, ...row }): Steering => ({ ...row, documentId: targetId }));

export const listRecords = async (strapi: Core.Strapi): Promise<Steering[]> =>
  z
    .array(steeringRow)
    .parse(await strapi.db.query(STEERING_UID).findMany({ orderBy: { targetKey: 'asc' } }));

export const readRecord = async (
  strapi: Core.Strapi,
  ref: DocumentRef
): Promise<Steering | null> => {
  const row: unknown = await strapi.db
    .query(STEERING_UID)
    .findOne({ where: { targetKey: targetKey(ref) } });
  return row === null ? null : steeringRow.parse(row);
};

const columns = ({ nextSteps, pinned, excluded, excludedUntil }: SteeringInput) => ({
  nextSteps,
  pinned,
  excluded,
  excludedUntil: excludedUntil === null ? null : new Date(excludedUntil),
});

/**
 * Writes over the record that has the input's revision, in one statement, so that of two saves at
 * once one wins. @returns false when no record has that revision any more.
 */
export const replaceRecord = async (
  strapi: Core.Strapi,
  ref: DocumentRef,
  input: SteeringInput
): Promise<boolean> => {
  const { count } = await strapi.db.query(STEERING_UID).updateMany({
    where: { targetKey: targetKey(ref), revision: input.revision },
    data: { ...columns(input), revision: input.revision + 1, updatedAt: new Date() },
  });
  return count === 1;
};

/** @returns false when somebody wrote the document's first record in the meantime. */
export const insertRecord = async (
  strapi: Core.Strapi,
  ref: DocumentRef,
  input: SteeringInput
): Promise<boolean> => {
  try {
    await strapi.db.query(STEERING_UID).create({
      data: {
        ...columns(input),
        targetKey: targetKey(ref),
        contentType: ref.contentType,
        targetId: ref.documentId,
        revision: 1,
      },
    });
    return true;
  } catch (error) {
    // The unique index decides; any other failure leaves no record behind.
    if ((await readRecord(strapi, ref)) !== null) return false;
    throw error;
  }
};

export const documentExists = async (strapi: Core.Strapi, ref: DocumentRef): Promise<boolean> =>
  (await strapi.db
    .query(ref.contentType as UID.ContentType)
    .findOne({ select: ['id'], where: { documentId: ref.documentId } })) !== null;

/** Removes the steering of a document that no row is left of. */
export const removeSteeringOfGone = async (
  strapi: Core.Strapi,
  ref: DocumentRef
): Promise<void> => {
  if (await documentExists(strapi, ref)) return;
  await strapi.db.query(STEERING_UID).deleteMany({ where: { targetKey: targetKey(ref) } });
};

const DELETE_CHUNK = 200;

/** The same after a bulk delete, which does not say what it deleted. */
export const removeOrphanedSteering = async (strapi: Core.Strapi, uid: string): Promise<void> => {
  const records = z
    .array(z.object({ targetId: z.string(), targetKey: z.string() }))
    .parse(await strapi.db.query(STEERING_UID).findMany({ where: { contentType: uid } }));
  for (let start = 0; start < records.length; start += DELETE_CHUNK) {
    const chunk = records.slice(start, start + DELETE_CHUNK);
    const rows = z.array(z.object({ documentId: z.string() })).parse(
      await strapi.db.query(uid as UID.ContentType).findMany({
        select: ['documentId'],
        where: { documentId: { $in: chunk.map(({ targetId }) => targetId) } },
      })
    );
    const alive = new Set(rows.map(({ documentId }) => documentId));
    const gone = chunk.filter(({ targetId }) => !alive.has(targetId));
    if (gone.length === 0) continue;
    await strapi.db
      .query(STEERING_UID)
      .deleteMany({ where: { targetKey: { $in: gone.map((record) => record.targetKey) } } });
  }
};
