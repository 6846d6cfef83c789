import type { Core } from '@strapi/strapi';
import type { DocumentTags, ParticipatingType, TagsQuestion } from './contract';
import { readDefaultLocale } from './store';
import { readTagsOfDocuments } from './tags-store';

/** The tags of a page of documents, in the order in which they were asked for. */
export const readTags = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  question: TagsQuestion
): Promise<readonly DocumentTags[]> => {
  const type = types.find(({ uid }) => uid === question.contentType);
  if (!type) return [];
  const locale = type.localized ? (question.locale ?? (await readDefaultLocale(strapi))) : null;
  const found = await readTagsOfDocuments(strapi, type, { ...question, locale });
  const byId = new Map(found.map((tags) => [tags.documentId, tags]));
  return [...new Set(question.documentIds)].flatMap((id) => byId.get(id) ?? []);
};
