import type { AuditSums, Coverage } from '../../coverage/contract';
import type { AuditContent } from '../contract';

export interface CondensedAudit {
  readonly coverage: Coverage;
  readonly sums: AuditSums;
}

/** What of an audit is kept: enough to tell later what has changed, by keys and not by names. */
export const condenseAudit = ({ coverage, sums }: CondensedAudit): AuditContent => ({
  figures: {
    entries: coverage.entries,
    tagged: coverage.tagged,
    untagged: coverage.untagged,
    coverage: coverage.coverage,
    findings: Object.values(sums.findings).reduce((all, count) => all + count, 0),
    stale: sums.stale,
  },
  counts: { ...sums.findings },
  cells: coverage.cells.map(({ stage, persona, role, locale, status }) => ({
    ...{ stage, persona, role, locale, status },
  })),
  findings: coverage.findings.map(
    ({ id, rule, severity, stage, persona, touchpoint, title, ref }) => ({
      ...{ id, rule, severity, stage, persona, touchpoint, title },
      contentType: ref?.contentType ?? null,
      documentId: ref?.documentId ?? null,
    })
  ),
});
