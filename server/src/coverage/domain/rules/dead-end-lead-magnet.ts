import { ENTRY_LINT } from '../../entry-lint-contract';
import { openedStage } from '../opened-stage';
import type { EntryRule } from './rule';

/** Lead magnets after which nothing comes: no next steps, and nothing at the stage that they open. */
export const deadEndLeadMagnet: EntryRule = {
  rule: 'dead-end-lead-magnet',
  judge: ({ versions, served }, { scope, texts }) => {
    if (!served.some(ENTRY_LINT['dead-end-lead-magnet'])) return null;
    const opened = versions.map((version) => openedStage(version, scope));
    const stage = scope.stages[opened.find((place) => place !== null) ?? -1]?.name ?? null;
    return (title) => texts.deadEndLeadMagnet(title, stage);
  },
};
