import { ENTRY_LINT } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries that ask much of visitors who have only just come, and have received nothing yet. */
export const askTooEarly: EntryRule = {
  rule: 'ask-too-early',
  judge: ({ served }, { limits, scope, texts }) => {
    const found = served.find((entry) => ENTRY_LINT['ask-too-early'](entry, limits));
    if (found === undefined) return null;
    const first = scope.stages[0]?.name ?? '';
    return (title) => texts.askTooEarly(title, found.ask, first);
  },
};
