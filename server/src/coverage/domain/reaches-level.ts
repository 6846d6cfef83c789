import type { Coverage } from '../contract';
import type { Severity } from '../rules-contract';
import type { ReportLevel } from '../report-contract';

const SEVERITIES: Readonly<Record<ReportLevel, readonly Severity[]>> = {
  error: ['ERROR'],
  warning: ['ERROR', 'WARNING'],
  gap: ['ERROR', 'WARNING'],
};

/** True when the audit found something at the level or above it. */
export const reachesLevel = (
  { findings, cells }: Pick<Coverage, 'findings' | 'cells'>,
  level: ReportLevel
): boolean =>
  findings.some(({ severity }) => SEVERITIES[level].includes(severity)) ||
  (level === 'gap' && cells.some(({ status }) => status === 'GAP'));
