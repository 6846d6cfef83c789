/** Reads an uploaded file of tags: comma, semicolon or tab between the cells, UTF-8. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { inputError } from '../strapi/errors';
import { FILE_COLUMNS, type FileColumn, type FileRow } from '../tagging/file-contract';

/** Bytes. */
const MAX_FILE = 20_000_000;
const MAX_ROWS = 50_000;
const HEAD = 4096;

const DELIMITERS = [',', ';', '\t'];

const refuse = (message: string): Error => inputError([{ field: 'files', message }]);

/** What stands between the cells of the header: spreadsheets write what the language's numbers leave. */
const detectDelimiter = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const [header = ''] = buffer.toString('utf8', 0, bytesRead).split(/\r?\n/);
    const count = (delimiter: string): number => header.split(delimiter).length;
    return DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best));
  } finally {
    await file.close();
  }
};

const isColumn = (name: string): name is FileColumn =>
  FILE_COLUMNS.some((column) => column === name);

/** @throws ValidationError for a header that names what nobody knows, or too little. */
const checkHeader = (names: readonly string[]): string[] => {
  const columns = names.map((name) => name.trim());
  const unknown = columns.filter((name) => !isColumn(name));
  if (unknown.length > 0) {
    const allowed = FILE_COLUMNS.join(', ');
    throw refuse(
      `unknown column "${unknown[0]?.slice(0, 60)}" in the first line; allowed: ${allowed}`
    );
  }
  const repeated = columns.find((name, index) => columns.indexOf(name) !== index);
  if (repeated !== undefined) throw refuse(`the column "${repeated}" stands there twice`);
  const has = (...wanted: FileColumn[]): boolean => wanted.every((name) => columns.includes(name));
  if (!has('url') && !has('contentType', 'documentId')) {
    throw refuse('the first line has to name contentType and documentId, or url');
  }
  if (!has('stages') && !has('personas') && !has('touchpoints')) {
    throw refuse('the first line has to name stages, personas or touchpoints');
  }
  return columns;
};

interface ParsedLine {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

const rowOf = ({ record, info }: ParsedLine): FileRow => ({
  line: info.lines,
  cells: Object.fromEntries(
    FILE_COLUMNS.map((column) => [column, record[column]?.trim() ?? null])
  ) as Record<FileColumn, string | null>,
});

/** A replacement character stands where the bytes were no UTF-8. */
const isGarbled = ({ cells }: FileRow): boolean =>
  Object.values(cells).some((cell) => cell?.includes('\uFFFD'));

interface CsvError {
  readonly code: string;
  readonly lines?: number;
}
const isCsvError = (error: unknown): error is CsvError =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('CSV_');

/** @throws ValidationError that says what is wrong with the file, and in which line. */
export const readTagFile = async (file: {
  readonly filepath: string;
  readonly size: number;
}): Promise<FileRow[]> => {
  if (file.size > MAX_FILE) throw refuse(`must be at most ${MAX_FILE / 1_000_000} MB`);
  const parser = createReadStream(file.filepath).pipe(
    parse({
      bom: true,
      delimiter: await detectDelimiter(file.filepath),
      columns: checkHeader,
      info: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    })
  );
  const rows: FileRow[] = [];
  try {
    for await (const line of parser as AsyncIterable<ParsedLine>) {
      const row = rowOf(line);
      if (isGarbled(row)) throw refuse(`line ${row.line} is not in UTF-8: save the file as UTF-8`);
      rows.push(row);
      if (rows.length > MAX_ROWS) throw refuse(`must have at most ${MAX_ROWS} lines`);
    }
  } catch (error) {
    if (!isCsvError(error)) throw error;
    throw refuse(`line ${error.lines ?? '?'} is not what a CSV file may hold (${error.code})`);
  }
  if (rows.length === 0) throw refuse('holds no line but the first');
  return rows;
};
