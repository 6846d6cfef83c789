/** Tags as a table, to be exported, changed in a spreadsheet and imported again. */
import { z } from 'zod';
import { RETAG_VERSIONS, tagListsSchema } from './bulk-contract';

/** The columns of the file, in this order; titles are for people and are not read. */
export const FILE_COLUMNS = [
  'contentType',
  'documentId',
  'url',
  'locale',
  'title',
  'stages',
  'personas',
  'touchpoints',
] as const;
export type FileColumn = (typeof FILE_COLUMNS)[number];

/** A line of the file, as text; null: the file has no such column. */
export interface FileRow {
  /** Line of the file, the header being the first. */
  readonly line: number;
  readonly cells: Readonly<Record<FileColumn, string | null>>;
}

export const FILE_PROBLEMS = [
  'unknown-type',
  'no-document',
  'unknown-document',
  'unknown-url',
  'other-document',
  'unknown-locale',
  'unknown-tag',
  'ambiguous-tag',
  'twice',
  'not-allowed',
  'not-allowed-to-publish',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

/** What is wrong with a line; other lines are not concerned. */
export interface FileProblem {
  readonly line: number;
  readonly column: FileColumn;
  readonly code: FileProblemCode;
  /** What the cell says. */
  readonly value: string;
  /** What it might say, where that is a short list. */
  readonly allowed: readonly string[] | null;
}

export const IMPORT_MODES = ['replace', 'add'] as const;

/** `replace`: the entry has exactly the tags of the file's columns; `add`: these as well. */
export const importOptionsSchema = z.strictObject({
  mode: z.enum(IMPORT_MODES).default('replace'),
  versions: z.enum(RETAG_VERSIONS).default('both'),
});
export type ImportOptions = z.infer<typeof importOptionsSchema>;

/** A line that can be imported, as a job keeps it. */
export const importItemSchema = z.strictObject({
  line: z.int(),
  contentType: z.string(),
  documentId: z.string(),
  locale: z.string().nullable(),
  tags: tagListsSchema,
});
export type ImportItem = z.infer<typeof importItemSchema>;

/** What a file would do; nothing is changed. */
export interface ImportCheck {
  readonly rows: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Tags that entries would lose. */
  readonly removed: number;
  readonly added: number;
  /** The first of them. */
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
}

/** An entry for the file. */
export type ExportRow = Readonly<Record<FileColumn, string>>;

export const exportQuestionSchema = z.strictObject({
  /** Null: all that take part. */
  contentType: z.string().max(255).nullable().default(null),
  /** Null: all languages. */
  locale: z.string().max(35).nullable().default(null),
  version: z.enum(['draft', 'published']).default('draft'),
});
export type ExportQuestion = z.infer<typeof exportQuestionSchema>;

/** What the file says of entries beside their tags: of the catalog, which knows addresses. */
export interface EntryAddresses {
  /** Null: no published entry has this address. */
  find(
    url: string,
    locale: string | null
  ): { contentType: string; documentId: string; locale: string | null } | null;
  urlOf(contentType: string, documentId: string, locale: string | null): string | null;
  /** Codes of the site's languages; empty when it has none. */
  readonly locales: readonly string[];
}
