import { ENTRY_LINT } from '../../entry-lint-contract';
import type { EntryRule } from './rule';

/** Entries whose next steps name something that is not published, or not there any more. */
export const brokenNextStep: EntryRule = {
  rule: 'broken-next-step',
  judge: ({ served }, { texts }) => {
    const found = served.find(ENTRY_LINT['broken-next-step']);
    if (found === undefined) return null;
    const broken = found.nextSteps.filter(({ live }) => !live).length;
    return (title) => texts.brokenNextStep(title, broken);
  },
};
