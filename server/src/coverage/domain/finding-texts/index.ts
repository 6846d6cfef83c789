/** Every sentence of the findings, in the languages of the interface. */
import type { FindingLanguage } from '../../contract';
import * as entries from './entries';
import * as model from './model';
import type { FindingTexts } from './sentences';

export type { FindingTexts, Sentences } from './sentences';

export const FINDING_TEXTS: Readonly<Record<FindingLanguage, FindingTexts>> = {
  en: { ...entries.en, ...model.en },
  fr: { ...entries.fr, ...model.fr },
  de: { ...entries.de, ...model.de },
  es: { ...entries.es, ...model.es },
  pt: { ...entries.pt, ...model.pt },
};
