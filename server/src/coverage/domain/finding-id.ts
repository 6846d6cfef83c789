import type { FindingRule } from '../rules-contract';

/**
 * The same as long as the rule has the same against the same subject. `part` tells two findings of a
 * rule about one subject apart.
 */
export const findingId = (rule: FindingRule, name: string, part?: string): string =>
  [rule, name, ...(part === undefined ? [] : [part])].join(' ');
