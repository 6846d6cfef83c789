/** What the other rooms, GraphQL, HTTP and jobs may ask of this one. */
import type { Job, JobEntry, JobItem, NewJob } from '../jobs/contract';
import type {
  BulkInput,
  BulkPlanResult,
  BulkPreviewResult,
  EntryRights,
  RetagOutcome,
} from './bulk-contract';
import type { CandidateType, MappingCheck, MappingCheckResult } from './candidate-contract';
import type {
  DocumentRef,
  DocumentTags,
  EntrySearch,
  ParticipatingType,
  PickedEntry,
  RoleLack,
  SaveSteeringResult,
  Steering,
  SteeringInput,
  SuggestionInput,
  SuggestionOptions,
  SuggestionResult,
  TagsQuestion,
} from './contract';
import type {
  EntryAddresses,
  ExportQuestion,
  ExportRow,
  FileRow,
  ImportCheck,
  ImportOptions,
} from './file-contract';
import type { PlanRemovalResult, RemovalInput, StageLoss } from './hand-over-contract';
import type { QueueAnswer, QueueInput, SetTagsInput } from './queue-contract';
import type { RejectionCaller, RejectionInput, RejectionResult } from './rejection-contract';

export type SaveBothResult =
  SaveSteeringResult | { readonly ok: false; readonly reason: 'entry-refused' };

export interface SteeredSave {
  /** Null: the entry is new, and has a name once it is saved. */
  readonly ref: DocumentRef | null;
  readonly input: SteeringInput;
  /** Saves the entry in the caller's transaction; answers null when that was refused. */
  readonly saveEntry: () => Promise<DocumentRef | null>;
}

export interface ImportRequest {
  readonly rows: readonly FileRow[];
  readonly options: ImportOptions;
  readonly addresses: EntryAddresses;
  readonly rights: EntryRights;
}

/** The door of the room. */
export interface TaggingRoom {
  /** Content types that take part, in a stable order. */
  types(): readonly ParticipatingType[];
  listSteering(): Promise<readonly Steering[]>;
  readSteering(ref: DocumentRef): Promise<Steering | null>;
  saveSteering(ref: DocumentRef, input: SteeringInput): Promise<SaveSteeringResult>;
  /** Saves an entry and its steering, both or neither. */
  saveWithSteering(save: SteeredSave): Promise<SaveBothResult>;
  /** Entries to pick from, by a part of their title. */
  findEntries(input: EntrySearch, rights: EntryRights): Promise<readonly PickedEntry[]>;
  /** What these entries are called and how they stand, in the same order. */
  describeEntries(
    question: { readonly refs: readonly DocumentRef[]; readonly locale: string | null },
    rights: EntryRights
  ): Promise<readonly PickedEntry[]>;
  /** Of these documents the ones that are not there, or whose type takes no part. */
  listMissing(refs: readonly DocumentRef[]): Promise<readonly DocumentRef[]>;
  /** Suggests tags for an entry from its text; changes nothing. */
  suggestTags(input: SuggestionInput, options?: SuggestionOptions): Promise<SuggestionResult>;
  /** Notes that a suggestion is not for an entry, or takes that back. */
  rejectSuggestion(
    ref: DocumentRef,
    input: RejectionInput,
    caller: RejectionCaller
  ): Promise<RejectionResult>;
  /** In a number of queries that does not grow with the page; without what does not exist. */
  readTags(question: TagsQuestion): Promise<readonly DocumentTags[]>;
  /** What a change of many documents would do; nothing is changed. */
  previewBulk(input: BulkInput, rights: EntryRights): Promise<BulkPreviewResult>;
  /** The job that does it; nothing is changed yet. */
  planBulk(input: BulkInput, rights: EntryRights): Promise<BulkPlanResult>;
  /** The entries behind the items of a job, as far as the caller may read them. */
  describeItems(
    job: Job,
    items: readonly JobItem[],
    rights: EntryRights
  ): Promise<readonly (JobEntry | null)[]>;
  /** The next entry without a stage, and how far the library is. */
  readQueue(input: QueueInput, rights: EntryRights): Promise<QueueAnswer>;
  /** Gives a document tags past its form. */
  setTags(ref: DocumentRef, input: SetTagsInput, rights: EntryRights): Promise<RetagOutcome>;
  /** What the lines of a file would do; nothing is changed. */
  checkImport(question: ImportRequest): Promise<ImportCheck>;
  /** The job that does it; lines with a problem are in the check and not in the job. */
  planImport(
    question: ImportRequest
  ): Promise<{ readonly check: ImportCheck; readonly job: Omit<NewJob, 'startedBy'> }>;
  /** Entries with their tags, as far as the caller may read them. */
  exportTags(
    question: ExportQuestion,
    addresses: EntryAddresses,
    rights: EntryRights
  ): AsyncIterable<ExportRow>;
  /** Puts the tags of a draft live without its text. */
  publishTags(ref: DocumentRef, locale: string | null): Promise<RetagOutcome>;
  /** Drafts, in all content types and locales, with a stage of this journey. */
  countJourneyEntries(journeyId: string): Promise<number>;
  /** What would lose its tag with these stages, by documentId. */
  countLoss(stageIds: readonly string[]): Promise<readonly StageLoss[]>;
  /** Checks the removal of a journey, or of one of its stages; nothing is removed yet. */
  planRemoval(journeyKey: string, input: RemovalInput): Promise<PlanRemovalResult>;
  /** Collection types that take part or could, each with its mapping. */
  listCandidates(): Promise<readonly CandidateType[]>;
  checkCandidate(check: MappingCheck): MappingCheckResult;
  lackingRoles(): Promise<readonly RoleLack[]>;
  /** Adds the missing fields; answers what it added. */
  grantRoles(): Promise<readonly RoleLack[]>;
}
