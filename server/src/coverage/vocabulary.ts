/** Words of the rules about single entries, for the browser too. */

/** What there can be to mend about an entry, in the order in which it is best mended; names are stable. */
export const ENTRY_FINDINGS = [
  'untagged-entry',
  'half-tagged-entry',
  'overtagged-entry',
  'unknown-tag',
  'inactive-persona',
  'dead-end-lead-magnet',
  'broken-next-step',
] as const;
export type EntryFinding = (typeof ENTRY_FINDINGS)[number];
