import type { StoredTransition, Transition } from '../contract';

/** A stage before its transitions are known, in the order of its journey. */
export interface StageNode {
  readonly index: number;
  readonly key: string;
  readonly stored: readonly StoredTransition[];
}

/**
 * The transitions of every stage of one journey, targets resolved. Where nobody named a FORWARD
 * transition, the following stage is one, unless another kind was given to it. Targets that do not
 * exist are left out: the audit reports them, an answer must not break.
 */
export const resolveTransitions = (ordered: readonly StageNode[]): Map<number, Transition[]> => {
  const byKey = new Map(ordered.map((stage) => [stage.key, stage]));
  return new Map(
    ordered.map((stage, place) => {
      const transitions: Transition[] = [];
      for (const { to, kind } of stage.stored) {
        const target = byKey.get(to);
        if (target) transitions.push({ to: target.index, toKey: target.key, kind });
      }
      const following = ordered[place + 1];
      const hasForward = transitions.some((transition) => transition.kind === 'FORWARD');
      if (following && !hasForward && !transitions.some(({ to }) => to === following.index)) {
        transitions.unshift({ to: following.index, toKey: following.key, kind: 'FORWARD' });
      }
      return [stage.index, transitions];
    })
  );
};
