/** Which entries bear a stage, and how many; an entry is a document in one of its locales. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { TAG_ATTRIBUTES, type ParticipatingType } from './contract';
import { contentTypeUid } from './store';

const PAGE = 1000;

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

/** Among the tags, or as what the entry leads to. */
const withStage = (stageIds: readonly string[]) => {
  const stage = { documentId: { $in: [...stageIds] } };
  return { $or: [{ [TAG_ATTRIBUTES.stages]: stage }, { [TAG_ATTRIBUTES.leadsTo]: stage }] };
};

export const countWithStage = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  stageId: string
): Promise<{ drafts: number; published: number }> => {
  const where = withStage([stageId]);
  return {
    drafts: type.draftAndPublish ? await countRows(strapi, type, false, where) : 0,
    published: await countRows(strapi, type, true, where),
  };
};

const rows = z.array(z.object({ id: z.coerce.number(), documentId: z.string() }));

/** documentIds of what bears one of these stages in any version, each once. */
export const listWithStage = async (
  strapi: Core.Strapi,
  type: ParticipatingType,
  stageIds: readonly string[]
): Promise<string[]> => {
  const found = new Set<string>();
  for (let last = 0; ;) {
    const page = rows.parse(
      await strapi.db.query(contentTypeUid(type)).findMany({
        select: ['id', 'documentId'],
        where: { $and: [withStage(stageIds), { id: { $gt: last } }] },
        orderBy: { id: 'asc' },
        limit: PAGE,
      } as never)
    );
    for (const { documentId } of page) found.add(documentId);
    if (page.length < PAGE) return [...found];
    last = page.at(-1)?.id ?? last;
  }
};
