/**
 * The plugin's configuration: its zod schema is the manual, the validator and the source of the
 * table in the README. Every option has a default.
 */
import { z } from 'zod';
import { PUBLISH_CHECKS, ruleSettingsSchema } from '../coverage/rules-contract';
import { monitoringSettingsSchema } from '../monitoring/settings-contract';
import { learningSettingsSchema } from '../learning/settings-contract';
import { stateSettingsSchema } from '../recommendation/state-settings-contract';
import { askSchema, keySchema, roleSchema } from '../taxonomy/contract';
import { PRESET_KEYS } from '../taxonomy/preset-contract';
import { MOST_PLACES, slotSteering } from './slot-contract';

const attributeName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_]*$/, 'must be the name of an attribute of the content type');

const days = z.int().min(0).max(3650);

/** Which attributes of a content type hold what the answers show. */
export const fieldsSchema = z.strictObject({
  title: attributeName.describe('Attribute that holds the title.'),
  summary: attributeName.optional().describe('Attribute that holds a short text.'),
  body: attributeName.optional().describe('Attribute that holds the text; never kept in memory.'),
  image: attributeName.optional().describe('Media attribute (a single image).'),
  format: attributeName.optional().describe('Attribute that says text, video, podcast …'),
  kind: attributeName.optional().describe('Attribute that says buying guide, comparison …'),
  discount: attributeName.optional().describe('Boolean attribute: the entry offers a discount.'),
  url: z
    .string()
    .max(500)
    .startsWith('/', 'must start with "/"')
    .optional()
    .describe('Template of the address, for example "/:locale/blog/:slug".'),
  data: z.array(attributeName).max(20).default([]).describe('Extra attributes for the front end.'),
});
export type Fields = z.infer<typeof fieldsSchema>;

/**
 * How one content type takes part. The same shape stands in `contentTypes` of the configuration
 * and in `pluginOptions['content-funnel']` of a content type.
 */
export const participationSchema = z
  .strictObject({
    role: roleSchema.optional().describe('Role of every entry of the type.'),
    roleField: attributeName.optional().describe('Attribute that says the role per entry.'),
    roleMap: z
      .record(z.string(), roleSchema)
      .optional()
      .describe('Value of `roleField` → role; a value that is not named gets `role`.'),
    ask: askSchema.optional().describe('Ask of every entry; default by role.'),
    askField: attributeName.optional().describe('Attribute that says the ask per entry.'),
    askAgainAfterDays: days
      .nullable()
      .default(null)
      .describe('Days until an answered ask returns.'),
    fields: fieldsSchema,
  })
  .refine((value) => value.role !== undefined || value.roleField !== undefined, {
    path: ['role'],
    message: 'give `role`, or `roleField` with `roleMap`',
  });
export type Participation = z.infer<typeof participationSchema>;

/** Names of the parts that a score is made of; each part is normalised to 0..1. */
export const SCORE_PARTS = [
  'nextStep',
  'stage',
  'transition',
  'persona',
  'touchpoint',
  'topic',
  'others',
  'popular',
  'recent',
  'freshness',
  'new',
  'format',
  'welcomeBack',
  'pin',
] as const;
export type ScorePart = (typeof SCORE_PARTS)[number];

const weight = z.number().min(0).max(100);
export const weightsSchema = z.strictObject({
  nextStep: weight.default(3).describe('The editor named it as the way on from this entry.'),
  stage: weight.default(1).describe('It is tagged with the visitor’s stage.'),
  transition: weight.default(0.8).describe('It leads on by a FORWARD or SKIP transition.'),
  persona: weight.default(1).describe('It is tagged with the visitor’s persona.'),
  touchpoint: weight.default(0.3).describe('It is tagged with the slot’s touchpoint.'),
  topic: weight.default(12).describe('Its text is like what was looked at.'),
  others: weight.default(12).describe('Others looked at it after the same.'),
  popular: weight.default(12).describe('It is looked at much these hours, days and weeks.'),
  recent: weight
    .default(12)
    .describe('It is new, as far as that counts on this site; in place of `freshness` then.'),
  freshness: weight.default(0.5).describe('exp(-age / freshnessDays).'),
  new: weight.default(0.3).describe('It was published since the last visit.'),
  format: weight.default(0.2).describe('It has a format that the visitor’s persona prefers.'),
  welcomeBack: weight
    .default(0.5)
    .describe('For who was away for long: the more, the less it asks.'),
  pin: weight.default(2).describe('An editor pinned it.'),
});
export type Weights = z.infer<typeof weightsSchema>;

export const pacingSchema = z.strictObject({
  minSeenBeforeAsk: z.int().min(0).max(50).default(2).describe('Entries seen before any ask.'),
  asksPerPage: z.int().min(0).max(20).default(1).describe('Asks on one page; 0: none.'),
  dismissDays: days.default(14).describe('Rest after a DISMISS.'),
  seenDays: days.default(30).describe('Rest of an article after VIEW or READ.'),
  bigAskNeedsSmallOne: z
    .boolean()
    .default(true)
    .describe('MEETING and PURCHASE wait until an EMAIL or FORM was accepted.'),
  discountNeedsOffer: z
    .boolean()
    .default(true)
    .describe('A discount waits for a look at an offer.'),
});
export type Pacing = z.infer<typeof pacingSchema>;

export const FALLBACK_LEVELS = [
  'STAGE_ANY_PERSONA',
  'PERSONA_ANY_STAGE',
  'JOURNEY',
  'POPULAR',
  'LATEST',
] as const;

/**
 * What a slot may set for itself. `partial()` alone would fill in the defaults, and a slot that says
 * nothing would then overrule what the site says.
 */
export const overrides = <Shape extends Record<string, z.ZodDefault<z.ZodType>>>(
  schema: z.ZodObject<Shape>
) => {
  const bare = Object.entries(schema.shape).map(([name, field]) => [
    name,
    field.removeDefault().optional().describe(`Overrides \`${name}\` for this slot.`),
  ]);
  return z.strictObject(Object.fromEntries(bare)) as unknown as z.ZodType<
    Partial<z.output<typeof schema>>,
    Partial<z.output<typeof schema>>
  >;
};

export const slotSchema = z.strictObject({
  roles: z
    .array(roleSchema)
    .min(1)
    .max(3)
    .default(['ARTICLE', 'LEAD_MAGNET', 'CTA'])
    .describe('Roles that are shown here.'),
  count: z
    .int()
    .min(1)
    .max(MOST_PLACES)
    .default(3)
    .describe('Places, when the request names none.'),
  touchpoint: keySchema.nullable().default(null).describe('Entries tagged with it get a bonus.'),
  weights: overrides(weightsSchema).default({}).describe('Any of `weights`, for this slot.'),
  pacing: overrides(pacingSchema).default({}).describe('Any of `pacing`, for this slot.'),
  fallback: z
    .array(z.enum(FALLBACK_LEVELS))
    .max(5)
    .default([...FALLBACK_LEVELS])
    .describe('Levels that may fill what is left.'),
  ...slotSteering,
});
export type SlotConfig = z.infer<typeof slotSchema>;

/** A slot of which nothing is said. */
export const slotDefaults = (): SlotConfig => slotSchema.parse({});

export const rankingSchema = z.strictObject({
  freshnessDays: z.number().min(1).max(3650).default(30).describe('Decay of freshness, days.'),
  diversity: z.number().min(0).max(1).default(0.3).describe('Push-down of look-alikes, 0..1.'),
});
export type RankingConfig = z.infer<typeof rankingSchema>;

/** First visits find their way before anybody wants something of them: articles that ask nothing. */
const WELCOME = { roles: ['ARTICLE'], pacing: { asksPerPage: 0 } } as const;

/** Slots that exist though nobody made them; a site may change them. */
export const BUILT_IN_SLOTS: Readonly<Record<string, SlotConfig>> = {
  default: slotDefaults(),
  welcome: slotSchema.parse(WELCOME),
};

export const configSchema = z.strictObject({
  preset: z
    .enum(PRESET_KEYS)
    .nullable()
    .default(null)
    .describe('Journey preset, applied once, while there is no journey.'),
  contentTypes: z
    .record(
      z.string().regex(/^(api|plugin)::[a-z0-9-]+\.[a-z0-9-]+$/, 'must be a content type uid'),
      participationSchema
    )
    .default({})
    .describe('Content types that take part.'),
  tagging: z
    .strictObject({
      sharedAcrossLocales: z
        .boolean()
        .default(true)
        .describe('All locales of a document carry the same tags.'),
    })
    .prefault({}),
  slots: z.record(keySchema, slotSchema).default({}).describe('Placements on the site.'),
  weights: weightsSchema.prefault({}),
  pacing: pacingSchema.prefault({}),
  state: stateSettingsSchema.prefault({}),
  ranking: rankingSchema.prefault({}),
  cache: z
    .strictObject({
      ttlSeconds: z
        .int()
        .min(1)
        .max(86_400)
        .default(60)
        .describe('How long an answer may be kept.'),
      maxAnswers: z.int().min(0).max(100_000).default(5000).describe('Public answers in memory.'),
    })
    .prefault({}),
  catalog: z
    .strictObject({
      debounceMs: z.int().min(0).max(1000).default(50).describe('Wait before re-reading, ms.'),
      reconcileSeconds: z.int().min(5).max(60).default(30).describe('Search for missed changes.'),
    })
    .prefault({}),
  coverage: z
    .strictObject({
      staleAfterDays: z
        .strictObject({
          ARTICLE: days.default(365).describe('Days until an article counts as stale.'),
          LEAD_MAGNET: days.default(365).describe('The same for lead magnets.'),
          CTA: days.default(180).describe('The same for calls to action.'),
        })
        .prefault({}),
      excessFactor: z.number().min(1).max(100).default(3).describe('EXCESS above target x this.'),
      onPublish: z
        .enum(PUBLISH_CHECKS)
        .default('warn')
        .describe(
          'Findings about an entry when it is published: shown before (`warn`), or errors refused besides (`block`).'
        ),
      rules: ruleSettingsSchema.prefault({}),
    })
    .prefault({}),
  learning: learningSettingsSchema.prefault({}),
  monitoring: monitoringSettingsSchema.prefault({}),
  graphql: z
    .strictObject({
      guard: z.boolean().default(true).describe('Refuse documents that are costly to validate.'),
      maxSelections: z
        .int()
        .min(100)
        .max(1_000_000)
        .default(10_000)
        .describe('Selections of a document, fragments expanded.'),
      maxRootFields: z.int().min(1).max(1000).default(15).describe('Aliases of our root fields.'),
    })
    .prefault({}),
});
export type FunnelConfig = z.output<typeof configSchema>;
/** What a site writes in `config/plugins.ts`. */
export type PluginConfig = z.input<typeof configSchema>;
