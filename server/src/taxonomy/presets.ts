/** The journey presets that ship with the plugin, parsed on first use so that a slip in a file is found. */
import { z } from 'zod';
import community from '../../../config/presets/community.json';
import digital from '../../../config/presets/digital.json';
import saas from '../../../config/presets/saas.json';
import seeThinkDoCare from '../../../config/presets/see-think-do-care.json';
import tofuMofuBofu from '../../../config/presets/tofu-mofu-bofu.json';
import {
  askSchema,
  CHANNELS,
  expectedContentSchema,
  MOMENTS,
  keySchema,
  PHASES,
  STAGE_COLORS,
  transitionKindSchema,
} from './contract';
import { PRESET_KEYS, type Bilingual, type PresetKey, type PresetSummary } from './preset-contract';

const bilingual: z.ZodType<Bilingual> = z.strictObject({
  en: z.string().min(1),
  fr: z.string().min(1),
});

const presetSchema = z.strictObject({
  key: z.enum(PRESET_KEYS),
  journey: z.strictObject({
    key: keySchema,
    name: bilingual,
    description: bilingual,
    startState: bilingual,
    outcome: bilingual,
    goalAsk: askSchema,
    reviewEveryDays: z.int(),
  }),
  stages: z.array(
    z.strictObject({
      key: keySchema,
      name: bilingual,
      position: z.int(),
      color: z.enum(STAGE_COLORS),
      phase: z.enum(PHASES),
      description: bilingual,
      question: bilingual,
      goal: bilingual,
      exitAction: bilingual,
      weight: z.number(),
      transitions: z.array(
        z.strictObject({ to: keySchema, kind: transitionKindSchema, question: bilingual })
      ),
      expected: expectedContentSchema,
      freshnessDays: z.int().nullable(),
      inactiveAfterDays: z.int().nullable(),
      reviewEveryDays: z.int(),
    })
  ),
  touchpoints: z.array(
    z.strictObject({
      key: keySchema,
      name: bilingual,
      channel: z.enum(CHANNELS),
      ownership: z.enum(['owned', 'earned', 'paid']),
      actor: z.enum(['brand', 'member', 'partner']),
      moment: z.enum(MOMENTS),
      human: z.boolean(),
      stages: z.array(keySchema),
      expectation: bilingual,
      motivation: bilingual,
      problemSolved: bilingual,
    })
  ),
  /** Names to start from; a persona is made of research, so none is created with a preset. */
  personas: z.array(bilingual),
});
export type Preset = z.infer<typeof presetSchema>;

let parsed: ReadonlyMap<PresetKey, Preset> | undefined;

const readPresets = (): ReadonlyMap<PresetKey, Preset> => {
  const files = [community, digital, saas, seeThinkDoCare, tofuMofuBofu];
  return new Map(
    files.map((file) => presetSchema.parse(file)).map((preset) => [preset.key, preset])
  );
};

/** @throws when the key names no preset: callers check it against PRESET_KEYS first. */
export const getPreset = (key: PresetKey): Preset => {
  parsed ??= readPresets();
  const preset = parsed.get(key);
  if (!preset) throw new Error(`There is no journey preset "${String(key)}"`);
  return preset;
};

export const listPresets = (): PresetSummary[] =>
  PRESET_KEYS.map((key) => {
    const { journey, stages, personas } = getPreset(key);
    return { key, name: journey.name, stages: stages.map((stage) => stage.name), personas };
  });
