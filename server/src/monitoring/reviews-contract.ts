/** What of a journey is to be reviewed again. */
import type { ReviewKind } from '../taxonomy/review-contract';

/** A journey, stage or persona whose review is due. */
export interface DueReview {
  readonly kind: ReviewKind;
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  /** Days, as in 2026-11-27. Null: never. */
  readonly reviewedAt: string | null;
  /** Since this day. */
  readonly dueAt: string;
}

/** As the admin panel is told of it. */
export interface DueReviewAnswer extends DueReview {
  /** Whether the reader may say that he has reviewed it. */
  readonly mayReview: boolean;
}
