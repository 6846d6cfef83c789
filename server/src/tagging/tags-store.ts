/** Reads the tags of many documents at once, with their names; what comes back is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { STAGE_COLORS } from '../taxonomy/contract';
import {
  TAG_ATTRIBUTES,
  type DocumentTags,
  type ParticipatingType,
  type TagsQuestion,
} from './contract';
import { contentTypeUid } from './store';

const persona = z.object({ key: z.string(), name: z.string() });
const stage = persona.extend({ color: z.enum(STAGE_COLORS).nullable() });
const rows = z.array(
  z.object({
    documentId: z.string(),
    [TAG_ATTRIBUTES.stages]: z.array(stage),
    [TAG_ATTRIBUTES.personas]: z.array(persona),
  })
);

/** The version that the question asks for; without draft & publish there is only one. */
const whereVersion = (
  type: ParticipatingType,
  { documentIds, locale, status }: TagsQuestion
): Record<string, unknown> => ({
  documentId: { $in: documentIds },
  ...(type.localized ? { locale } : {}),
  ...(type.draftAndPublish
    ? { publishedAt: { [status === 'draft' ? '$null' : '$notNull']: true } }
    : {}),
});

/** One query for the rows and one for each of the two relations, however many rows there are. */
export const readTagsOfDocuments = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  question: TagsQuestion
): Promise<DocumentTags[]> => {
  const found: unknown = await strapi.db.query(contentTypeUid(type)).findMany({
    select: ['documentId'],
    where: whereVersion(type, question),
    populate: {
      [TAG_ATTRIBUTES.stages]: { select: ['key', 'name', 'color'] },
      [TAG_ATTRIBUTES.personas]: { select: ['key', 'name'] },
    },
  });
  return rows.parse(found).map((row) => ({
    documentId: row.documentId,
    stages: row[TAG_ATTRIBUTES.stages],
    personas: row[TAG_ATTRIBUTES.personas],
  }));
};
