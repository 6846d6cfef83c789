/** Reads all that strategists wrote about personas; what comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { evidenceListSchema, stringListSchema, translationsSchema } from './contract';
import { PERSONA_LISTS, type PersonaDetail, type PersonaList } from './detail-contract';
import { readPortraits } from './portrait-store';
import { lenient, optionalNumber, optionalText, UIDS } from './store';

const sentences = lenient(stringListSchema, []);
const lists = Object.fromEntries(PERSONA_LISTS.map((name) => [name, sentences])) as Record<
  PersonaList,
  typeof sentences
>;

const row = z.object({
  ...{ documentId: z.string(), key: z.string(), name: z.string() },
  ...{ publicLabel: optionalText, description: optionalText, quote: optionalText },
  ...{ background: optionalText, successDefinition: optionalText },
  ...lists,
  translations: lenient(translationsSchema, {}),
  evidence: lenient(evidenceListSchema, []),
  shareOfAudience: optionalNumber,
  active: z.coerce.boolean().catch(true),
});

/** Active ones first, then by name; in three queries. */
export const readPersonaDetails = async (strapi: Core.Strapi): Promise<PersonaDetail[]> => {
  const [found, portraits] = await Promise.all([
    strapi.db.query(UIDS.persona).findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] }),
    readPortraits(strapi),
  ]);
  return z
    .array(row)
    .parse(found)
    .map((persona) => ({
      ...persona,
      evidence: persona.evidence.toSorted((one, other) => (one.date < other.date ? 1 : -1)),
      portrait: portraits.get(persona.documentId) ?? null,
    }))
    .sort((one, other) => Number(other.active) - Number(one.active));
};
