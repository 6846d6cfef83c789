/** What a site may set about snapshots that are taken by themselves. */
import { z } from 'zod';

export const RHYTHMS = ['off', 'day', 'week', 'month'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const scheduleSchema = z.strictObject({
  every: z
    .enum(RHYTHMS)
    .default('week')
    .describe('A snapshot of each journey by itself, once a day, week or month (UTC).'),
  keep: z
    .int()
    .min(1)
    .max(1000)
    .default(52)
    .describe('Of these so many are kept; those taken by hand stay.'),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const monitoringSettingsSchema = z.strictObject({
  snapshots: scheduleSchema.prefault({}),
});
