/** A stage or a journey that goes: what loses its tag, and who takes the tags over. */
import { z } from 'zod';
import type { NewJob } from '../jobs/contract';
import { documentRefSchema } from './contract';
import type { InputProblem } from './bulk-contract';

const idSchema = z.string().min(1).max(255);

/** documentIds: the tags of the stage `from` become tags of the stage `to`. */
const movesSchema = z.array(z.strictObject({ from: idSchema, to: idSchema })).max(50);

export const removalInputSchema = z.strictObject({
  /** documentId of the stage that goes; null: the whole journey. */
  stage: idSchema.nullable(),
  moves: movesSchema.default([]),
});
export type RemovalInput = z.infer<typeof removalInputSchema>;

/** documentIds of what goes; stage null: the journey with all its stages. */
export const removalSchema = z.strictObject({ journey: idSchema, stage: idSchema.nullable() });
export type Removal = z.infer<typeof removalSchema>;

export const handOverSchema = z.strictObject({ removal: removalSchema, moves: movesSchema });
export type HandOver = z.infer<typeof handOverSchema>;

/** A document whose tags move, or, last of all, the removal itself. */
export const handOverItemSchema = z.union([
  documentRefSchema,
  z.strictObject({ removal: z.literal(true) }),
]);
export type HandOverItem = z.infer<typeof handOverItemSchema>;

/** Entries of a content type with a stage, among their tags or as what they lead to. */
export interface TypeLoss {
  readonly contentType: string;
  readonly displayName: string;
  /** None for a content type without draft & publish: its entries count as published. */
  readonly drafts: number;
  readonly published: number;
}

export interface StageLoss {
  /** documentId */
  readonly stage: string;
  /** Without those that lose nothing. */
  readonly types: readonly TypeLoss[];
}

/** What goes with a stage, or over to the stage that takes its place. */
export interface RemovalLoss extends StageLoss {
  /** Names of the touchpoints that belong to it. */
  readonly touchpoints: readonly string[];
}

export type PlanRemovalResult =
  | {
      readonly ok: true;
      readonly removal: Removal;
      /** Null: there is nothing to hand over, and it can be removed at once. */
      readonly job: Omit<NewJob, 'startedBy'> | null;
    }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };
