import type { Core } from '@strapi/strapi';
import { readJourneyRowsById, removeRecord, updateRecord, type StageRow } from './journey-store';
import type { JourneyRemoval } from './journey-contract';
import { UIDS, withoutTargetChecks } from './store';

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

/** Removes a stage, or a journey with all its stages, in one transaction; entries lose their tags. */
export const removeJourney = (
  strapi: Core.Strapi,
  { journey, stage }: JourneyRemoval
): Promise<boolean> =>
  withoutTargetChecks(strapi, async (): Promise<boolean> => {
    const rows = await readJourneyRowsById(strapi, journey);
    if (rows === null) return false;
    if (stage !== null) {
      const gone = rows.stages.find(({ documentId }) => documentId === stage);
      if (gone) await removeStage(strapi, rows.stages, gone);
      return gone !== undefined;
    }
    for (const { documentId } of rows.stages) await removeRecord(strapi, UIDS.stage, documentId);
    await removeRecord(strapi, UIDS.journey, journey);
    return true;
  });
