/** What texts and readers say for entries, as the ranking reads it. */
import type { Entry } from '../../catalog/contract';

/** Parts of an entry's score; each from -1 to 1, in proportion to what it is worth. */
export interface LearnedParts {
  /** Its text is like those that were looked at. */
  readonly topic: number;
  /** Others went on to it from there. */
  readonly others: number;
  /** It is looked at much these hours, days and weeks. */
  readonly popular: number;
  /**
   * It is new, in proportion to what new entries are worth on this site; null: nobody knows that yet,
   * and its age counts as that of any entry.
   */
  readonly recent: number | null;
}

export interface LearnedQuestion {
  /** Looked at, oldest first. */
  readonly history: readonly { readonly entry: Entry; readonly at: number }[];
  /** Of a visitor who agreed to be known again; null: nobody in particular. */
  readonly visitorId: string | null;
  readonly locale: string | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Leaves entries out before they take a place. */
  readonly isWanted: (entry: Entry) => boolean;
}

/** The entries that most speaks for; empty while nothing is known. Entries are those of the view. */
export type Consult = (question: LearnedQuestion) => ReadonlyMap<Entry, LearnedParts>;
