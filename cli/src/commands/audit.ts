import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import {
  REPORT_FORMATS,
  REPORT_LEVELS,
  type ReportFormat,
  type ReportLevel,
} from '../../../server/src/coverage/report-contract';
import type { CoverageRoom } from '../../../server/src/coverage/room-contract';
import type { Command } from '../command';

const DEFAULT_FORMAT: ReportFormat = 'table';
const DEFAULT_LEVEL: ReportLevel = 'error';

/** Options are checked against these lists before a command runs. */
const oneOf = <Name extends string>(
  names: readonly Name[],
  value: string | undefined,
  otherwise: Name
): Name => names.find((name) => name === value) ?? otherwise;

/** The coverage and the findings of a journey as a report; for a CI, too. */
export const audit: Command = {
  summary: 'reports the coverage and the findings of a journey',
  usage: `Usage: content-funnel audit [--journey <key>] [--format ${REPORT_FORMATS.join('|')}] [--fail-on ${REPORT_LEVELS.join('|')}] [--output <file>]`,
  flags: [],
  options: { journey: null, format: REPORT_FORMATS, 'fail-on': REPORT_LEVELS, output: null },
  positional: [],
  async run(app, { options }) {
    const room = app.service<CoverageRoom>('coverage');
    const result = await room.auditCoverage({ journey: options['journey'] ?? null });
    if (!result.ok) {
      throw new Error(
        result.problems.map(({ field, message }) => `${field}: ${message}`).join('; ')
      );
    }
    const { coverage } = result;
    const found = room.reachesLevel(
      coverage,
      oneOf(REPORT_LEVELS, options['fail-on'], DEFAULT_LEVEL)
    );
    const text = room.writeReport(
      coverage,
      oneOf(REPORT_FORMATS, options['format'], DEFAULT_FORMAT)
    );
    const file = options['output'];
    if (file === undefined) return { report: text, found };
    await writeFile(path.resolve(app.dir, file), text);
    const count = coverage.findings.length;
    return { report: `${file}: ${count} ${count === 1 ? 'finding' : 'findings'}\n`, found };
  },
};
