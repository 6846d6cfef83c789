/** When strategists looked last at what they wrote, and when they mean to again. */
import { z } from 'zod';

export const REVIEW_KINDS = ['journey', 'stage', 'persona'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const reviewRefSchema = z.strictObject({
  kind: z.enum(REVIEW_KINDS),
  documentId: z.string().min(1).max(255),
});
export type ReviewRef = z.output<typeof reviewRefSchema>;

/** A journey, stage or persona that is to be reviewed now and then. */
export interface ReviewedRecord extends ReviewRef {
  readonly everyDays: number;
  /** A day, as in 2026-11-27; null: never. */
  readonly reviewedAt: string | null;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** The fifth door of the room: for whoever keeps the model up to date. */
export interface ReviewDesk {
  /** Those for which somebody planned a review. */
  list(): Promise<readonly ReviewedRecord[]>;
  /** Notes the day. Answers whether there is such a record. */
  markReviewed(ref: ReviewRef, day: string): Promise<boolean>;
}
