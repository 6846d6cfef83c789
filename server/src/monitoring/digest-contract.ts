/** What has changed in a journey from one scheduled snapshot to the next: keys, counts and links. */
import type { CellChange, CutRule, KeptFinding, SnapshotFigures } from './contract';

/** For listeners of the event hub and for webhooks. Names no administrator. */
export const DIGEST_EVENT = 'content-funnel.coverage.digest';

/** Told of each list; the counts are of all. */
export const TOLD = 10;

export interface ToldFinding extends KeptFinding {
  /** Where the entry is edited; null: it is about no entry. */
  readonly link: string | null;
}

export interface Told<Item> {
  readonly count: number;
  /** The first of them. */
  readonly first: readonly Item[];
}

export interface Digest {
  /** Key. */
  readonly journey: string;
  /** The day, week or month of the snapshot. */
  readonly period: string;
  /** When the two snapshots were taken; ISO 8601. */
  readonly from: string;
  readonly to: string;
  readonly before: SnapshotFigures;
  readonly after: SnapshotFigures;
  readonly opened: Told<CellChange>;
  readonly closed: Told<CellChange>;
  readonly newFindings: Told<ToldFinding>;
  readonly goneFindings: Told<ToldFinding>;
  /** Of these a part is listed only, so that new and gone ones are not all told. */
  readonly cutRules: readonly CutRule[];
  /** The coverage page. */
  readonly link: string;
}
