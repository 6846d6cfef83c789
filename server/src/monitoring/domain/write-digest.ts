import type { KeptAudit, KeptFinding } from '../contract';
import { TOLD, type Digest, type Told, type ToldFinding } from '../digest-contract';
import { compareSnapshots } from './compare-snapshots';

/** Addresses in the admin panel. */
export interface DigestLinks {
  coverage(journey: string): string;
  entry(contentType: string, documentId: string): string;
}

const told = <Item>(all: readonly Item[]): Told<Item> => ({
  count: all.length,
  first: all.slice(0, TOLD),
});

const toldFindings = (all: readonly KeptFinding[], links: DigestLinks): Told<ToldFinding> => {
  const { count, first } = told(all);
  return {
    count,
    first: first.map((finding) => ({
      ...finding,
      link:
        finding.contentType === null || finding.documentId === null
          ? null
          : links.entry(finding.contentType, finding.documentId),
    })),
  };
};

/** What changed from one snapshot to a later one; null: nothing that is worth telling. */
export const writeDigest = (
  before: KeptAudit,
  after: KeptAudit,
  links: DigestLinks
): Digest | null => {
  const compared = compareSnapshots(before.content, after.content);
  const cutRules = compared.cutRules.filter((rule) => rule.before !== rule.after);
  const lists = [compared.opened, compared.closed, compared.newFindings, compared.goneFindings];
  if (lists.every((list) => list.length === 0) && cutRules.length === 0) return null;
  const { journey, period, takenAt } = after.snapshot;
  return {
    ...{ journey, period: period ?? '', link: links.coverage(journey) },
    from: new Date(before.snapshot.takenAt).toISOString(),
    to: new Date(takenAt).toISOString(),
    ...{ before: compared.before, after: compared.after },
    opened: told(compared.opened),
    closed: told(compared.closed),
    newFindings: toldFindings(compared.newFindings, links),
    goneFindings: toldFindings(compared.goneFindings, links),
    cutRules,
  };
};
