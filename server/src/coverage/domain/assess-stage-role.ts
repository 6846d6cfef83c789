import type { Expectation } from './scope';

export interface StageRoleState {
  /** What the stage expects of the role, all kinds together. */
  readonly target: number;
  /** Entries that are missing; 0 when every expectation is met. */
  readonly deficit: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Compares what a stage expects of one role with what is there. An entry of an expected kind fills
 * that expectation first; what is left over, of whatever kind, fills the expectation of any kind.
 *
 * @param expected the stage's expectations of the role, one per kind
 * @param fresh published entries of the role at the stage that are not stale
 * @param freshOfKind how many of them are of that kind
 */
export const assessStageRole = (
  expected: readonly Expectation[],
  fresh: number,
  freshOfKind: (kind: string) => number
): StageRoleState => {
  const target = sum(expected.map(({ count }) => count));
  const ofKind = expected.flatMap(({ kind, count }) =>
    kind === null ? [] : [{ count, filled: Math.min(count, freshOfKind(kind)) }]
  );
  const ofAnyKind = target - sum(ofKind.map(({ count }) => count));
  // A document can be of one kind in English and of another in French: never below zero.
  const leftOver = Math.max(0, fresh - sum(ofKind.map(({ filled }) => filled)));
  const missingKinds = sum(ofKind.map(({ count, filled }) => count - filled));
  return { target, deficit: missingKinds + Math.max(0, ofAnyKind - leftOver) };
};
