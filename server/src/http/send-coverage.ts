import type { Coverage } from '../coverage/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import type { ReportFormat } from '../coverage/report-contract';
import type { Context } from './controller';

/** `table` is for a terminal, `json` for programs: neither is handed over as a file. */
export type FileFormat = Exclude<ReportFormat, 'table' | 'json'> | 'html';

const FILES: Readonly<Record<FileFormat, { type: string; ending: string }>> = {
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  md: { type: 'text/markdown; charset=utf-8', ending: 'md' },
  junit: { type: 'application/xml; charset=utf-8', ending: 'xml' },
  sarif: { type: 'application/sarif+json; charset=utf-8', ending: 'sarif' },
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
};

export const sendJson = (ctx: Context, data: unknown): void => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.status = 200;
  ctx.body = { data };
};

/** Names the file by journey and day, so that last week's stays beside it. */
export const sendFile = (
  ctx: Context,
  { journey, computedAt }: Pick<Coverage, 'journey' | 'computedAt'>,
  format: FileFormat,
  body: string | NodeJS.ReadableStream
): void => {
  const { type, ending } = FILES[format];
  ctx.set('Cache-Control', 'private, no-store');
  ctx.status = 200;
  ctx.attachment(`coverage-${journey}-${computedAt.slice(0, 10)}.${ending}`);
  ctx.type = type;
  ctx.body = body;
};

/** Of a large site's cells no text is made as a whole. */
export const sendReport = (
  ctx: Context,
  room: Pick<CoverageRoom, 'streamCells' | 'writeReport'>,
  coverage: Coverage,
  format: Exclude<FileFormat, 'html'>
): void =>
  sendFile(
    ctx,
    coverage,
    format,
    format === 'csv' ? room.streamCells(coverage) : room.writeReport(coverage, format)
  );
