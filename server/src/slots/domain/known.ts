import type { SlotEntry } from '../contract';

/** What a slot may name. */
export interface Known {
  /** Keys. */
  readonly touchpoints: readonly string[];
  readonly locales: readonly string[];
  readonly contentTypes: readonly string[];
  /** Of the entries that the slot names those that are not there. */
  readonly missing: readonly SlotEntry[];
}

/** An entry, or with `documentId` null a whole content type. */
export interface Named {
  readonly contentType: string;
  readonly documentId: string | null;
}

export const isMissing = ({ contentType, documentId }: Named, { missing }: Known): boolean =>
  missing.some((each) => each.contentType === contentType && each.documentId === documentId);

export const isThere = (named: Named, known: Known): boolean =>
  known.contentTypes.includes(named.contentType) && !isMissing(named, known);
