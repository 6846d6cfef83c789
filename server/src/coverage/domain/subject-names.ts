/** What a finding is about, as settings and snoozes name it. */
import type { AuditedDocument } from './audited-document';
import type { ModelFinding } from './rules/rule';

type Ref = Pick<AuditedDocument, 'contentType' | 'documentId'>;

export const nameOfEntry = ({ contentType, documentId }: Ref): string =>
  `${contentType}:${documentId}`;

/** The names under which an entry may be exempt. */
export const namesOfEntry = (ref: Ref): readonly string[] => [ref.contentType, nameOfEntry(ref)];

/** Stages are unique within their journey only. */
export const nameOfModelFinding = (
  { stage, persona, touchpoint }: ModelFinding,
  journey: string
): string => {
  if (stage !== undefined) return `stage:${journey}/${stage}`;
  if (persona !== undefined) return `persona:${persona}`;
  return touchpoint === undefined ? `journey:${journey}` : `touchpoint:${touchpoint}`;
};
