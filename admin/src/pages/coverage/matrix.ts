/** The heat map as rows of cells, from the flat list of the audit. Pure. */
import { isMet, joinStatuses } from '../../../../server/src/coverage/cell-status-contract';
import type {
  Cell,
  CellStatus,
  Coverage,
  CoverageAxes,
  MissingKind,
  Total,
} from '../../../../server/src/coverage/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';

export interface MatrixCell {
  readonly stage: string;
  readonly persona: string | null;
  /** Published and up to date: what counts towards the target. */
  readonly counting: number;
  readonly draft: number;
  readonly stale: number;
  readonly target: number;
  readonly demand: number;
  readonly misses: number;
  readonly status: CellStatus;
  readonly byRole: readonly Cell[];
  /** Roles that fall short, those without anything first. */
  readonly lacking: readonly Role[];
}

export interface MatrixRow {
  /** Null: entries that are meant for everyone. */
  readonly persona: string | null;
  /** Null: the row of everyone, which the interface names. */
  readonly name: string | null;
  readonly cells: readonly MatrixCell[];
  /** Share of the row's applicable cells that meet their target, 0..1. */
  readonly coverage: number;
  readonly gaps: number;
}

export interface MatrixColumn {
  readonly key: string;
  readonly name: string;
  readonly color: string | null;
  readonly phase: CoverageAxes['stages'][number]['phase'];
  readonly total: Total | undefined;
  /** Kinds that the stage expects and has too little of. */
  readonly missingKinds: number;
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

/** Roles that fall short, those without anything first. */
const lackingRoles = (byRole: readonly Cell[]): readonly Role[] =>
  (['GAP', 'THIN'] as const).flatMap((status) =>
    byRole.filter((cell) => cell.status === status).map(({ role }) => role)
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** An entry has one role, so that numbers of several roles add up without counting one twice. */
const joinRoles = (stage: string, persona: string | null, byRole: readonly Cell[]): MatrixCell => {
  return {
    stage,
    persona,
    counting: sum(byRole.map(({ published, stale }) => published - stale)),
    draft: sum(byRole.map(({ draft }) => draft)),
    stale: sum(byRole.map(({ stale }) => stale)),
    target: sum(byRole.map(({ target }) => target)),
    demand: sum(byRole.map(({ demand }) => demand)),
    misses: sum(byRole.map(({ misses }) => misses)),
    status: joinStatuses(byRole.map(({ status }) => status)),
    byRole,
    lacking: lackingRoles(byRole),
  };
};

const placeOf = (stage: string, persona: string | null): string => JSON.stringify([stage, persona]);

export const buildMatrix = (
  coverage: Coverage,
  axes: CoverageAxes,
  missingKinds: readonly MissingKind[] = []
): Matrix => {
  const byPlace = new Map<string, Cell[]>();
  for (const cell of coverage.cells) {
    const place = placeOf(cell.stage, cell.persona);
    byPlace.set(place, [...(byPlace.get(place) ?? []), cell]);
  }
  const row = (persona: string | null, name: string | null): MatrixRow => {
    const cells = axes.stages.map(({ key }) =>
      joinRoles(key, persona, byPlace.get(placeOf(key, persona)) ?? [])
    );
    const applicable = cells
      .flatMap(({ byRole }) => byRole)
      .filter(({ status }) => status !== 'NOT_APPLICABLE');
    return {
      persona,
      name,
      cells,
      coverage:
        applicable.length === 0
          ? 0
          : applicable.filter(({ status }) => isMet(status)).length / applicable.length,
      gaps: applicable.filter(({ status }) => status === 'GAP').length,
    };
  };
  return {
    columns: axes.stages.map(({ key, name, color, phase }) => ({
      key,
      name,
      color,
      phase,
      total: coverage.stages.find((total) => total.key === key),
      missingKinds: missingKinds.filter(({ stage }) => stage === key).length,
    })),
    rows: [row(null, null), ...axes.personas.map(({ key, name }) => row(key, name))],
  };
};

/** Cells that miss their target, the most urgent first. */
export const listGaps = (coverage: Coverage): readonly Cell[] =>
  coverage.cells
    .filter(({ status }) => status === 'GAP' || status === 'THIN')
    .toSorted((a, b) => b.priority - a.priority);
