/** How many entries bear a stage; an entry is a document in one of its locales. */
import type { Core } from '@strapi/strapi';
import { TAG_ATTRIBUTES, type ParticipatingType } from './contract';
import { contentTypeUid } from './store';

/** Rows of one level that `where` finds. */
const countRows = (
  strapi: Core.Strapi,
  type: ParticipatingType,
  published: boolean,
  where: object
): Promise<number> => {
  const level = type.draftAndPublish
    ? { publishedAt: { [published ? '$notNull' : '$null']: true } }
    : {};
  return strapi.db.query(contentTypeUid(type)).count({ where: { ...where, ...level } as never });
};

/** Drafts with a stage of this journey. */
export const countDraftsOfJourney = (
  strapi: Core.Strapi,
  type: ParticipatingType,
  journeyId: string
): Promise<number> =>
  countRows(strapi, type, false, {
    [TAG_ATTRIBUTES.stages]: { journey: { documentId: journeyId } },
  });
