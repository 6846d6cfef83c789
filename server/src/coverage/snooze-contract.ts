/** A finding that somebody has put off, with a reason. */
import { z } from 'zod';
import { FINDING_RULES } from './rules-contract';

const ids = new RegExp(`^(?:${FINDING_RULES.join('|')}) \\S`);

export const snoozeInputSchema = z
  .strictObject({
    /** `id` of the finding. */
    finding: z
      .string()
      .max(700)
      .regex(ids, 'must be the id of a finding, which begins with the name of its rule'),
    /** Why it may wait; wanted unless the finding is taken up again. */
    reason: z.string().trim().max(500).default(''),
    /** ISO 8601; null: until somebody takes it up again. */
    until: z.iso.datetime({ offset: true }).nullable().default(null),
    /** False: takes the finding up again. */
    snoozed: z.boolean().default(true),
  })
  .refine(({ reason, snoozed }) => !snoozed || reason !== '', {
    path: ['reason'],
    message: 'say why the finding may wait, in 1 to 500 characters',
  });
export type SnoozeInput = z.infer<typeof snoozeInputSchema>;

export interface Snooze {
  readonly reason: string;
  /** Epoch milliseconds; null: without an end. */
  readonly until: number | null;
}
