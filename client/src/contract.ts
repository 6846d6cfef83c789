/**
 * What the client sends and receives. Types alone: the zod schemas that they come from stay on the
 * server, which checks every request.
 */
import type { z } from 'zod';
import type { nextBestSchema, pageSchema } from '../../server/src/recommendation/contract';

/** What `nextBest` asks: every field may be left out, times are `Date` or ISO 8601. */
export type NextBestRequest = z.input<typeof nextBestSchema>;

/** What the slots of one page have in common. */
export type PageRequest = z.input<typeof pageSchema>;

export type {
  Assignment,
  CacheScope,
  Consent,
  Fallback,
  Gap,
  GapCause,
  Item,
  Move,
  NextBestPayload,
  OutputRef,
  Reason,
  ReasonCode,
  StateValue,
  Warning,
  Withheld,
  WithheldCode,
} from '../../server/src/recommendation/contract';
export type {
  Ask,
  PublicJourney,
  PublicPersona,
  PublicStage,
  Role,
  TransitionKind,
} from '../../server/src/taxonomy/contract';
