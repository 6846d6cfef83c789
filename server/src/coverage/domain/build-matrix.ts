import type { Role } from '../../taxonomy/contract';
import type { Cell, Total } from '../contract';
import { assessStageRole, type StageRoleState } from './assess-stage-role';
import type { Tally } from './count-documents';
import { hideFew } from './hide-few';
import { judgeCell } from './judge-cell';
import type { Scope, ScopeStage } from './scope';
import { scorePriority } from './score-priority';
import { shareCovered } from './share-covered';

export interface Demand {
  readonly demand: number;
  readonly misses: number;
}
export type DemandOf = (cell: { stage: string; persona: string | null; role: Role }) => Demand;

export interface Matrix {
  readonly cells: readonly Cell[];
  readonly stages: readonly Total[];
  readonly personas: readonly Total[];
  readonly coverage: number;
}

interface Builder {
  readonly tally: Tally;
  readonly scope: Scope;
  readonly demandOf: DemandOf;
}

const assess = ({ tally }: Builder, stage: number, { expected }: ScopeStage, role: Role) => {
  const { published, stale } = tally.count(tally.lines.stageRole(stage, role));
  return assessStageRole(
    expected.filter((expectation) => expectation.role === role),
    published - stale,
    (kind) => {
      const ofKind = tally.count(tally.lines.kind(stage, role, kind));
      return ofKind.published - ofKind.stale;
    }
  );
};

/**
 * What the row of everyone has to hold for the stage to meet its target, given what entries with a
 * persona bring: as many more as the stage lacks, or, where it lacks none, what they leave open.
 */
const targetForEveryone = (
  { target, deficit }: StageRoleState,
  freshForEveryone: number,
  freshAtStage: number
): number =>
  deficit > 0
    ? freshForEveryone + deficit
    : Math.max(0, target - (freshAtStage - freshForEveryone));

const targetForPersona = (
  { personaTargets }: ScopeStage,
  persona: string | null,
  role: Role,
  state: StageRoleState
): number =>
  personaTargets.find((own) => own.role === role && own.persona === persona)?.count ??
  Math.min(1, state.target);

const buildCell = (
  builder: Builder,
  place: { stage: number; persona: number | null; role: Role },
  state: StageRoleState
): Cell => {
  const { tally, scope, demandOf } = builder;
  const stage = scope.stages[place.stage] as ScopeStage;
  const persona = place.persona === null ? null : (scope.personas[place.persona]?.key ?? null);
  const counts = tally.count(tally.lines.cell(place.stage, place.persona, place.role));
  const whole = tally.count(tally.lines.stageRole(place.stage, place.role));
  const fresh = counts.published - counts.stale;
  const forEveryone = place.persona === null;
  const target = forEveryone
    ? targetForEveryone(state, fresh, whole.published - whole.stale)
    : targetForPersona(stage, persona, place.role, state);
  const { demand, misses } = demandOf({ stage: stage.key, persona, role: place.role });
  const asked = { demand: hideFew(demand), misses: hideFew(misses) };
  return {
    stage: stage.key,
    persona,
    role: place.role,
    locale: scope.locales?.length === 1 ? (scope.locales[0] ?? null) : null,
    ...counts,
    target,
    status: judgeCell({
      ...counts,
      target,
      excessAbove: scope.excessFactor * (forEveryone ? state.target : target),
    }),
    ...asked,
    priority: scorePriority({
      ...asked,
      weight: stage.weight,
      deficit: Math.max(0, target - fresh),
    }),
  };
};

const buildTotal = (
  { tally }: Builder,
  line: number,
  key: string,
  target: number,
  cells: readonly Cell[]
): Total => ({
  key,
  ...tally.count(line),
  target,
  gaps: cells.filter(({ status }) => status === 'GAP').length,
  coverage: shareCovered(cells),
});

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * The coverage matrix: stages x (everyone, then each persona) x roles, in the order of the journey.
 *
 * Targets. What a stage expects of a role holds for the stage as a whole: it is the target of the
 * stage's total, and any entry of the role at the stage counts towards it. In the cells it stands
 * in the row of everyone (persona null), less what entries with a persona already bring; so that
 * row meets its target exactly when the stage does, and the stage's deficit is in the list of gaps
 * once. A persona's cell has the target that somebody set for it, else 1 where the stage expects the
 * role and 0 where it does not; entries meant for everyone count there too. Stale entries count
 * towards no target.
 *
 * EXCESS: above `excessFactor` times the target; in the row of everyone, times the stage's target.
 *
 * Totals are counts of distinct documents, never sums of cells: of a stage, whomever they are meant
 * for; of a persona, with those meant for everyone. `gaps` and `coverage` are of its cells.
 */
export const buildMatrix = (tally: Tally, scope: Scope, demandOf: DemandOf): Matrix => {
  const builder: Builder = { tally, scope, demandOf };
  const rows: (number | null)[] = [null, ...scope.personas.keys()];
  const targets: number[] = [];
  const cells = scope.stages.flatMap((scopeStage, stage) => {
    const states = new Map(
      scope.roles.map((role) => [role, assess(builder, stage, scopeStage, role)] as const)
    );
    targets.push(sum([...states.values()].map(({ target }) => target)));
    return rows.flatMap((persona) =>
      [...states].map(([role, state]) => buildCell(builder, { stage, persona, role }, state))
    );
  });
  return {
    cells,
    stages: scope.stages.map(({ key }, stage) =>
      buildTotal(
        builder,
        tally.lines.stage(stage),
        key,
        targets[stage] ?? 0,
        cells.filter((cell) => cell.stage === key)
      )
    ),
    personas: scope.personas.map(({ key }, persona) => {
      const own = cells.filter((cell) => cell.persona === key);
      const target = sum(own.map((cell) => cell.target));
      return buildTotal(builder, tally.lines.persona(persona), key, target, own);
    }),
    coverage: shareCovered(cells),
  };
};
