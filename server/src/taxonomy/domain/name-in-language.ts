import type { Taxonomy, Translations } from '../contract';
import { inLocale } from './in-locale';

interface Named {
  readonly name: string;
  readonly translations: Translations;
}

/** The same model with its names in the language of whoever reads it, where they are translated. */
export const nameInLanguage = (taxonomy: Taxonomy, language: string): Taxonomy => {
  const named = <T extends Named>(item: T): T => ({
    ...item,
    name: inLocale(item.translations, language, 'name', item.name),
  });
  return {
    ...taxonomy,
    journeys: taxonomy.journeys.map(named),
    stages: taxonomy.stages.map(named),
    personas: taxonomy.personas.map(named),
    touchpoints: taxonomy.touchpoints.map(named),
  };
};
