import type { Coverage } from '../coverage/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import type { Context } from './controller';
import type { Format } from './coverage-query';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

/** Names the file by journey and day, so that last week's stays beside it. */
export const sendCoverage = (
  { ctx, room }: { readonly ctx: Context; readonly room: CoverageRoom },
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
  ctx.attachment(`coverage-${coverage.journey}-${coverage.computedAt.slice(0, 10)}.${format}`);
  ctx.type = TYPES[format];
  ctx.body = room.writeReport(coverage, format);
};
