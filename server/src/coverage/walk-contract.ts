/** The walk along the recommendations, from every entry towards the goal of a journey. */
import type { Ask } from '../taxonomy/contract';
import type { Finding, FindingLanguage, InputProblem, SnoozedFinding } from './contract';

export interface WalkInput {
  /** Null: the default journey. */
  readonly journey: string | null;
  /** Null: the default locale. */
  readonly locale: string | null;
}

/** An entry at which a visitor of a persona stands; null: of no known persona. */
export interface Visit {
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string | null;
  readonly journey: string;
  readonly persona: string | null;
}

export interface WalkStep {
  readonly contentType: string;
  readonly documentId: string;
  readonly ask: Ask;
}

export interface WalkOptions {
  readonly language?: FindingLanguage;
  /** Content types that the caller may read. */
  readonly readable: ReadonlySet<string>;
  /** What such a visitor is shown next, best first. */
  readonly recommend: (visit: Visit) => readonly WalkStep[];
  /** Ends the walk. */
  readonly signal: AbortSignal;
  /** Told before others have their turn. */
  readonly onProgress?: (progress: WalkProgress) => void;
}

/** Recommendations that were asked for, of all that a walk asks for. */
export interface WalkProgress {
  readonly done: number;
  readonly total: number;
}

export type WalkResult =
  | {
      readonly ok: true;
      readonly findings: readonly Finding[];
      readonly snoozed: readonly SnoozedFinding[];
      /** Entries that were walked from, for each persona. */
      readonly walked: number;
      /** There are more entries: the newest were taken. */
      readonly isCut: boolean;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };
