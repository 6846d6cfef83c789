import type { Core } from '@strapi/strapi';
import { editTarget, readTarget } from './domain/cell-target';
import {
  hasPersona,
  lockJourney,
  readJourneyRows,
  updateRecord,
  type JourneyRows,
  type StageRow,
} from './journey-store';
import { UIDS } from './store';
import type { CellTargets, SetTargetResult, TargetInput, TargetPlace } from './target-contract';

type Invalid = Extract<SetTargetResult, { reason: 'invalid' }>;
type Found = { readonly ok: true; readonly rows: JourneyRows; readonly stage: StageRow } | Invalid;

const invalid = (field: string, message: string): Invalid => ({
  ...{ ok: false, reason: 'invalid' },
  problem: { field, message },
});

const find = async (strapi: Core.Strapi, place: TargetPlace): Promise<Found> => {
  const rows = await readJourneyRows(strapi, place.journey);
  if (rows === null) return invalid('journey', `there is no journey "${place.journey}"`);
  const stage = rows.stages.find(({ key }) => key === place.stage);
  if (stage === undefined) {
    const keys = rows.stages.map(({ key }) => `"${key}"`).join(', ');
    return invalid('stage', `there is no stage "${place.stage}" in this journey; allowed: ${keys}`);
  }
  const { persona } = place;
  if (persona === null) return { ok: true, rows, stage };
  return (await hasPersona(strapi, persona))
    ? { ok: true, rows, stage }
    : invalid('persona', `there is no persona "${persona}"`);
};

export const readCellTarget = async (
  strapi: Core.Strapi,
  place: TargetPlace
): ReturnType<CellTargets['read']> => {
  const found = await find(strapi, place);
  return found.ok ? { ok: true, target: readTarget(found.stage.expectedContent, place) } : found;
};

/** Changes what a stage expects so that a cell has another target; one transaction. */
export const setCellTarget = async (
  strapi: Core.Strapi,
  { target, was, ...place }: TargetInput
): Promise<SetTargetResult> => {
  // Read before the transaction: on MySQL its first plain read decides what it sees ever after.
  const known = await find(strapi, place);
  if (!known.ok) return known;
  return strapi.db.transaction(async (): Promise<SetTargetResult> => {
    await lockJourney(strapi, known.rows);
    const found = await find(strapi, place);
    if (!found.ok) return found;
    const { documentId, expectedContent } = found.stage;
    const current = readTarget(expectedContent, place);
    if (current.target !== was) return { ok: false, reason: 'stale', current };
    const edited = editTarget(expectedContent, place, target);
    if (!edited.ok) return invalid('target', edited.message);
    await updateRecord(strapi, UIDS.stage, documentId, { expectedContent: edited.expected });
    return { ok: true, target: readTarget(edited.expected, place) };
  });
};
