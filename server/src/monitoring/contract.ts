/** Audits that are kept, to see later what has changed. */
import { z } from 'zod';
import type { FindingRule } from '../coverage/rules-contract';
import {
  cellSchema,
  coverageSchema,
  findingSchema,
  type CellStatus,
  type InputProblem,
} from '../coverage/contract';
import type { ReviewRef } from '../taxonomy/review-contract';
import type { DueReview } from './reviews-contract';
import type { Schedule } from './settings-contract';

export const snapshotInputSchema = z.strictObject({
  /** Key of the journey. */
  journey: z.string().min(1).max(255),
  name: z.string().trim().max(200).default(''),
});
export type SnapshotInput = z.output<typeof snapshotInputSchema>;

export const snapshotIdSchema = z.object({ id: z.uuid('must be the id of a snapshot') });

export const snapshotFiguresSchema = coverageSchema
  .pick({ entries: true, tagged: true, untagged: true, coverage: true })
  .extend({
    /** All of them, those that the audit does not list too. */
    findings: z.int(),
    /** Distinct entries that are stale at one stage at least. */
    stale: z.int(),
  });
export type SnapshotFigures = z.infer<typeof snapshotFiguresSchema>;

const keptCellSchema = cellSchema.pick({
  ...{ stage: true, persona: true, role: true, locale: true },
  status: true,
});
export type KeptCell = z.infer<typeof keptCellSchema>;

/** By rule and subject; the title is what the entry was called then. No sentence of any language. */
const keptFindingSchema = findingSchema
  .pick({ id: true, rule: true, severity: true, stage: true, persona: true, touchpoint: true })
  .extend({
    title: z.string().nullable(),
    contentType: z.string().nullable(),
    documentId: z.string().nullable(),
  });
export type KeptFinding = z.infer<typeof keptFindingSchema>;

export const auditContentSchema = z.object({
  figures: snapshotFiguresSchema,
  /** Findings by rule, those that are not listed too. */
  counts: z.record(z.string(), z.int()),
  cells: z.array(keptCellSchema),
  findings: z.array(keptFindingSchema),
});
/** An audit in the form in which it is kept and compared. */
export type AuditContent = z.infer<typeof auditContentSchema>;

export interface Snapshot {
  readonly id: string;
  readonly journey: string;
  /** Empty when nobody has named it. */
  readonly name: string;
  /** Epoch milliseconds. */
  readonly takenAt: number;
  /** An administrator's id; null: it was taken by itself. */
  readonly takenBy: string | null;
  /** Of one that was taken by itself: its day, week or month; null: somebody took it. */
  readonly period: string | null;
  readonly figures: SnapshotFigures;
}

/** A snapshot with the audit that it keeps. */
export interface KeptAudit {
  readonly snapshot: Snapshot;
  readonly content: AuditContent;
}

/** `from`: null when the cell was not there, as its stage or persona was not. */
export interface CellChange extends Omit<KeptCell, 'status'> {
  readonly from: CellStatus | null;
  readonly to: CellStatus;
}

export interface KeysChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How many findings of a rule there were and are. */
export interface CutRule {
  readonly rule: FindingRule;
  readonly before: number;
  readonly after: number;
}

export interface Comparison {
  readonly before: SnapshotFigures;
  readonly after: SnapshotFigures;
  /** Became GAP, or THIN when they were better. */
  readonly opened: readonly CellChange[];
  /** Were GAP or THIN and are neither any longer. */
  readonly closed: readonly CellChange[];
  readonly newFindings: readonly KeptFinding[];
  readonly goneFindings: readonly KeptFinding[];
  /** Of these the audit lists a part only: what is new or gone cannot be said in full. */
  readonly cutRules: readonly CutRule[];
  readonly stages: KeysChange;
  readonly personas: KeysChange;
}

export type TakeResult =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

export type CompareResult =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly comparison: Comparison }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** Runs what one instance at a time may do. @returns null: another instance is at it */
export type AsOnlyOne = <T>(work: () => Promise<T>) => Promise<T | null>;

/** The door of the room. */
export interface MonitoringRoom {
  /** How often a snapshot is taken by itself, and how many of these are kept. */
  readonly schedule: Schedule;
  /** Keeps the audit of a journey as it is now: all roles, locales and types. */
  takeSnapshot(input: SnapshotInput, by: string): Promise<TakeResult>;
  /** Of a journey, the newest first. */
  listSnapshots(journey: string): Promise<readonly Snapshot[]>;
  /** Whether there was one. */
  removeSnapshot(id: string): Promise<boolean>;
  /**
   * What has changed since. Findings about entries of types that are not `readable` are left out of
   * the lists; figures and cells are of all types. Null: there is no such snapshot.
   */
  compareWithNow(id: string, readable: ReadonlySet<string>): Promise<CompareResult | null>;
  /** What of a journey is to be reviewed, the longest due first. Null: there is no such journey. */
  listDueReviews(journey: string, language: string): Promise<readonly DueReview[] | null>;
  /** Notes that it was reviewed today. Answers whether there is such a record. */
  markReviewed(ref: ReviewRef): Promise<boolean>;
  /**
   * Takes the snapshots that the schedule wants and that are not there; none while another instance
   * is at it.
   */
  takeDueSnapshots(): Promise<readonly Snapshot[]>;
  /** Does so now and then from now on. */
  start(): void;
  /** Resolves when what is being taken is there. */
  stop(): Promise<void>;
}
