import type { MissingKind } from '../../coverage/contract';
import type { Role, Stage } from '../../taxonomy/contract';
import type { BriefKind } from '../contract';

/** Kinds of a role that a stage expects, and how many of each are missing. */
export const expectedKinds = (
  { key, expected }: Stage,
  role: Role,
  missing: readonly MissingKind[],
  normalize: (kind: string) => string
): BriefKind[] => {
  const counts = new Map<string, { kind: string; expected: number }>();
  for (const { role: own, kind, count } of expected) {
    if (own !== role || !kind || count === 0) continue;
    const name = normalize(kind);
    const known = counts.get(name);
    counts.set(name, { kind: known?.kind ?? kind, expected: count + (known?.expected ?? 0) });
  }
  return [...counts].map(([name, one]) => {
    const lack = missing.find(
      ({ stage, role: of, kind }) => stage === key && of === role && kind === name
    );
    return { ...one, missing: lack ? lack.expected - lack.counting : 0 };
  });
};
