/** What a site may set about learning. */
import { z } from 'zod';
import { PROFILES } from './contract';

export const learningSettingsSchema = z.strictObject({
  enabled: z
    .boolean()
    .default(true)
    .describe('Answers follow texts and, once views are known, what readers look at next.'),
  profile: z
    .enum(['auto', ...PROFILES])
    .default('auto')
    .describe('What counts: the new (`news`) or what stays (`evergreen`); `auto` tells by dates.'),
  maxEvents: z
    .int()
    .min(1000)
    .max(5_000_000)
    .default(500_000)
    .describe('Views in memory, at most 250 bytes each; the oldest go first.'),
});
