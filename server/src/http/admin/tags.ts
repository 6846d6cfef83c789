/** The tags' columns of the Content Manager's list, and the names that its filters offer. */
import { z } from 'zod';
import {
  TAG_ATTRIBUTES,
  tagsQuestionSchema,
  type ReadableTags,
  type TagNames,
} from '../../tagging/contract';
import { readableFields, readableFieldsOf } from '../../strapi/document-rights';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { checkTakesPart } from './check-takes-part';
import { userAbilityOf } from './user-ability';

const { stages: STAGES, personas: PERSONAS } = TAG_ATTRIBUTES;

/**
 * Leaves out documents that the administrator may not read, and those of which they may read neither
 * attribute.
 */
const find: Action = async ({ ctx, strapi, funnel: { tagging } }) => {
  const { body } = ctx.request as { body?: unknown };
  const question = parseInput(tagsQuestionSchema, body);
  checkTakesPart(tagging, question.contentType);
  const fields = await readableFieldsOf(strapi, userAbilityOf(ctx), question, [STAGES, PERSONAS]);
  const documentIds = question.documentIds.filter((id) => (fields.get(id)?.size ?? 0) > 0);
  const found = documentIds.length > 0 ? await tagging.readTags({ ...question, documentIds }) : [];
  ctx.body = {
    data: found.map(({ documentId, stages, personas }): ReadableTags => ({
      documentId,
      stages: fields.get(documentId)?.has(STAGES) ? stages : null,
      personas: fields.get(documentId)?.has(PERSONAS) ? personas : null,
    })),
  };
};

const namesSchema = z.object({ contentType: z.string().max(255) });

/** Stages by journey, in their order, and personas: names for whoever may read the attribute. */
const findNames: Action = async ({ ctx, strapi, funnel: { tagging, taxonomy } }) => {
  const query = readQuery(ctx.querystring, { single: ['contentType'], list: [] });
  const { contentType } = parseInput(namesSchema, { contentType: query.single('contentType') });
  checkTakesPart(tagging, contentType);
  const fields = readableFields(strapi, userAbilityOf(ctx), contentType, [STAGES, PERSONAS]);
  const { journeys, stages, personas } = await taxonomy.read();
  const named = journeys.flatMap((journey) =>
    journey.stages.flatMap((index) => {
      const stage = stages[index];
      return stage ? [{ name: stage.name, color: stage.color, journey: journey.name }] : [];
    })
  );
  const data: TagNames = {
    stages: fields.has(STAGES) ? named : [],
    personas: fields.has(PERSONAS) ? personas.map(({ name }) => ({ name })) : [],
  };
  ctx.body = { data };
};

export default createController({ find, findNames });
