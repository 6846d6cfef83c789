import { ROLES, type Role } from '../../taxonomy/contract';
import type { Scope } from './scope';

/**
 * Numbers of the lines that documents are counted on. A document is on a line at most once, however
 * many of its versions and tags lead there; that is why no total is a sum of cells.
 */
export interface Lines {
  readonly count: number;
  /** Persona null: entries that are meant for everyone. */
  cell(stage: number, persona: number | null, role: Role): number;
  /** All entries of a role at a stage, whomever they are meant for. */
  stageRole(stage: number, role: Role): number;
  /** Those of one of `Scope.kinds`. */
  kind(stage: number, role: Role, kind: string): number;
  stage(stage: number): number;
  persona(persona: number): number;
}

/** Lays the lines of a scope out one block after the other. */
export const numberLines = ({ stages, personas, kinds }: Scope): Lines => {
  const rows = personas.length + 1;
  const stageRoles = stages.length * rows * ROLES.length;
  const ofKinds = stageRoles + stages.length * ROLES.length;
  const ofStages = ofKinds + stages.length * ROLES.length * kinds.length;
  const ofPersonas = ofStages + stages.length;
  const at = (stage: number, role: Role): number => stage * ROLES.length + ROLES.indexOf(role);
  return {
    count: ofPersonas + personas.length,
    cell: (stage, persona, role) => at(stage, role) * rows + (persona === null ? 0 : persona + 1),
    stageRole: (stage, role) => stageRoles + at(stage, role),
    kind: (stage, role, kind) => ofKinds + at(stage, role) * kinds.length + kinds.indexOf(kind),
    stage: (stage) => ofStages + stage,
    persona: (persona) => ofPersonas + persona,
  };
};
