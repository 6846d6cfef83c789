import type { Coverage } from '../coverage/contract';
import type { Context } from './controller';
import type { Format } from './coverage-query';
import { coverageToCsv, coverageToMarkdown } from './write-coverage';

const FILES = {
  csv: { type: 'text/csv; charset=utf-8', write: coverageToCsv },
  md: { type: 'text/markdown; charset=utf-8', write: coverageToMarkdown },
} as const;

/** Names the file by journey and day, so that last week's stays beside it. */
export const sendCoverage = (
  ctx: Context,
  coverage: Coverage,
  format: Format,
  json: unknown = coverage
): void => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.status = 200;
  if (format === 'json') {
    ctx.body = { data: json };
    return;
  }
  const file = FILES[format];
  ctx.attachment(`coverage-${coverage.journey}-${coverage.computedAt.slice(0, 10)}.${format}`);
  ctx.type = file.type;
  ctx.body = file.write(coverage);
};
