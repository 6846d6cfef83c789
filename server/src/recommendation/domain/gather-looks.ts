import type { Entry } from '../../catalog/contract';
import { documentId } from './document-id';
import type { Visit } from './types';
import { DEEPER, LOOKED_AT } from './visit-kinds';

/** An entry that was looked at, however often. */
export interface Look {
  readonly entry: Entry;
  /** The last time; epoch milliseconds. */
  readonly at: number;
  /** Something was done with it besides looking. */
  readonly isDeep: boolean;
}

/**
 * The distinct entries that were looked at, newest first. A time that lies ahead, or that was not
 * said, is `now`; `history` is oldest first, times are epoch milliseconds.
 */
export const gatherLooks = (history: readonly Visit[], now: number): Look[] => {
  const looks = new Map<string, Look>();
  for (const { entry, type, at } of history) {
    if (!LOOKED_AT.has(type)) continue;
    const id = documentId(entry);
    const known = looks.get(id);
    // Put in anew: the last look says when it was.
    looks.delete(id);
    const isDeep = (known?.isDeep ?? false) || DEEPER.has(type);
    looks.set(id, { entry, at: Math.min(at ?? now, now), isDeep });
  }
  return [...looks.values()].reverse();
};
