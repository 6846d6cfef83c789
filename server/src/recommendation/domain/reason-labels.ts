import type { Assignment, ReasonCode } from '../contract';

interface Label {
  readonly en: string;
  readonly fr: string;
}

/**
 * What a reader is told. Never what is thought of them: no stage, no persona, nothing that was
 * measured.
 */
const LABELS: Readonly<Record<ReasonCode, Label>> = {
  STAGE_MATCH: {
    en: 'Goes further into what you are looking at',
    fr: 'Pour approfondir ce qui vous occupe',
  },
  NEXT_STAGE: { en: 'A good next step', fr: 'Une bonne étape pour continuer' },
  PERSONA_MATCH: { en: 'Goes with what you read', fr: 'Va avec ce que vous lisez' },
  TOPIC_MATCH: { en: 'Goes with this page', fr: 'En lien avec cette page' },
  OTHERS_WENT_HERE: { en: 'Other readers went on with this', fr: 'D’autres ont poursuivi par ici' },
  EDITORIAL_NEXT_STEP: {
    en: 'Our editors suggest this next',
    fr: 'La suite que propose notre rédaction',
  },
  EDITORIAL_PIN: { en: 'Chosen by our editors', fr: 'Choisi par notre rédaction' },
  POPULAR: { en: 'Much read at the moment', fr: 'Très lu en ce moment' },
  FRESH: { en: 'Recently published', fr: 'Publié récemment' },
  NEW_SINCE_LAST_VISIT: { en: 'New since your last visit', fr: 'Nouveau depuis votre visite' },
  WELCOME_BACK: { en: 'Good to see you again', fr: 'Heureux de vous revoir' },
  FORMAT_PREFERENCE: { en: 'In a format that readers like', fr: 'Dans un format apprécié' },
  EXPLORATION: { en: 'Something to discover', fr: 'À découvrir' },
  FALLBACK: { en: 'You may also like this', fr: 'Cela peut aussi vous plaire' },
};

/** What may be said to readers who told us who they are. */
const TO_WHO_DECLARED: Partial<Readonly<Record<ReasonCode, Label>>> = {
  PERSONA_MATCH: {
    en: 'Made for questions like yours',
    fr: 'Pensé pour des questions comme les vôtres',
  },
  FORMAT_PREFERENCE: { en: 'In a format that suits you', fr: 'Dans un format qui vous convient' },
};

const FRENCH = /^fr(?:-|$)/i;

/** French for readers of French, English for everybody else. `persona`: how it is known. */
export const reasonLabel = (
  code: ReasonCode,
  persona: Assignment,
  locale: string | null
): string => {
  const declared = persona === 'EXPLICIT' ? TO_WHO_DECLARED[code] : undefined;
  const language = locale !== null && FRENCH.test(locale) ? 'fr' : 'en';
  return (declared ?? LABELS[code])[language];
};
