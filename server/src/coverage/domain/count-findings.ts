import type { AuditSums, Finding } from '../contract';
import type { FindingRule } from '../rules-contract';
import type { EntryList } from './collect-entries';
import { findingId } from './finding-id';

/**
 * How many findings there are of each rule: of a rule whose entries are not all listed, the sum at
 * the end of its list stands for the others.
 */
export const countFindings = (
  findings: readonly Pick<Finding, 'id' | 'rule'>[],
  lists: readonly Pick<EntryList, 'rule' | 'total' | 'listed'>[]
): AuditSums['findings'] => {
  const sums = new Map(
    lists.map(({ rule, total, listed }) => [findingId(rule, 'more'), total - listed.length])
  );
  const counts: Partial<Record<FindingRule, number>> = {};
  for (const { id, rule } of findings) counts[rule] = (counts[rule] ?? 0) + (sums.get(id) ?? 1);
  return counts;
};
