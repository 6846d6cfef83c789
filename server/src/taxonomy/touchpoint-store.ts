/** Which touchpoints belong to a stage; what comes out of the database is parsed. */
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { updateRecord } from './journey-store';
import { UIDS } from './store';

const touchpointRows = z.array(
  z.object({
    documentId: z.string(),
    name: z.string(),
    stages: z.array(z.object({ documentId: z.string() })),
  })
);

/** By name. */
const readTouchpoints = async (
  strapi: Core.Strapi,
  stageIds: readonly string[]
): Promise<z.infer<typeof touchpointRows>> =>
  touchpointRows.parse(
    await strapi.db.query(UIDS.touchpoint).findMany({
      select: ['documentId', 'name'],
      where: { stages: { documentId: { $in: [...stageIds] } } },
      populate: { stages: { select: ['documentId'] } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    })
  );

/** By documentId of the stage. */
export const readTouchpointNames = async (
  strapi: Core.Strapi,
  stageIds: readonly string[]
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const touchpoints = await readTouchpoints(strapi, stageIds);
  return new Map(
    stageIds.map((id) => [
      id,
      touchpoints
        .filter(({ stages }) => stages.some(({ documentId }) => documentId === id))
        .map(({ name }) => name),
    ])
  );
};

/** documentIds, old → new: touchpoints of the old stage belong to the new one in its place, once. */
export const moveTouchpoints = async (
  strapi: Core.Strapi,
  moves: ReadonlyMap<string, string>
): Promise<void> => {
  for (const { documentId, stages } of await readTouchpoints(strapi, [...moves.keys()])) {
    const moved = stages.map((stage) => moves.get(stage.documentId) ?? stage.documentId);
    await updateRecord(strapi, UIDS.touchpoint, documentId, { stages: [...new Set(moved)] });
  }
};
