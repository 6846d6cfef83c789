/** What the database says of the documents, one by one. */
import type { Ask, Role } from '../../taxonomy/contract';

/** One row of a document: its draft or its published version in one locale. */
export interface Version {
  readonly published: boolean;
  readonly role: Role;
  readonly ask: Ask;
  /** Null for content types that are not localised. */
  readonly locale: string | null;
  /** How many of `Scope.limits` have passed since the row was last changed; 0 for a draft. */
  readonly age: number;
  /** As `normalizeKind` writes it; null where nothing says it. */
  readonly kind: string | null;
  /** The same for the format. */
  readonly format: string | null;
  /** Places in `Scope.stages`, without repeats, in the editor's order: the first is the main one. */
  readonly stages: readonly number[];
  /** Tagged with a stage of any journey. */
  readonly tagged: boolean;
  /** The stage of this journey that it is tagged to lead to. */
  readonly leadsTo: number | null;
  /** Places in `Scope.personas`, without repeats. */
  readonly personas: readonly number[];
  /** Tagged with no persona at all, be it one of this journey or not. */
  readonly forEveryone: boolean;
}

export interface AuditedDocument {
  readonly contentType: string;
  readonly documentId: string;
  /** Of the version that was changed last, epoch milliseconds. */
  readonly changedAt: number;
  readonly versions: readonly Version[];
}
