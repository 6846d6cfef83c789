import type { RetagOutcome, RetagTarget } from '../bulk-contract';
import type { TaggedRow, TagWrite } from './plan-sharing';

/** Of the given documents those whose tags the caller may write, and put live. */
export interface RetagRights {
  readonly mayUpdate: ReadonlySet<string>;
  readonly mayPublish: ReadonlySet<string>;
}

/** What becomes of a document when these writes are wanted and this is held. */
export const foreseeOutcome = (
  { documentId, locale }: RetagTarget,
  rows: readonly TaggedRow[],
  writes: readonly TagWrite[],
  { mayUpdate, mayPublish }: RetagRights
): RetagOutcome => {
  const isThere = rows.some((row) => !row.published && (locale === null || row.locale === locale));
  if (!isThere) return { outcome: 'skipped', reason: 'missing' };
  if (!mayUpdate.has(documentId)) return { outcome: 'skipped', reason: 'not-allowed' };
  if (writes.length === 0) return { outcome: 'unchanged' };
  const goesLive = writes.some(({ row }) => row.published);
  if (goesLive && !mayPublish.has(documentId)) {
    return { outcome: 'skipped', reason: 'not-allowed-to-publish' };
  }
  return { outcome: 'changed' };
};
