import { ENTRY_LINT } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries that are met at so many stages that they say nothing of when they help. */
export const overtaggedEntry: EntryRule = {
  rule: 'overtagged-entry',
  judge: ({ served }, { limits, texts }) => {
    const found = served.find((entry) => ENTRY_LINT['overtagged-entry'](entry, limits));
    if (found === undefined) return null;
    return (title) => texts.overtaggedEntry(title, found.stages, limits.stagesPerEntry);
  },
};
