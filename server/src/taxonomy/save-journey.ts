import type { Core } from '@strapi/strapi';
import { checkJourney } from './domain/check-journey';
import { planJourney, type JourneyPlan } from './domain/plan-journey';
import type { JourneyInput, SaveJourneyResult } from './journey-contract';
import {
  lockJourney,
  readJourneyRows,
  readPersonaChoices,
  removeRecord,
  updateRecord,
} from './journey-store';
import { toEditedJourney } from './read-journey';
import { createRecord, UIDS, withoutTargetChecks } from './store';

/** An empty text is none. */
const asStored = (fields: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === '' ? null : value])
  );

const write = async (
  strapi: Core.Strapi,
  journeyId: string,
  { journey, removed, updated, created }: JourneyPlan
): Promise<void> => {
  if (journey !== null) await updateRecord(strapi, UIDS.journey, journeyId, asStored(journey));
  for (const documentId of removed) await removeRecord(strapi, UIDS.stage, documentId);
  for (const { documentId, stage } of updated) {
    await updateRecord(strapi, UIDS.stage, documentId, asStored(stage));
  }
  for (const stage of created) {
    await createRecord(strapi, UIDS.stage, { ...asStored(stage), journey: journeyId });
  }
};

const MISSING = { ok: false, reason: 'missing' } as const;

/**
 * Brings a journey to what was edited, in one transaction. Targets of transitions are checked here,
 * for the journey as a whole: while its stages are written one may lead to the next.
 */
export const saveJourney = async (
  strapi: Core.Strapi,
  key: string,
  { revision, ...input }: JourneyInput
): Promise<SaveJourneyResult> => {
  // Read before the transaction: on MySQL its first plain read decides what it sees ever after.
  const known = await readJourneyRows(strapi, key);
  if (known === null) return MISSING;
  return withoutTargetChecks(strapi, async (): Promise<SaveJourneyResult> => {
    await lockJourney(strapi, known);
    const rows = await readJourneyRows(strapi, key);
    if (rows === null) return MISSING;
    const stored = toEditedJourney(rows);
    if (stored.revision !== revision) return { ok: false, reason: 'stale', current: stored };
    const personas = await readPersonaChoices(strapi);
    const personaIds = new Set(personas.map(({ documentId }) => documentId));
    const problems = checkJourney(input, stored, personaIds);
    if (problems.length > 0) return { ok: false, reason: 'invalid', problems };
    const positions = rows.stages.map(({ position }) => position);
    await write(strapi, stored.documentId, planJourney(input, stored, positions));
    const saved = await readJourneyRows(strapi, key);
    return saved ? { ok: true, journey: toEditedJourney(saved) } : MISSING;
  });
};
