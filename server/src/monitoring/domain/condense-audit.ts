import type { Coverage } from '../../coverage/contract';
import type { AuditContent } from '../contract';

/** What of an audit is kept: enough to tell later what has changed, by keys and not by names. */
export const condenseAudit = (coverage: Coverage): AuditContent => ({
  figures: {
    entries: coverage.entries,
    tagged: coverage.tagged,
    untagged: coverage.untagged,
    coverage: coverage.coverage,
    findings: coverage.findings.length,
    stale: coverage.stages.reduce((sum, { stale }) => sum + stale, 0),
  },
  cells: coverage.cells.map(({ stage, persona, role, locale, status }) => ({
    ...{ stage, persona, role, locale, status },
  })),
  findings: coverage.findings.map(
    ({ id, rule, severity, stage, persona, touchpoint, title, ref }) => ({
      ...{ id, rule, severity, stage, persona, touchpoint, title },
      contentType: ref?.contentType ?? null,
    })
  ),
});
