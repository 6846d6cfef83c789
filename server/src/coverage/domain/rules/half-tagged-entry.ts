import { ENTRY_LINT } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries with a persona but no stage: somebody began to tag them, and they fill no cell. */
export const halfTaggedEntry: EntryRule = {
  rule: 'half-tagged-entry',
  judge: ({ all }, { texts }) =>
    all.every(({ stages }) => stages === 0) && all.some(ENTRY_LINT['half-tagged-entry'])
      ? (title) => texts.halfTaggedEntry(title)
      : null,
};
