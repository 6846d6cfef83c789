import type { Moment } from './vocabulary';

/** What strategists found out, as far as the audit judges it: never for visitors. */
export interface PersonaResearch {
  readonly documentId: string;
  /** Days of its sources, as `2026-02-11`. */
  readonly evidenceDates: readonly string[];
}

export interface TouchpointResearch {
  readonly documentId: string;
  readonly key: string;
  /** documentIds of the stages at which it is met. */
  readonly stages: readonly string[];
  /** Null: nobody has said. */
  readonly moment: Moment | null;
  /** -2 to 2; null: nobody has said. */
  readonly emotion: number | null;
  /** 0 to 3. */
  readonly frictionLevel: number;
  readonly frictionOwner: string | null;
  readonly isHuman: boolean;
}

export interface ModelResearch {
  readonly personas: readonly PersonaResearch[];
  readonly touchpoints: readonly TouchpointResearch[];
}
