/** What GraphQL, HTTP and the command line may ask of this room. */
import type {
  AuditInput,
  AuditOptions,
  AuditResult,
  CellEntriesInput,
  CellEntry,
  Coverage,
  FindingFilter,
  LintFacts,
  LocaleGapInput,
} from './contract';
import type {
  PublishCheck,
  PublishCheckInput,
  PublishQuestion,
  RefusedEntry,
} from './publish-check-contract';
import type { ReportFormat, ReportLevel } from './report-contract';
import type { SnoozeInput } from './snooze-contract';
import type { WalkInput, WalkOptions, WalkResult } from './walk-contract';

/** The door of the room. `language`: of messages, advice and names. */
export interface CoverageRoom {
  auditCoverage(input: AuditInput, options?: AuditOptions): Promise<AuditResult>;
  /** The same audit as a text, and whether it found something at a level or above it. */
  writeReport(coverage: Coverage, format: ReportFormat): string;
  /** The cells as CSV, line by line. */
  streamCells(coverage: Coverage): NodeJS.ReadableStream;
  reachesLevel(coverage: Coverage, level: ReportLevel): boolean;
  /** Names the entries from which recommendations do not lead to the goal; ends with the signal. */
  walkGoal(input: WalkInput, options: WalkOptions): Promise<WalkResult>;
  /** What is to be mended about the entry in a form before it is published. */
  checkPublish(
    input: PublishCheckInput,
    options?: Pick<AuditOptions, 'readable'>
  ): Promise<PublishCheck>;
  /** Those that are not to be published; part of the caller's transaction where there is one. */
  listRefused(question: PublishQuestion): Promise<readonly RefusedEntry[]>;
  /** Puts a finding off, or takes it up again; `by`: an administrator's id. */
  snoozeFinding(input: SnoozeInput, by: string): Promise<void>;
  listCellEntries(
    input: CellEntriesInput,
    options?: Pick<AuditOptions, 'readable'>
  ): Promise<{ entries: readonly CellEntry[]; total: number }>;
  listLocaleGap(
    input: LocaleGapInput,
    options?: Pick<AuditOptions, 'readable'>
  ): Promise<{ entries: readonly CellEntry[]; total: number }>;
  /** A finding that nobody knows is one of no entry. @throws Error for a type that takes no part. */
  filterByFinding(contentType: string, finding: string): Promise<FindingFilter>;
  readLintFacts(): Promise<LintFacts>;
}
