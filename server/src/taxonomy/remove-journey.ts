import type { Core } from '@strapi/strapi';
import { readJourneyRowsById, removeRecord, updateRecord, type StageRow } from './journey-store';
import type { JourneyRemoval, StageMove } from './journey-contract';
import { UIDS, withoutTargetChecks } from './store';
import { moveTouchpoints } from './touchpoint-store';

/** Without the ways that lead to it: they would lead nowhere. */
const removeStage = async (
  strapi: Core.Strapi,
  stages: readonly StageRow[],
  gone: StageRow
): Promise<void> => {
  for (const { documentId, transitions } of stages) {
    const left = transitions.filter(({ to }) => to !== gone.key);
    if (documentId !== gone.documentId && left.length < transitions.length) {
      await updateRecord(strapi, UIDS.stage, documentId, { transitions: left });
    }
  }
  await removeRecord(strapi, UIDS.stage, gone.documentId);
};

/**
 * Removes a stage, or a journey with all its stages, in one transaction. Entries lose their tags;
 * touchpoints go over to the stage that takes a stage's place.
 */
export const removeJourney = (
  strapi: Core.Strapi,
  { journey, stage }: JourneyRemoval,
  moves: readonly StageMove[]
): Promise<boolean> =>
  withoutTargetChecks(strapi, async (): Promise<boolean> => {
    const rows = await readJourneyRowsById(strapi, journey);
    if (rows === null) return false;
    await moveTouchpoints(strapi, new Map(moves.map(({ from, to }) => [from, to])));
    if (stage !== null) {
      const gone = rows.stages.find(({ documentId }) => documentId === stage);
      if (gone) await removeStage(strapi, rows.stages, gone);
      return gone !== undefined;
    }
    for (const { documentId } of rows.stages) await removeRecord(strapi, UIDS.stage, documentId);
    await removeRecord(strapi, UIDS.journey, journey);
    return true;
  });
