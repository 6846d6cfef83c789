import { z } from 'zod';

/**
 * A date as the databases give it, in epoch milliseconds: SQLite a number, the others a date; 0
 * where there is none, so that what was never changed is the oldest.
 */
export const instant = z
  .union([z.date(), z.number(), z.string()])
  .nullable()
  .transform((value) => (value === null ? 0 : new Date(value).getTime()));
