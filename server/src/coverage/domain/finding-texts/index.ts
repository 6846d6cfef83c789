/** Every sentence of the findings, in the languages of the interface. */
import type { FindingLanguage } from '../../contract';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { pt } from './pt';
import type { FindingTexts } from './sentences';

export type { FindingTexts, Sentences } from './sentences';

export const FINDING_TEXTS: Readonly<Record<FindingLanguage, FindingTexts>> = {
  en,
  fr,
  de,
  es,
  pt,
};
