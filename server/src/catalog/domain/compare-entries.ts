import type { Entry } from '../contract';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By name, so that the order of loading never shows. */
export const compareNames = (a: Entry, b: Entry): number =>
  compareText(a.contentType, b.contentType) ||
  compareText(a.documentId, b.documentId) ||
  compareText(a.locale ?? '', b.locale ?? '');

/** Newest first, then by tie-break; names decide between two equal hashes. */
export const compareEntries = (a: Entry, b: Entry): number =>
  b.publishedAt - a.publishedAt || a.tie - b.tie || compareNames(a, b);

/**
 * The entries in the order of `compareEntries`. Times are looked up in an array of their own, which
 * makes sorting a hundred thousand entries several times faster.
 */
export const sortEntries = (entries: readonly Entry[]): Entry[] => {
  const times = Float64Array.from(entries, (entry) => entry.publishedAt);
  const places = Uint32Array.from(entries.keys());
  places.sort(
    (a, b) =>
      (times[b] as number) - (times[a] as number) ||
      compareEntries(entries[a] as Entry, entries[b] as Entry)
  );
  return Array.from(places, (place) => entries[place] as Entry);
};
