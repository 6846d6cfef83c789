import type { Candidate } from './types';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best first. Equal scores go to the newer, then by seeded hash: never by where they were found. */
export const compareCandidates = (a: Candidate, b: Candidate): number =>
  b.lift - a.lift ||
  b.score - a.score ||
  b.entry.publishedAt - a.entry.publishedAt ||
  a.entry.tie - b.entry.tie ||
  compareText(a.id, b.id);
