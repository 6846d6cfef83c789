/**
 * What the learning room is told and what it answers. Keys name an entry in one locale; the room
 * knows nothing else of the site. Times are epoch milliseconds.
 */

/** Text and dates of an entry that is published. */
export interface LearningItem {
  readonly key: string;
  readonly locale: string;
  readonly title: string;
  readonly summary?: string | null;
  readonly body?: string | null;
  readonly publishedAt: number;
}

/** Somebody looked at an entry. Views of one session follow each other; `visitor` outlives it. */
export interface View {
  readonly key: string;
  readonly at: number;
  readonly session: string;
  /** Null: nothing may be kept that joins this session to another. */
  readonly visitor: string | null;
}

/** Somebody looked at an entry so often, and nothing is known of who it was. */
export interface ViewCount {
  readonly key: string;
  readonly at: number;
  readonly count: number;
}

export interface SeenItem {
  readonly key: string;
  readonly at: number;
}

export interface CandidateQuery {
  readonly now: number;
  /** Oldest first; unknown keys are passed over. */
  readonly history: readonly SeenItem[];
  /** As in the views. What this visitor was seen to look at is not answered either. */
  readonly visitor?: string | null;
  readonly locale: string;
  readonly limit: number;
  /** Leaves entries out before they take a place. */
  readonly allowed?: (key: string) => boolean;
}

/** What speaks for a candidate, each from 0 to 1. */
export interface CandidateParts {
  /** What others looked at who had looked at the same. */
  readonly others: number;
  /** Likeness of the texts. */
  readonly topic: number;
  /** What is looked at these hours, days and weeks. */
  readonly popular: number;
  readonly fresh: number;
}

export interface Candidate {
  readonly key: string;
  /** From 0 to 1; it orders the candidates of one answer. */
  readonly score: number;
  readonly parts: CandidateParts;
  /**
   * The parts as logarithmic odds against an entry of which nothing is known: they may be below 0,
   * and their sum orders candidates as the score does.
   */
  readonly odds: CandidateParts;
}

export const PROFILES = ['news', 'evergreen'] as const;
/** How a site lives: of what came out this week, or of what stays. */
export type Profile = (typeof PROFILES)[number];

export interface LearningSettings {
  /** Views kept in memory; the oldest go first. */
  readonly maxEvents: number;
  /** `auto`: told by the site's own rhythm. */
  readonly profile: Profile | 'auto';
  /** Epoch milliseconds. A view from the future is nobody's. */
  readonly clock: () => number;
}

export interface LearningStats {
  readonly items: number;
  /** Views that are kept one by one. */
  readonly events: number;
  readonly sessions: number;
  readonly visitors: number;
  /** Estimate of the memory that all of it takes. */
  readonly bytes: number;
  /** The profile in use. */
  readonly profile: Profile;
}

export interface Learning {
  /** Adds an entry, or takes its new text and date; what was learnt of it stays. */
  upsertItem(item: LearningItem): void;
  /** Forgets the entry with all that was learnt of it. */
  removeItem(key: string): void;
  /**
   * Learns views, oldest first. What is unknown, malformed, from the future or much older than the
   * newest is passed over. Views of the same moment may come in any order and in any batches.
   */
  addEvents(events: readonly (View | ViewCount)[]): void;
  /** Entries to show next, best first; never one of the history, never one twice. */
  candidates(query: CandidateQuery): Candidate[];
  /** Moves when an answer may have changed for another reason than the time. */
  readonly revision: number;
  stats(): LearningStats;
}
