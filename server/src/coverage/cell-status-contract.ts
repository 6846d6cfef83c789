/** What the statuses of cells come to together. */
import type { CellStatus } from './contract';

export const isMet = (status: CellStatus): boolean => status === 'OK' || status === 'EXCESS';

/**
 * The status of several roles together: a gap only where nothing of what is expected is there, and
 * thin as long as one role falls short.
 */
export const joinStatuses = (statuses: readonly CellStatus[]): CellStatus => {
  const applicable = statuses.filter((status) => status !== 'NOT_APPLICABLE');
  if (applicable.length === 0) return 'NOT_APPLICABLE';
  if (applicable.every((status) => status === 'GAP')) return 'GAP';
  if (!applicable.every(isMet)) return 'THIN';
  return applicable.every((status) => status === 'EXCESS') ? 'EXCESS' : 'OK';
};
