/**
 * How the state of a visitor is told from what they looked at. The defaults were measured on reader
 * events with stand-in tags: `npm run evaluate:persona` repeats it, the README has the figures.
 */
import { z } from 'zod';

const share = z.number().min(0).max(1);

export const stateSettingsSchema = z.strictObject({
  threshold: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.6)
    .describe('Probability from which on a stage or persona is taken to be the visitor’s.'),
  lead: share.default(0.25).describe('By so much it must lead the next likely one.'),
  minEntries: z
    .int()
    .min(1)
    .max(50)
    .default(2)
    .describe('Tagged entries that must have been looked at before anything is inferred.'),
  historyHalfLife: z
    .number()
    .min(1)
    .max(1000)
    .default(10)
    .describe('An entry looked at so many entries ago counts half.'),
  ageHalfLifeDays: z
    .number()
    .min(1)
    .max(3650)
    .default(180)
    .describe('What was done so many days ago counts half.'),
  evidence: z
    .number()
    .min(0)
    .max(1)
    .default(0.7)
    .describe(
      'What one look tells, below 1 because the looks of one visitor depend on each other.'
    ),
  deepEvidence: z
    .number()
    .min(1)
    .max(5)
    .default(1.5)
    .describe(
      'A look that led to a download, a share, a form or a conversion counts so much more.'
    ),
  viewsOnly: share
    .default(0.5)
    .describe('Looks at stages ahead count so much while nothing but looking was done.'),
  ownOdds: z
    .number()
    .min(1)
    .max(100)
    .default(4)
    .describe(
      'So many times likelier is what is tagged for the visitor than for each of the others.'
    ),
  mainTagWeight: z
    .number()
    .min(1)
    .max(10)
    .default(2)
    .describe('The main tag counts as much as so many of the others.'),
  goalConfidence: share
    .default(0.85)
    .describe('Probability of the stage that something just submitted or bought opens.'),
  contextConfidence: share
    .default(0.5)
    .describe(
      'How far the tags of the current entry steer; the last tag is right half of the time.'
    ),
});
export type StateSettings = z.infer<typeof stateSettingsSchema>;
