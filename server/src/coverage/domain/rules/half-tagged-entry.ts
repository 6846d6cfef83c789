import type { Finding } from '../../contract';
import { listEntries } from './list-entries';
import type { RuleFacts } from './rule';

/** Entries with a persona but no stage: somebody began to tag them, and they fill no cell. */
export const halfTaggedEntry = ({ texts, halfTagged, tally }: RuleFacts): Finding[] =>
  listEntries(
    {
      rule: 'half-tagged-entry',
      severity: 'WARNING',
      texts,
      ofEntry: texts.halfTaggedEntry,
      ofMore: texts.moreHalfTaggedEntries,
    },
    halfTagged,
    tally.halfTagged
  );
