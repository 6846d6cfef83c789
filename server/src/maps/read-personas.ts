import { textInLanguage } from '../taxonomy';
import type { ModelDetails } from '../taxonomy/detail-contract';
import type { PersonaPortrait } from './contract';

export interface PersonasSetting {
  readonly details: Pick<ModelDetails, 'readPersonas'>;
}

/** All personas with what was found out about them. */
export const readPersonas = async (
  { details }: PersonasSetting,
  language: string
): Promise<PersonaPortrait[]> =>
  (await details.readPersonas()).map(({ translations, ...persona }) => ({
    ...persona,
    name: textInLanguage(translations, language, 'name', persona.name),
    publicLabel: textInLanguage(translations, language, 'publicLabel', persona.publicLabel),
    description: textInLanguage(translations, language, 'description', persona.description),
  }));
