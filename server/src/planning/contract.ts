/** What is to be written next: who writes it and until when, what to say, and the entry it becomes. */
import { z } from 'zod';
import type { Cell, CellStatus, FindingLanguage, InputProblem } from '../coverage/contract';
import type { EntryRights } from '../tagging/bulk-contract';
import type { DocumentRef, PickedEntry } from '../tagging/contract';
import { roleSchema, type Evidence, type Role } from '../taxonomy/contract';

const key = z.string().min(1).max(255);

/** Names a cell of the coverage, by keys. */
export const planCellSchema = z.strictObject({
  journey: key,
  stage: key,
  /** Null: what is meant for everyone. */
  persona: key.nullable().default(null),
  role: roleSchema,
  /** Null: all locales together. */
  locale: z.string().min(1).max(35).nullable().default(null),
});
export type PlanCell = z.infer<typeof planCellSchema>;

export const NOTE_LENGTH = 500;

export const assignmentInputSchema = planCellSchema.extend({
  /** An administrator's id. */
  assignee: z.string().regex(/^\d{1,15}$/, 'must be the id of an administrator'),
  /** The last day on which it is in time. */
  dueOn: z.iso.date('must be a day such as "2026-11-27"'),
  note: z.string().trim().max(NOTE_LENGTH).default(''),
  done: z.boolean().default(false),
  /** Of the assignment that was read; 0: there was none. */
  revision: z.int().min(0).default(0),
});
export type AssignmentInput = z.output<typeof assignmentInputSchema>;

export const assignmentRefSchema = z.strictObject({
  id: z.string().regex(/^[\da-f]{64}$/, 'must be the id of an assignment'),
  revision: z.int().min(1),
});
export type AssignmentRef = z.infer<typeof assignmentRefSchema>;

/** As it is kept. Of people nothing but ids. */
export interface KeptAssignment extends PlanCell {
  readonly id: string;
  readonly assignee: string;
  readonly dueOn: string;
  readonly note: string;
  readonly done: boolean;
  readonly revision: number;
}

/** `done`: somebody says so; `met`: the cell has what it wants; `gone`: the cell is not there. */
export type AssignmentState = 'open' | 'done' | 'met' | 'gone';

export interface Assignment extends Omit<KeptAssignment, 'done'> {
  /** Null: nobody of that id is left, or has no name. */
  readonly assigneeName: string | null;
  readonly state: AssignmentState;
  /** Null: the cell is not there. */
  readonly status: CellStatus | null;
  /** Entries that were begun for the cell and are still there. */
  readonly begun: readonly PickedEntry[];
}

export interface Assignee {
  readonly id: string;
  /** Null: has none. */
  readonly name: string | null;
}

export type SaveAssignmentResult =
  | { readonly ok: true; readonly assignment: KeptAssignment }
  | { readonly ok: false; readonly reason: 'problems'; readonly problems: readonly InputProblem[] }
  /** `current` null: somebody has removed it. */
  | { readonly ok: false; readonly reason: 'stale'; readonly current: KeptAssignment | null };

export type RemoveAssignmentResult = 'removed' | 'stale' | 'missing';

/** Published; its title, and the way to it on the site. */
export interface BriefEntry extends DocumentRef {
  readonly locale: string | null;
  readonly title: string;
  readonly role: Role;
  readonly url: string | null;
}

export interface BriefPersona {
  readonly name: string;
  readonly quote: string | null;
  readonly goals: readonly string[];
  readonly challenges: readonly string[];
  readonly frustrations: readonly string[];
  readonly objections: readonly string[];
  readonly questions: readonly string[];
  readonly preferredFormats: readonly string[];
  /** With the words that were said; the newest first. */
  readonly evidence: readonly Evidence[];
}

export interface BriefKind {
  readonly kind: string;
  readonly expected: number;
  readonly missing: number;
}

/** A content type that gives an entry the role, in which the caller may begin one. */
export interface BriefType {
  readonly contentType: string;
  readonly name: string;
  /** False: without drafts an entry is live at once, so that it is begun in the Content Manager. */
  readonly hasDrafts: boolean;
  /** In which the caller may begin one; null: the type is not localised. */
  readonly locales: readonly string[] | null;
}

/** What to write for a cell; names and texts in the language that was asked for, where translated. */
export interface Brief {
  readonly cell: PlanCell;
  readonly journeyName: string;
  readonly stage: {
    readonly name: string;
    /** What visitors ask themselves there. */
    readonly question: string | null;
    readonly goal: string | null;
    readonly exitAction: string | null;
    readonly weight: number;
  };
  readonly persona: BriefPersona | null;
  readonly numbers: Pick<
    Cell,
    'published' | 'draft' | 'stale' | 'target' | 'status' | 'demand' | 'misses'
  >;
  readonly kinds: readonly BriefKind[];
  /** At the stages that lead here, and at those that this one leads to. */
  readonly linkFrom: readonly BriefEntry[];
  readonly linkTo: readonly BriefEntry[];
  readonly types: readonly BriefType[];
}

/** Listed of the entries to link from, and of those to link to. */
export const LISTED_LINKS = 5;

export const draftInputSchema = planCellSchema.extend({
  contentType: z.string().min(1).max(255),
  /** Of the entry, where the cell is of all locales; null: the site's default. */
  entryLocale: z.string().min(1).max(35).nullable().default(null),
  title: z.string().trim().max(255).default(''),
});
export type DraftInput = z.output<typeof draftInputSchema>;

export interface BegunDraft extends DocumentRef {
  readonly locale: string | null;
}

export type BeginDraftResult =
  | { readonly ok: true; readonly draft: BegunDraft }
  | { readonly ok: false; readonly reason: 'problems'; readonly problems: readonly InputProblem[] }
  | { readonly ok: false; readonly reason: 'forbidden' };

export type BriefResult =
  | { readonly ok: true; readonly brief: Brief }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

/** What somebody may begin, as the Content Manager would let them. */
export interface CreationRights {
  /** Locale null: the type is not localised. */
  mayCreate(contentType: string, locale: string | null, attributes: readonly string[]): boolean;
}

export interface BriefOptions {
  readonly language: FindingLanguage;
  /** Content types of which entries are counted and named. */
  readonly readable: ReadonlySet<string>;
  readonly creation: CreationRights;
}

/** The door of the room. */
export interface PlanningRoom {
  /** Of a journey: the earliest due first. */
  listAssignments(journey: string, rights: EntryRights): Promise<readonly Assignment[]>;
  /** Gives a cell to somebody, or changes that. `by`: an administrator's id. */
  saveAssignment(input: AssignmentInput, by: string): Promise<SaveAssignmentResult>;
  removeAssignment(ref: AssignmentRef): Promise<RemoveAssignmentResult>;
  /** Who can be given a cell, by name. */
  listAssignees(): Promise<readonly Assignee[]>;
  readBrief(cell: PlanCell, options: BriefOptions): Promise<BriefResult>;
  /** Begins an entry for a cell: its draft with the cell's tags. `by`: an administrator's id. */
  beginDraft(input: DraftInput, creation: CreationRights, by: string): Promise<BeginDraftResult>;
  /** The cell for which an entry was begun; null: for none. */
  findCellOf(ref: DocumentRef): Promise<PlanCell | null>;
}
