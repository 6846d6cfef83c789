import type { Journey, Stage, TagChoice, TagChoices, Taxonomy, Translations } from '../contract';
import { inLocale } from './in-locale';

interface Named {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly translations: Translations;
}

/** What editors may choose as tags; an inactive persona is named, as entries may still bear it. */
export const listTagChoices = (taxonomy: Taxonomy, locale: string | null): TagChoices => {
  const nameOf = ({ translations, name }: Omit<Named, 'documentId'>): string =>
    inLocale(translations, locale, 'name', name);
  const choiceOf = (record: Named): TagChoice => ({
    documentId: record.documentId,
    key: record.key,
    name: nameOf(record),
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
      stages: stagesOf(journey).map((stage) => ({ ...choiceOf(stage), color: stage.color })),
    })),
    personas: taxonomy.personas.map((persona) => ({
      ...choiceOf(persona),
      active: persona.active,
    })),
    touchpoints: taxonomy.touchpoints.map(choiceOf),
  };
};
