import {
  DEFAULT_SEVERITIES,
  type FindingRule,
  type RuleSettings,
  type Severity,
} from '../rules-contract';

/** What the site's settings say of the rules. */
export interface RuleBook {
  /** Null: the rule is not asked. */
  severityOf(rule: FindingRule): Severity | null;
  /** One of the names of what a rule has something against is exempt. */
  isExempt(rule: FindingRule, names: readonly string[]): boolean;
}

export const openRuleBook = ({ severity, exempt }: RuleSettings): RuleBook => {
  const left = new Map(Object.entries(exempt).map(([rule, names]) => [rule, new Set(names)]));
  return {
    severityOf(rule) {
      const chosen = severity[rule] ?? DEFAULT_SEVERITIES[rule];
      return chosen === 'OFF' ? null : chosen;
    },
    isExempt: (rule, names) => names.some((name) => left.get(rule)?.has(name)),
  };
};
