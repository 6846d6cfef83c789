import { setImmediate as letOthersRun } from 'node:timers/promises';
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

const documentIdsOf = ({ targets }: Retagging): string[] =>
  targets.map(({ documentId }) => documentId);

/**
 * In the caller's transaction, which holds the rows. It makes no pause: on SQLite it holds the only
 * connection, and whoever asks meanwhile waits for its end.
 */
const retagAll = async (
  strapi: Core.Strapi,
  retagging: Retagging
): Promise<readonly RetagOutcome[]> => {
  const { type, targets, rights } = retagging;
  const held = await rights();
  const rows = await readTaggedRowsOf(strapi, type, documentIdsOf(retagging));
  const outcomes: RetagOutcome[] = [];
  for (const target of targets) {
    const own = rows.get(target.documentId) ?? [];
    outcomes.push(await retagOne(strapi, retagging, target, own, held));
  }
  return outcomes;
};

/**
 * Writes tags to documents past their forms, all or none, in one transaction; one outcome per
 * target. Only tags change: no text of a colleague goes live with them. `done` is called in the
 * transaction, last: what throws there undoes everything.
 */
export const retagDocuments = async (
  strapi: Core.Strapi,
  retaggings: readonly Retagging[],
  done?: (outcomes: readonly (readonly RetagOutcome[])[]) => Promise<void>
): Promise<readonly (readonly RetagOutcome[])[]> => {
  // Read before the transaction: on MySQL its first plain read decides what it sees ever after.
  const before: { type: ParticipatingType; rows: TaggedRow[] }[] = [];
  for (const retagging of retaggings) {
    const { type } = retagging;
    const found = await readTaggedRowsOf(strapi, type, documentIdsOf(retagging));
    before.push({ type, rows: [...found.values()].flat() });
  }
  await letOthersRun();
  return strapi.db.transaction(async () => {
    for (const { type, rows } of before) await lockRows(strapi, type, rows);
    const outcomes: (readonly RetagOutcome[])[] = [];
    for (const retagging of retaggings) outcomes.push(await retagAll(strapi, retagging));
    await done?.(outcomes);
    return outcomes;
  });
};

/** The same for one document. */
export const retagDocument = async (
  strapi: Core.Strapi,
  { target, ...retagging }: Omit<Retagging, 'targets'> & { readonly target: RetagTarget }
): Promise<RetagOutcome> => {
  const [outcomes] = await retagDocuments(strapi, [{ ...retagging, targets: [target] }]);
  return outcomes?.[0] ?? { outcome: 'skipped', reason: 'missing' };
};
