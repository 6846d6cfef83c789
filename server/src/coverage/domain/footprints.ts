import type { Version } from './audited-document';
import type { Lines } from './lines';
import type { Scope } from './scope';

/** What it means for a document that one of its versions is on a line; they add up by "or". */
const ON_LINE = 1;
export const PUBLISHED = 2;
const FRESH = 4;

/** Published there, and no published version is fresh. */
export const isStaleMark = (mark: number): boolean =>
  (mark & PUBLISHED) !== 0 && (mark & FRESH) === 0;

/** Numbers of the lines that a document is on, each once, and the mark that it leaves on each. */
export interface Footprint {
  readonly lines: readonly number[];
  readonly marks: readonly number[];
  /** At one of its stages at least. */
  readonly isStale: boolean;
}

const personasOf = (version: Version, scope: Scope): readonly number[] =>
  version.forEveryone ? [...scope.personas.keys()] : version.personas;

/** Lines that a version is on by one of its stages. */
const linesOf = (version: Version, stage: number, scope: Scope, lines: Lines): number[] => {
  const { role, kind } = version;
  return [
    lines.stage(stage),
    lines.stageRole(stage, role),
    ...(kind !== null && scope.kinds.includes(kind) ? [lines.kind(stage, role, kind)] : []),
    ...(version.forEveryone ? [lines.cell(stage, null, role)] : []),
    ...personasOf(version, scope).flatMap((persona) => [
      lines.persona(persona),
      lines.cell(stage, persona, role),
    ]),
  ];
};

const footprintOf = (versions: readonly Version[], scope: Scope, lines: Lines): Footprint => {
  const marks = new Map<number, number>();
  for (const version of versions) {
    for (const stage of version.stages) {
      const staleFrom = scope.stages[stage]?.staleFrom[version.role] ?? 0;
      const fresh = version.published && version.age < staleFrom;
      const mark = ON_LINE | (version.published ? PUBLISHED : 0) | (fresh ? FRESH : 0);
      for (const line of linesOf(version, stage, scope, lines)) {
        marks.set(line, (marks.get(line) ?? 0) | mark);
      }
    }
  }
  const isStale = scope.stages.some((_, stage) => isStaleMark(marks.get(lines.stage(stage)) ?? 0));
  return { lines: [...marks.keys()], marks: [...marks.values()], isStale };
};

/** Footprints, each worked out once for documents that look alike. */
export const rememberFootprints = (
  scope: Scope,
  lines: Lines
): ((versions: readonly Version[]) => Footprint) => {
  const known = new Map<readonly Version[], Footprint>();
  return (versions) => {
    let footprint = known.get(versions);
    if (footprint === undefined) {
      footprint = footprintOf(versions, scope, lines);
      known.set(versions, footprint);
    }
    return footprint;
  };
};
