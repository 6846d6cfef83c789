/** How an answer differs from another one. Pure. */
import type { Item } from '../../../../server/src/recommendation/contract';
import { refKey } from '../../ui/ref-key';

/** Where an item was in the other answer; null: it was not in it. */
export type RankBefore = number | null;

export interface Difference {
  /** By `refKey`; only of items that stand elsewhere now. */
  readonly moved: ReadonlyMap<string, RankBefore>;
  /** In the other answer and no longer here. */
  readonly gone: readonly Item[];
}

export const compareItems = (before: readonly Item[], after: readonly Item[]): Difference => {
  const ranks = new Map(before.map(({ ref, rank }) => [refKey(ref), rank]));
  const shown = new Set(after.map(({ ref }) => refKey(ref)));
  const moved = after.flatMap(({ ref, rank }): [string, RankBefore][] => {
    const key = refKey(ref);
    const was = ranks.get(key) ?? null;
    return was === rank ? [] : [[key, was]];
  });
  return { moved: new Map(moved), gone: before.filter(({ ref }) => !shown.has(refKey(ref))) };
};
