import type { Role } from '../../taxonomy/contract';
import type { Count, Tally } from './count-documents';
import type { Scope } from './scope';

/** What is there of a kind that a stage expects. */
export interface ExpectedKind {
  /** Place in `Scope.stages`. */
  readonly stage: number;
  readonly role: Role;
  readonly kind: string;
  readonly expected: number;
  readonly found: Count;
}

/** Every kind that a stage of the journey expects, in the journey's order. */
export const countKinds = (
  { stages }: Scope,
  { count, lines }: Pick<Tally, 'count' | 'lines'>
): ExpectedKind[] =>
  stages.flatMap(({ expected }, stage) =>
    expected.flatMap(({ role, kind, count: wanted }): ExpectedKind[] =>
      kind === null
        ? []
        : [{ stage, role, kind, expected: wanted, found: count(lines.kind(stage, role, kind)) }]
    )
  );
