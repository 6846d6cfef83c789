/** Tags and the results of jobs as CSV, for spreadsheets. */
import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { FILE_COLUMNS, type ExportRow } from '../tagging/file-contract';

/**
 * UTF-8 with a byte order mark, which Excel needs; the header stands there without rows too, and a
 * text that a spreadsheet would run as a formula is defused.
 */
const writeCsv = (
  columns: readonly string[],
  rows: AsyncIterable<object> | Iterable<object>
): Readable =>
  Readable.from(rows).pipe(
    stringify({
      bom: true,
      header: true,
      columns: [...columns],
      escape_formulas: true,
      record_delimiter: 'windows',
    })
  );

export const writeTagFile = (rows: AsyncIterable<ExportRow>): Readable =>
  writeCsv(FILE_COLUMNS, rows);

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
  writeCsv(REPORT_COLUMNS, rows);
