/** What strategists decide about one placement, besides its roles and how it ranks. */
import { z } from 'zod';
import { type roleSchema } from '../taxonomy/contract';

/** Places of an answer at the most. */
export const MOST_PLACES = 20;

const id = z.string().min(1).max(255);
const locale = z.string().min(1).max(35);
const time = z.iso
  .datetime({ offset: true, error: 'must be a time such as "2026-12-01T08:00:00Z"' })
  .nullable()
  .default(null);

export const slotPinSchema = z
  .strictObject({
    contentType: id.describe('Content type of the entry.'),
    documentId: id.describe('The entry, in all its languages.'),
    place: z.int().min(1).max(MOST_PLACES).default(1).describe('Its place, the first one being 1.'),
    from: time.describe('From when on; null: at once.'),
    until: time.describe('Until when; null: without an end.'),
  })
  .refine(
    ({ from, until }) => from === null || until === null || Date.parse(from) < Date.parse(until),
    { path: ['until'], message: 'must be later than `from`' }
  );
export type SlotPinConfig = z.output<typeof slotPinSchema>;

export const slotExclusionSchema = z.strictObject({
  contentType: id.describe('Content type of the entry.'),
  documentId: id.nullable().default(null).describe('The entry; null: the whole content type.'),
  until: time.describe('Until when; null: without an end.'),
});
export type SlotExclusionConfig = z.output<typeof slotExclusionSchema>;

const places = z.int().min(1).max(MOST_PLACES).optional();

export const slotMixSchema = z.strictObject({
  ARTICLE: places.describe('Articles at the most; nothing said: as many as there are places.'),
  LEAD_MAGNET: places.describe('Lead magnets at the most.'),
  CTA: places.describe('Calls to action at the most.'),
} satisfies Record<z.output<typeof roleSchema>, unknown>);

/** Parts of a slot that are its own: nothing of the site stands behind them, `diversity` aside. */
export const slotSteering = {
  localeFallback: z
    .union([z.enum(['default']), z.array(locale).max(20)])
    .default([])
    .describe('Languages that fill what is left, in order; `default`: the site’s own.'),
  pins: z.array(slotPinSchema).max(50).default([]).describe('Entries at a fixed place.'),
  exclusions: z
    .array(slotExclusionSchema)
    .max(200)
    .default([])
    .describe('Entries and content types that are never shown here.'),
  diversity: z
    .number()
    .min(0)
    .max(1)
    .nullable()
    .default(null)
    .describe('Overrides `ranking.diversity` for this slot.'),
  mix: slotMixSchema.default({}),
};
