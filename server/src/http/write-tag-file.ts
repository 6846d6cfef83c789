/** Tags and the results of jobs as CSV, for spreadsheets. */
import type { Readable } from 'node:stream';
import { streamCsv } from '../files/write-csv';
import { FILE_COLUMNS, type ExportRow } from '../tagging/file-contract';

export const writeTagFile = (rows: AsyncIterable<ExportRow>): Readable =>
  streamCsv(FILE_COLUMNS, rows);

export interface ReportRow {
  readonly number: number;
  readonly contentType: string;
  readonly documentId: string;
  readonly locale: string;
  readonly title: string;
  readonly outcome: string;
  readonly reason: string;
}

const REPORT_COLUMNS = [
  'number',
  'contentType',
  'documentId',
  'locale',
  'title',
  'outcome',
  'reason',
] as const satisfies readonly (keyof ReportRow)[];

export const writeReport = (rows: AsyncIterable<ReportRow>): Readable =>
  streamCsv(REPORT_COLUMNS, rows);
