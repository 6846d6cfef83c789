import type { Core } from '@strapi/strapi';
import { announceTags } from './announce-tags';
import type { RetagOutcome, RetagTarget, RetagVersions } from './bulk-contract';
import type { ParticipatingType } from './contract';
import { differingTags, type TaggedRow, type TagWrite } from './domain/plan-sharing';
import { foreseeOutcome, type RetagRights } from './domain/retag-outcome';
import { lockRows, readTaggedRowsOf, touchRows, writeTags } from './store';

export interface Retagging {
  readonly type: ParticipatingType;
  readonly targets: readonly RetagTarget[];
  readonly versions: RetagVersions;
  /** What to write to a document; `rows` are its versions in all locales. */
  readonly plan: (rows: readonly TaggedRow[], target: RetagTarget) => readonly TagWrite[];
  /** Asked in the transaction, when nobody can change the documents any more. */
  readonly rights: () => Promise<RetagRights>;
  /** Called in the transaction, last: what throws there undoes everything. */
  readonly done?: (outcomes: readonly RetagOutcome[]) => Promise<void>;
}

/**
 * Drafts that now differ from their published version: they have to say so, as after a save, or
 * nobody could publish them.
 */
const draftsAhead = (rows: readonly TaggedRow[], writes: readonly TagWrite[]): number[] =>
  writes
    .filter(({ row, tags }) => {
      const live = rows.find(({ published, locale }) => published && locale === row.locale);
      const own = rows.find(({ id }) => id === row.id);
      return live && own && differingTags({ ...own.tags, ...tags }, live.tags).length > 0;
    })
    .map(({ row }) => row.id);

const retagOne = async (
  strapi: Core.Strapi,
  { type, plan, versions }: Retagging,
  target: RetagTarget,
  rows: readonly TaggedRow[],
  rights: RetagRights
): Promise<RetagOutcome> => {
  const writes = plan(rows, target);
  const result = foreseeOutcome(target, rows, writes, rights);
  if (result.outcome !== 'changed') return result;
  await writeTags(strapi, type, writes);
  // Where both versions are written nothing turns "Modified" that was not.
  if (versions === 'drafts') await touchRows(strapi, type, draftsAhead(rows, writes));
  await announceTags(
    strapi,
    type,
    target.documentId,
    writes.map(({ row }) => row.locale)
  );
  return result;
};

/**
 * Writes tags to documents past their forms, all or none, in one transaction; one outcome per
 * target. Only tags change: no text of a colleague goes live with them.
 */
export const retagDocuments = async (
  strapi: Core.Strapi,
  retagging: Retagging
): Promise<readonly RetagOutcome[]> => {
  const { type, targets, rights, done } = retagging;
  // Read before the transaction: on MySQL its first plain read decides what it sees ever after.
  const ids = targets.map(({ documentId }) => documentId);
  const before = await readTaggedRowsOf(strapi, type, ids);
  return strapi.db.transaction(async () => {
    await lockRows(strapi, type, [...before.values()].flat());
    const held = await rights();
    const rows = await readTaggedRowsOf(strapi, type, ids);
    const outcomes: RetagOutcome[] = [];
    for (const target of targets) {
      const own = rows.get(target.documentId) ?? [];
      outcomes.push(await retagOne(strapi, retagging, target, own, held));
    }
    await done?.(outcomes);
    return outcomes;
  });
};
