/** The target of one cell of the coverage: what a strategist expects there. */
import { z } from 'zod';
import { keySchema, roleSchema, targetCountSchema } from './contract';

export const targetPlaceSchema = z.strictObject({
  /** Key of the journey, and of one of its stages. */
  journey: keySchema,
  stage: keySchema,
  /** Key. Null: the stage as a whole, which is the row of everyone. */
  persona: keySchema.nullable().default(null),
  role: roleSchema,
});
export type TargetPlace = z.output<typeof targetPlaceSchema>;

export const targetInputSchema = targetPlaceSchema.extend({
  /** 0: the cell does not apply. Null: a persona's cell goes back to the standard. */
  target: targetCountSchema.nullable(),
  /** The target that was read: a change of another one is refused. */
  was: targetCountSchema.nullable(),
});
export type TargetInput = z.output<typeof targetInputSchema>;

export interface CellTarget {
  /** Null: nobody has set one for this persona, and the standard holds. */
  readonly target: number | null;
  /** Of a persona's cell: 1 where the stage expects the role, else 0. Of a stage there is none. */
  readonly standard: number | null;
  /** Kinds that the stage expects of the role: a part of its target. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

export type SetTargetResult =
  | { readonly ok: true; readonly target: CellTarget }
  /** Somebody else was first; this is what is there now. */
  | { readonly ok: false; readonly reason: 'stale'; readonly current: CellTarget }
  | {
      readonly ok: false;
      readonly reason: 'invalid';
      readonly problem: { readonly field: string; readonly message: string };
    };

/** A door of the room, for the coverage page. A place that is not there is a problem of its field. */
export interface CellTargets {
  read(
    place: TargetPlace
  ): Promise<
    | { readonly ok: true; readonly target: CellTarget }
    | Extract<SetTargetResult, { reason: 'invalid' }>
  >;
  set(input: TargetInput): Promise<SetTargetResult>;
}
