/** What a site may set about snapshots that are taken by themselves, and about who is told of them. */
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

export const digestSettingsSchema = z.strictObject({
  webhook: z
    .boolean()
    .default(false)
    .describe(
      'What changed since the last such snapshot is told as the event `content-funnel.coverage.digest`.'
    ),
  email: z
    .array(z.email('must be an e-mail address'))
    .max(50)
    .default([])
    .describe('Addresses that get the same by the site’s e-mail provider.'),
  language: z.enum(['en', 'fr']).default('en').describe('Language of these e-mails.'),
});
export type DigestSettings = z.infer<typeof digestSettingsSchema>;

export const monitoringSettingsSchema = z.strictObject({
  snapshots: scheduleSchema.prefault({}),
  digest: digestSettingsSchema.prefault({}),
});
