/** Rows as CSV for spreadsheets: the one way in which the plugin writes it. */
import { pipeline, Readable } from 'node:stream';
import { stringify, type Options } from 'csv-stringify';
import { stringify as stringifyNow } from 'csv-stringify/sync';

/**
 * UTF-8 with a byte order mark, which Excel needs; the header stands there without rows too, and a
 * text that a spreadsheet would run as a formula is defused.
 */
const optionsOf = (columns: readonly string[]): Options => ({
  bom: true,
  header: true,
  columns: [...columns],
  escape_formulas: true,
  record_delimiter: 'windows',
});

/** As one text, for whoever writes it to a file or a terminal. */
export const writeCsv = (columns: readonly string[], rows: readonly object[]): string =>
  stringifyNow([...rows], optionsOf(columns));

/**
 * Line by line as it is read. Rows that cannot be read end the stream with their error; whoever stops
 * reading stops the rows, too.
 */
export const streamCsv = (
  columns: readonly string[],
  rows: AsyncIterable<object> | Iterable<object>
): Readable => {
  const lines = stringify(optionsOf(columns));
  // What goes wrong is told to the reader of the stream, who is the one to act on it.
  return pipeline(Readable.from(rows), lines, () => undefined);
};
