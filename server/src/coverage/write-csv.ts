import { stringify } from 'csv-stringify/sync';
import { CELL_COLUMNS } from './cell-rows-contract';
import type { Coverage } from './contract';

/**
 * The cells, for a spreadsheet: UTF-8 with a byte order mark, which Excel needs; the header stands
 * there without cells too, and a text that a spreadsheet would run as a formula is defused.
 */
export const writeCsv = (coverage: Coverage): string =>
  stringify([...coverage.cells], {
    bom: true,
    header: true,
    columns: [...CELL_COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
