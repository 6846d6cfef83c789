/** What the database says of the documents, grouped: those that look alike are counted together. */
import type { Role } from '../../taxonomy/contract';

/** One row of a document: its draft or its published version in one locale. */
export interface Version {
  readonly published: boolean;
  readonly role: Role;
  /** How many of `Scope.limits` have passed since the row was last changed; 0 for a draft. */
  readonly age: number;
  /** One of `Scope.kinds`; null for any other kind, for a draft, and where no stage asks for one. */
  readonly kind: string | null;
  /** Places in `Scope.stages`, without repeats. */
  readonly stages: readonly number[];
  /** Tagged with a stage of any journey. */
  readonly tagged: boolean;
  /** Places in `Scope.personas`, without repeats. */
  readonly personas: readonly number[];
  /** Tagged with no persona at all, be it one of this journey or not. */
  readonly forEveryone: boolean;
}

/** `count` different documents, each of which has exactly these versions. */
export interface DocumentGroup {
  readonly count: number;
  readonly versions: readonly Version[];
}
