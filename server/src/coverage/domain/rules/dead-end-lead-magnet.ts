import { ENTRY_LINT } from '../../entry-lint-contract';
import { openedStages } from '../opened-stages';
import type { EntryRule } from './rule';

/** Lead magnets after which nothing comes: no next steps, and nothing at the stage that they open. */
export const deadEndLeadMagnet: EntryRule = {
  rule: 'dead-end-lead-magnet',
  judge: ({ versions, served }, { scope, texts }) => {
    if (!served.some(ENTRY_LINT['dead-end-lead-magnet'])) return null;
    const [opened = -1] = versions.flatMap((version) => openedStages(version, scope));
    const stage = scope.stages[opened]?.name ?? null;
    return (title) => texts.deadEndLeadMagnet(title, stage);
  },
};
