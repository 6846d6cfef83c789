import type {
  Journey,
  Stage,
  StageChoice,
  TagChoice,
  TagChoices,
  Taxonomy,
  Translations,
} from '../contract';
import type { StageRecord } from './build-taxonomy';
import { inLocale } from './in-locale';

interface Named {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly translations: Translations;
}

export interface TagModel {
  readonly taxonomy: Taxonomy;
  /** All of them, those without a journey included. */
  readonly stages: readonly StageRecord[];
  /** Addresses of personas' portraits by documentId. */
  readonly portraits: ReadonlyMap<string, string>;
}

/**
 * What editors may choose as tags; an inactive persona and a stage without a journey are named, as
 * entries may still bear them.
 */
export const listTagChoices = (
  { taxonomy, stages, portraits }: TagModel,
  locale: string | null
): TagChoices => {
  const nameOf = ({ translations, name }: Omit<Named, 'documentId'>): string =>
    inLocale(translations, locale, 'name', name);
  const choiceOf = (record: Named): TagChoice => ({
    documentId: record.documentId,
    key: record.key,
    name: nameOf(record),
  });
  const stageChoiceOf = (stage: Stage | StageRecord): StageChoice => ({
    ...choiceOf(stage),
    color: stage.color,
  });
  const stagesOf = (journey: Journey): Stage[] =>
    journey.stages.flatMap((index) => taxonomy.stages[index] ?? []);
  const journeys = taxonomy.journeys.toSorted(
    (one, other) => Number(other.isDefault) - Number(one.isDefault)
  );
  return {
    journeys: journeys.map((journey) => ({
      key: journey.key,
      name: nameOf(journey),
      stages: stagesOf(journey).map(stageChoiceOf),
    })),
    stagesWithoutJourney: stages.filter(({ journeyId }) => journeyId === null).map(stageChoiceOf),
    personas: taxonomy.personas.map((persona) => ({
      ...choiceOf(persona),
      active: persona.active,
      portrait: portraits.get(persona.documentId) ?? null,
    })),
    touchpoints: taxonomy.touchpoints.map(choiceOf),
  };
};
