/** Where an entry is shown now, and what keeps it from being shown: for editors, not for visitors. */
import { z } from 'zod';
import { keySchema } from '../taxonomy/contract';
import type { Caller, WithheldCode } from './contract';

/** Visitors who declared a stage, and a persona or none. */
export const segmentSchema = z.strictObject({
  slot: keySchema,
  journey: z.string().min(1).max(255),
  stage: z.string().min(1).max(255),
  /** Null: visitors of whom no persona is known. */
  persona: z.string().min(1).max(255).nullable().default(null),
});
export type Segment = z.infer<typeof segmentSchema>;

export interface ServedSegment extends Segment {
  /** Place in the answer, the first one being 1. */
  readonly rank: number;
}

/** The first rule that keeps an entry out of an answer. */
export type AbsenceCode =
  | WithheldCode
  | 'NOT_PUBLISHED'
  | 'NOT_READABLE'
  | 'ROLE_NOT_IN_SLOT'
  | 'CURRENT'
  | 'NO_LEVEL'
  | 'OUTRANKED';

export interface Absence {
  readonly code: AbsenceCode;
  /** The setting behind it, where one is. */
  readonly rule: string | null;
  /** ISO 8601; null when no time lifts it. */
  readonly until: string | null;
  /** Titles of what is shown instead, in order; only for OUTRANKED. */
  readonly instead: readonly string[];
}

export interface SegmentAnswer extends Segment {
  /** Null: it is not in the answer. */
  readonly rank: number | null;
  /** Null: it is in the answer. */
  readonly absence: Absence | null;
}

export interface Serving {
  readonly isPublished: boolean;
  /** Whether visitors without an account may read its content type. */
  readonly isReadable: boolean;
  /** Keys of the site's slots. */
  readonly slots: readonly string[];
  /** In the order of slots, stages and personas. */
  readonly served: readonly ServedSegment[];
  /** Not every segment was looked at: the site has too many. */
  readonly isCut: boolean;
  /** Of the segment that was asked about. */
  readonly segment: SegmentAnswer | null;
}

export interface ServingQuestion {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly segment: Segment | null;
  readonly caller: Caller;
}
