import { z } from 'zod';

/** A date as the databases give it: SQLite a number, the others a date. */
export type StoredDate = Date | number | string | null;

/** In epoch milliseconds; 0 where there is none, so that what was never changed is the oldest. */
export const toInstant = (value: StoredDate): number =>
  typeof value === 'number' ? value : value === null ? 0 : new Date(value).getTime();

export const instant = z.union([z.date(), z.number(), z.string()]).nullable().transform(toInstant);
