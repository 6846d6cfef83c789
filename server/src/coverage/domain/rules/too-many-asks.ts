import { ENTRY_LINT, isAsk } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries whose next steps ask for something again and again: too many options distract. */
export const tooManyAsks: EntryRule = {
  rule: 'too-many-asks',
  judge: ({ served }, { limits, texts }) => {
    const found = served.find((entry) => ENTRY_LINT['too-many-asks'](entry, limits));
    if (found === undefined) return null;
    const asks = found.nextSteps.filter(({ ask }) => isAsk(ask)).length;
    return (title) => texts.tooManyAsks(title, asks, limits.asksInNextSteps);
  },
};
