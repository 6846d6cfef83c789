/** Reads what strategists wrote about stages and personas. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  stringListSchema,
  transitionListSchema,
  translationsSchema,
  type ModelWording,
} from './contract';
import { UIDS } from './store';

const text = z.string().nullish().catch(null);
const list = stringListSchema.nullish().catch(null);

const identity = {
  documentId: z.string(),
  key: z.string(),
  name: z.string(),
  translations: z.preprocess((value) => value ?? {}, translationsSchema.catch({})),
};

const stageRow = z.object({
  ...identity,
  journey: z.object({ key: z.string() }).nullish(),
  description: text,
  question: text,
  goal: text,
  exitAction: text,
  transitions: transitionListSchema.nullish().catch(null),
});

const personaRow = z.object({
  ...identity,
  publicLabel: text,
  description: text,
  quote: text,
  background: text,
  goals: list,
  challenges: list,
  frustrations: list,
  motivations: list,
  objections: list,
  questions: list,
});

const given = (texts: readonly (string | null | undefined)[]): string[] =>
  texts.filter((value) => value !== null && value !== undefined);

/** One query for each of the two types, and one for the stages' journeys. */
export const readWording = async (strapi: Core.Strapi): Promise<ModelWording> => {
  const [stages, personas] = await Promise.all([
    strapi.db.query(UIDS.stage).findMany({
      populate: { journey: { select: ['id', 'key'] } },
      orderBy: [{ position: 'asc' }, { key: 'asc' }],
    }),
    strapi.db.query(UIDS.persona).findMany({ where: { active: true }, orderBy: { key: 'asc' } }),
  ]);
  return {
    stages: z
      .array(stageRow)
      .parse(stages)
      .flatMap(({ documentId, key, name, translations, journey, transitions, ...texts }) => {
        if (!journey) return [];
        const questions = transitions?.map(({ question }) => question) ?? [];
        const { description, question, goal, exitAction } = texts;
        const own = given([name, description, question, goal, exitAction, ...questions]);
        return [{ documentId, key, name, translations, journey: journey.key, texts: own }];
      }),
    personas: z
      .array(personaRow)
      .parse(personas)
      .map(({ documentId, key, name, translations, ...texts }) => ({
        ...{ documentId, key, name, translations },
        texts: given([name, ...Object.values(texts).flat()]),
      })),
  };
};
