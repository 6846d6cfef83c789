/** Reads and writes when journeys, stages and personas were reviewed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { updateRecord } from './journey-store';
import { REVIEW_KINDS, type ReviewDesk, type ReviewedRecord } from './review-contract';
import { UIDS } from './store';

const row = z.object({
  documentId: z.string(),
  reviewEveryDays: z.coerce.number(),
  reviewedAt: z.iso.date().nullish().catch(null),
  createdAt: z.coerce.date(),
});

const readReviewed = async (
  strapi: Core.Strapi,
  kind: ReviewedRecord['kind']
): Promise<ReviewedRecord[]> => {
  const found: unknown = await strapi.db.query(UIDS[kind]).findMany({
    select: ['documentId', 'reviewEveryDays', 'reviewedAt', 'createdAt'],
    where: { reviewEveryDays: { $notNull: true } },
  });
  return z
    .array(row)
    .parse(found)
    .map(({ documentId, reviewEveryDays, reviewedAt, createdAt }) => ({
      ...{ kind, documentId, everyDays: reviewEveryDays },
      reviewedAt: reviewedAt ?? null,
      createdAt: createdAt.getTime(),
    }));
};

export const createReviewDesk = ({ strapi }: { strapi: Core.Strapi }): ReviewDesk => ({
  async list() {
    const kinds = await Promise.all(REVIEW_KINDS.map((kind) => readReviewed(strapi, kind)));
    return kinds.flat();
  },
  async markReviewed({ kind, documentId }, day) {
    const found = await strapi.db.query(UIDS[kind]).findOne({ where: { documentId } });
    if (found === null) return false;
    await updateRecord(strapi, UIDS[kind], documentId, { reviewedAt: day });
    return true;
  },
});
