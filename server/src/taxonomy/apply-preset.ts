import type { Core } from '@strapi/strapi';
import type { Translations } from './contract';
import type { Bilingual, PresetKey, PresetResult } from './preset-contract';
import { getPreset, type Preset } from './presets';
import { createRecord, findByKey, findStage, UIDS, withoutTargetChecks } from './store';

type Language = 'en' | 'fr';
type Translatable = Partial<Record<'name' | 'question' | 'description', Bilingual>>;

/** The other language of the preset's texts, as one attribute of the record. */
const translate = (texts: Translatable, written: Language): Translations => {
  const other: Language = written === 'en' ? 'fr' : 'en';
  return {
    [other]: Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text[other]])),
  };
};

const journeyData = ({ journey }: Preset, language: Language) => ({
  key: journey.key,
  name: journey.name[language],
  description: journey.description[language],
  startState: journey.startState[language],
  outcome: journey.outcome[language],
  goalAsk: journey.goalAsk,
  reviewEveryDays: journey.reviewEveryDays,
  translations: translate({ name: journey.name }, language),
});

const stageData = (stage: Preset['stages'][number], journeyId: string, language: Language) => ({
  key: stage.key,
  name: stage.name[language],
  journey: journeyId,
  position: stage.position,
  color: stage.color,
  phase: stage.phase,
  description: stage.description[language],
  question: stage.question[language],
  goal: stage.goal[language],
  exitAction: stage.exitAction[language],
  weight: stage.weight,
  transitions: stage.transitions.map((transition) => ({
    to: transition.to,
    kind: transition.kind,
    question: transition.question[language],
  })),
  expectedContent: stage.expected,
  freshnessDays: stage.freshnessDays,
  inactiveAfterDays: stage.inactiveAfterDays,
  reviewEveryDays: stage.reviewEveryDays,
  translations: translate(
    { name: stage.name, question: stage.question, description: stage.description },
    language
  ),
});

const touchpointData = (
  touchpoint: Preset['touchpoints'][number],
  stageIds: readonly string[],
  language: Language
) => ({
  key: touchpoint.key,
  name: touchpoint.name[language],
  channel: touchpoint.channel,
  ownership: touchpoint.ownership,
  actor: touchpoint.actor,
  moment: touchpoint.moment,
  isHuman: touchpoint.human,
  stages: stageIds,
  expectation: touchpoint.expectation[language],
  motivation: touchpoint.motivation[language],
  problemSolved: touchpoint.problemSolved[language],
  translations: translate({ name: touchpoint.name }, language),
});

/**
 * Copies a preset into the database, in one transaction. What is there by key is left as it is, so
 * a second time creates nothing. Texts are written in French where the site's default locale is
 * French, else in English; the other language goes into `translations`.
 */
export const applyPreset = (
  strapi: Core.Strapi,
  key: PresetKey,
  language: Language
): Promise<PresetResult> =>
  withoutTargetChecks(strapi, async () => {
    const preset = getPreset(key);
    const created = {
      journeys: [] as string[],
      stages: [] as string[],
      touchpoints: [] as string[],
    };
    const kept = { journeys: [] as string[], stages: [] as string[], touchpoints: [] as string[] };

    const found = await findByKey(strapi, UIDS.journey, preset.journey.key);
    const journeyId =
      found ?? (await createRecord(strapi, UIDS.journey, journeyData(preset, language)));
    (found ? kept : created).journeys.push(preset.journey.key);

    const stageIds = new Map<string, string>();
    for (const stage of preset.stages) {
      const there = await findStage(strapi, journeyId, stage.key);
      const id =
        there ?? (await createRecord(strapi, UIDS.stage, stageData(stage, journeyId, language)));
      stageIds.set(stage.key, id);
      (there ? kept : created).stages.push(stage.key);
    }

    for (const touchpoint of preset.touchpoints) {
      const there = await findByKey(strapi, UIDS.touchpoint, touchpoint.key);
      const ids = touchpoint.stages.flatMap((stage) => stageIds.get(stage) ?? []);
      if (!there) {
        await createRecord(strapi, UIDS.touchpoint, touchpointData(touchpoint, ids, language));
      }
      (there ? kept : created).touchpoints.push(touchpoint.key);
    }
    return { journey: preset.journey.key, created, kept };
  });
