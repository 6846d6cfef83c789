/** Which entries an audit is narrowed to, in what the database holds; null: not narrowed. */
export interface EntryFilter {
  /** Row ids: entries meant for one of them or for everyone. */
  readonly personas: readonly number[] | null;
  /** Per content type, the values of its format; a type that is not there has none of them. */
  readonly formats: ReadonlyMap<string, readonly string[]> | null;
  /** Epoch milliseconds; the second one is no longer part of the period. */
  readonly changedFrom: number | null;
  readonly changedBefore: number | null;
}
