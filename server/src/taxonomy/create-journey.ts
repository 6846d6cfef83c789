import type { Core } from '@strapi/strapi';
import { STAGE_COLORS, type ExpectedContent } from './contract';
import type { NewJourney, NewJourneyResult } from './preset-contract';
import { keyOfName } from './key-of-name';
import { createRecord, findByKey, findFreeKey, UIDS } from './store';

/** A stage that expects nothing would have no cell in the coverage. */
const EXPECTED: readonly ExpectedContent[] = [
  { role: 'ARTICLE', count: 3 },
  { role: 'CTA', count: 1 },
];

/** Writes a journey and its stages, in one transaction. */
export const createJourney = async (
  strapi: Core.Strapi,
  { name, stages }: NewJourney
): Promise<NewJourneyResult> => {
  const named = stages.map((stage, place) => ({
    name: stage,
    key: keyOfName(stage) ?? `stage-${place + 1}`,
  }));
  if (new Set(named.map((stage) => stage.key)).size < named.length) {
    return { ok: false, reason: 'same-stages' };
  }
  return strapi.db.transaction(async (): Promise<NewJourneyResult> => {
    const key = keyOfName(name) ?? (await findFreeKey(strapi, UIDS.journey, 'journey'));
    if ((await findByKey(strapi, UIDS.journey, key)) !== null) {
      return { ok: false, reason: 'taken' };
    }
    const journey = await createRecord(strapi, UIDS.journey, { key, name });
    for (const [place, stage] of named.entries()) {
      await createRecord(strapi, UIDS.stage, {
        ...stage,
        journey,
        position: place + 1,
        color: STAGE_COLORS[place % STAGE_COLORS.length],
        expectedContent: EXPECTED,
      });
    }
    return { ok: true, journey: key, stages: named.map((stage) => stage.key) };
  });
};
