import { ENTRY_LINT } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries with neither stage nor persona: they are served at the last fallback levels only. */
export const untaggedEntry: EntryRule = {
  rule: 'untagged-entry',
  judge: ({ all }, { texts }) =>
    all.every(ENTRY_LINT['untagged-entry']) ? (title) => texts.untaggedEntry(title) : null,
};
