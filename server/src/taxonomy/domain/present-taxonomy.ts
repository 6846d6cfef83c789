/** The model as visitors may see it. Nothing else of a journey, stage or persona leaves the server. */
import type {
  Journey,
  Persona,
  PublicJourney,
  PublicPersona,
  PublicStage,
  PublicTouchpoint,
  Stage,
  Taxonomy,
  Touchpoint,
  TRANSLATABLE,
  Translations,
} from '../contract';

type Translatable = (typeof TRANSLATABLE)[number];

/** The text in the asked locale, else in its language ("fr" for "fr-CA"), else as it was written. */
export const inLocale = <T extends string | null>(
  translations: Translations,
  locale: string | null,
  attribute: Translatable,
  written: T
): T | string => {
  if (locale === null) return written;
  const language = locale.split('-')[0] ?? locale;
  return translations[locale]?.[attribute] ?? translations[language]?.[attribute] ?? written;
};

export const presentStage = (stage: Stage, locale: string | null): PublicStage => ({
  key: stage.key,
  name: inLocale(stage.translations, locale, 'name', stage.name),
  description: inLocale(stage.translations, locale, 'description', stage.description),
  question: inLocale(stage.translations, locale, 'question', stage.question),
  position: stage.position,
  color: stage.color,
  transitions: stage.transitions.map(({ toKey, kind }) => ({ to: toKey, kind })),
});

export const presentPersona = (persona: Persona, locale: string | null): PublicPersona => ({
  key: persona.key,
  label: inLocale(
    persona.translations,
    locale,
    'publicLabel',
    persona.publicLabel ?? inLocale(persona.translations, locale, 'name', persona.name)
  ),
  description: inLocale(persona.translations, locale, 'description', persona.publicDescription),
});

export const presentTouchpoint = (
  touchpoint: Touchpoint,
  locale: string | null
): PublicTouchpoint => ({
  key: touchpoint.key,
  name: inLocale(touchpoint.translations, locale, 'name', touchpoint.name),
});

export const presentJourney = (
  taxonomy: Taxonomy,
  journey: Journey,
  locale: string | null
): PublicJourney => ({
  key: journey.key,
  name: inLocale(journey.translations, locale, 'name', journey.name),
  isDefault: journey.isDefault,
  stages: journey.stages.flatMap((index) => {
    const stage = taxonomy.stages[index];
    return stage ? [presentStage(stage, locale)] : [];
  }),
  personas: journey.personas.flatMap((index) => {
    const persona = taxonomy.personas[index];
    return persona ? [presentPersona(persona, locale)] : [];
  }),
});
