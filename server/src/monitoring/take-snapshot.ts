import { randomUUID } from 'node:crypto';
import type { CoverageRoom } from '../coverage/room-contract';
import type { SnapshotInput, TakeResult } from './contract';
import { condenseAudit } from './domain/condense-audit';
import type { SnapshotStore } from './store';

export interface MonitoringSetting {
  readonly coverage: Pick<CoverageRoom, 'auditCoverage'>;
  readonly store: SnapshotStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Keeps the audit of a journey as it is now; for somebody.
 *
 * @returns the problems of the audit, for a journey that is not there
 */
export const takeSnapshot = async (
  { coverage: room, store, now }: MonitoringSetting,
  { journey, name }: SnapshotInput,
  by: string
): Promise<TakeResult> => {
  const audit = await room.auditCoverage({ journey });
  if (!audit.ok) return audit;
  const content = condenseAudit(audit);
  const snapshot = {
    ...{ id: randomUUID(), journey, name, takenAt: now(), takenBy: by, period: null },
    figures: content.figures,
  };
  await store.add(snapshot, content);
  return { ok: true, snapshot };
};
