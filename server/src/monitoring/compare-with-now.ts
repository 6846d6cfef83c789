import type { CompareResult, KeptFinding } from './contract';
import { compareSnapshots } from './domain/compare-snapshots';
import { condenseAudit } from './domain/condense-audit';
import type { MonitoringSetting } from './take-snapshot';

/**
 * What has changed since a snapshot; null when there is none of that id.
 *
 * @returns the problems of the audit, for a journey that has gone since
 */
export const compareWithNow = async (
  { coverage: room, store }: Omit<MonitoringSetting, 'now'>,
  id: string,
  readable: ReadonlySet<string>
): Promise<CompareResult | null> => {
  const kept = await store.find(id);
  if (kept === null) return null;
  const audit = await room.auditCoverage({ journey: kept.snapshot.journey });
  if (!audit.ok) return audit;
  const comparison = compareSnapshots(kept.content, condenseAudit(audit));
  const mayRead = ({ contentType }: KeptFinding): boolean =>
    contentType === null || readable.has(contentType);
  return {
    ok: true,
    snapshot: kept.snapshot,
    comparison: {
      ...comparison,
      newFindings: comparison.newFindings.filter(mayRead),
      goneFindings: comparison.goneFindings.filter(mayRead),
    },
  };
};
