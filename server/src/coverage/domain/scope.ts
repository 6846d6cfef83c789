/** What one audit looks at: the axes of the matrix and the limits that its counts depend on. */
import type { Phase, Role } from '../../taxonomy/contract';

/** How many entries of a role a stage expects; `kind` null: of any kind. */
export interface Expectation {
  readonly role: Role;
  readonly kind: string | null;
  readonly count: number;
}

/** What a strategist wants of a persona's cell, whatever the stage expects. */
export interface PersonaTarget {
  readonly role: Role;
  /** Key. */
  readonly persona: string;
  /** 0: the cell does not apply. */
  readonly count: number;
}

export interface ScopeStage {
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly weight: number;
  /** Places of the stages that its transitions lead to, whatever their kind. */
  readonly ways: readonly number[];
  /** Those of FORWARD and SKIP, and those of FORWARD alone. */
  readonly ahead: readonly number[];
  readonly forward: readonly number[];
  /** Of the asked roles; one element per role and kind. */
  readonly expected: readonly Expectation[];
  /** One per role and persona at most. */
  readonly personaTargets: readonly PersonaTarget[];
  /** Per role: the age, in limits passed (see `Version.age`), from which an entry is stale. */
  readonly staleFrom: Readonly<Record<Role, number>>;
}

export interface ScopePersona {
  readonly key: string;
  readonly name: string;
  readonly preferredFormats: readonly string[];
}

export interface Scope {
  readonly journey: string;
  readonly stages: readonly ScopeStage[];
  readonly personas: readonly ScopePersona[];
  readonly roles: readonly Role[];
  /** Null: every locale. */
  readonly locales: readonly string[] | null;
  /** Days, ascending and distinct: every freshness limit that a cell of the matrix uses. */
  readonly limits: readonly number[];
  /** Kinds that a stage expects, as `normalizeKind` writes them. */
  readonly kinds: readonly string[];
  readonly excessFactor: number;
}
