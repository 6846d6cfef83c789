/** The counts once more, the slow and obvious way: one filter over all documents per line. */
import type { Version } from '../../../server/src/coverage/domain/audited-document';
import type { Count } from '../../../server/src/coverage/domain/count-documents';
import type { Scope } from '../../../server/src/coverage/domain/scope';
import type { DocumentGroup } from './support';

type Document = readonly Version[];

export const documentsOf = (groups: readonly DocumentGroup[], scope: Scope): Document[] =>
  groups
    .flatMap(({ count, versions }) => Array.from({ length: count }, () => versions))
    .map((versions) => versions.filter(({ role }) => scope.roles.includes(role)))
    .filter((versions) => versions.length > 0);

/** Is the version there, and at which of its stages? */
export type Place = (version: Version, stage: number) => boolean;

const isFresh = (version: Version, stage: number, scope: Scope): boolean =>
  version.age < scope.stages[stage]!.staleFrom[version.role];

export const recount = (documents: readonly Document[], scope: Scope, place: Place): Count => {
  const at = (document: Document, published: boolean) =>
    document.flatMap((version) =>
      version.published === published
        ? version.stages
            .filter((stage) => place(version, stage))
            .map((stage) => ({ version, stage }))
        : []
    );
  const published = documents.filter((document) => at(document, true).length > 0);
  return {
    published: published.length,
    draft: documents.filter(
      (document) => at(document, false).length > 0 && at(document, true).length === 0
    ).length,
    stale: published.filter(
      (document) => !at(document, true).some((found) => isFresh(found.version, found.stage, scope))
    ).length,
  };
};

export const isMeantFor = (version: Version, persona: number | null): boolean =>
  version.forEveryone || (persona !== null && version.personas.includes(persona));
