import { FINDINGS_PER_RULE, type CellStatus } from '../../coverage/contract';
import { FINDING_RULES, type FindingRule } from '../../coverage/rules-contract';
import type {
  AuditContent,
  CellChange,
  Comparison,
  KeptCell,
  KeptFinding,
  KeysChange,
} from '../contract';

/** How much is missing. */
const LACK: Readonly<Record<CellStatus, number>> = {
  GAP: 2,
  THIN: 1,
  OK: 0,
  EXCESS: 0,
  NOT_APPLICABLE: 0,
};
const lackOf = (status: CellStatus | null): number => (status === null ? 0 : LACK[status]);

const idOf = ({ stage, persona, role, locale }: KeptCell): string =>
  JSON.stringify([stage, persona, role, locale]);

/** Of the cells that are there now; one that went with its stage or persona has not closed. */
const changesOf = (before: AuditContent, after: AuditContent): CellChange[] => {
  const earlier = new Map(before.cells.map((cell) => [idOf(cell), cell.status]));
  return after.cells.map(({ status, ...place }) => ({
    ...place,
    from: earlier.get(idOf({ ...place, status })) ?? null,
    to: status,
  }));
};

/** Rules of which the audit had more to list than it lists. */
const cutRulesOf = ({ findings }: AuditContent): ReadonlySet<FindingRule> => {
  const counts = new Map<FindingRule, number>();
  for (const { rule, contentType } of findings) {
    if (contentType !== null) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Set(FINDING_RULES.filter((rule) => (counts.get(rule) ?? 0) >= FINDINGS_PER_RULE));
};

/**
 * Findings of one audit that another lacks. A rule whose list is cut in the other may have had the
 * same there, unlisted; one that is cut here ends with a sum, which is about no entry.
 */
const without = (one: AuditContent, other: AuditContent): readonly KeptFinding[] => {
  const known = new Set(other.findings.map(({ id }) => id));
  const [cutHere, cutThere] = [cutRulesOf(one), cutRulesOf(other)];
  return one.findings.filter(
    ({ id, rule, contentType }) =>
      !known.has(id) && !cutThere.has(rule) && !(cutHere.has(rule) && contentType === null)
  );
};

const keysChange = (
  before: readonly (string | null)[],
  after: readonly (string | null)[]
): KeysChange => {
  const keys = (all: readonly (string | null)[]) => new Set(all.filter((key) => key !== null));
  const [earlier, later] = [keys(before), keys(after)];
  return {
    added: [...later].filter((key) => !earlier.has(key)),
    removed: [...earlier].filter((key) => !later.has(key)),
  };
};

/**
 * What changed from one audit of a journey to a later one, by keys: a cell whose stage or persona
 * came meanwhile has opened if it lacks something, and one whose stage or persona went is told of by
 * the keys that were removed.
 */
export const compareSnapshots = (before: AuditContent, after: AuditContent): Comparison => {
  const changes = changesOf(before, after);
  const cut = [cutRulesOf(before), cutRulesOf(after)];
  return {
    before: before.figures,
    after: after.figures,
    opened: changes.filter(({ from, to }) => lackOf(to) > lackOf(from)),
    closed: changes.filter(({ from, to }) => lackOf(from) > 0 && lackOf(to) === 0),
    newFindings: without(after, before),
    goneFindings: without(before, after),
    cutRules: FINDING_RULES.filter((rule) => cut.some((rules) => rules.has(rule))).map((rule) => ({
      ...{ rule, before: before.counts[rule] ?? 0, after: after.counts[rule] ?? 0 },
    })),
    stages: keysChange(
      before.cells.map(({ stage }) => stage),
      after.cells.map(({ stage }) => stage)
    ),
    personas: keysChange(
      before.cells.map(({ persona }) => persona),
      after.cells.map(({ persona }) => persona)
    ),
  };
};
