import type { Finding } from '../../contract';
import { listEntries } from './list-entries';
import type { RuleFacts } from './rule';

/** Entries with neither stage nor persona: they are served at the last fallback levels only. */
export const untaggedEntry = ({ texts, untagged, tally }: RuleFacts): Finding[] =>
  listEntries(
    {
      rule: 'untagged-entry',
      severity: 'WARNING',
      texts,
      ofEntry: texts.untaggedEntry,
      ofMore: texts.moreUntaggedEntries,
    },
    untagged,
    tally.untagged - tally.halfTagged
  );
