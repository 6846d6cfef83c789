/** Findings in the order in which somebody works on them. Pure. */
import type { CoverageAxes, Finding } from '../../../../server/src/coverage/contract';
import type { FindingRule } from '../../../../server/src/coverage/rules-contract';

export const GROUPINGS = ['rule', 'stage', 'owner'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface FindingGroup {
  readonly key: string;
  /** Set where the groups are rules. */
  readonly rule: FindingRule | null;
  /** Of the stage or the person; null for what concerns none. */
  readonly name: string | null;
  readonly findings: readonly Finding[];
}

export interface GroupingFacts {
  readonly stages: CoverageAxes['stages'];
  /** By the finding's id. */
  readonly owners: Readonly<Record<string, string>>;
}

type Place = Omit<FindingGroup, 'findings'>;

const placeOf = (finding: Finding, by: Grouping, { stages, owners }: GroupingFacts): Place => {
  if (by === 'rule') return { key: finding.rule, rule: finding.rule, name: null };
  const name =
    by === 'stage'
      ? (stages.find(({ key }) => key === finding.stage)?.name ?? null)
      : (owners[finding.id] ?? null);
  return { key: name ?? '', rule: null, name };
};

/** Stages as in the journey. */
const sortByStage = (groups: FindingGroup[], stages: CoverageAxes['stages']): FindingGroup[] => {
  const names = stages.map(({ name }) => name);
  const place = ({ name }: FindingGroup): number =>
    name === null ? names.length : names.indexOf(name);
  return groups.sort((a, b) => place(a) - place(b));
};

/** Rules with the gravest first, people with most to do first; what concerns nobody comes last. */
export const groupFindings = (
  findings: readonly Finding[],
  by: Grouping,
  facts: GroupingFacts
): FindingGroup[] => {
  const groups = new Map<string, Place & { findings: Finding[] }>();
  for (const finding of findings) {
    const place = placeOf(finding, by, facts);
    const group = groups.get(place.key) ?? { ...place, findings: [] };
    group.findings.push(finding);
    groups.set(place.key, group);
  }
  const all = [...groups.values()];
  if (by === 'rule') return all;
  if (by === 'stage') return sortByStage(all, facts.stages);
  return all.sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) || b.findings.length - a.findings.length
  );
};
