import type { MissingKind } from '../contract';
import type { ExpectedKind } from './count-kinds';
import type { Scope } from './scope';

/** Kinds of which a stage has less that counts than it expects. */
export const listMissingKinds = (
  { stages }: Scope,
  kinds: readonly ExpectedKind[]
): MissingKind[] =>
  kinds.flatMap(({ stage, role, kind, expected, found }) => {
    const counting = found.published - found.stale;
    const key = stages[stage]?.key;
    if (key === undefined || counting >= expected) return [];
    return [{ stage: key, role, kind, counting, draft: found.draft, expected }];
  });
