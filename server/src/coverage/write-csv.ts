import { stringify } from 'csv-stringify/sync';
import type { Cell, Coverage } from './contract';

const COLUMNS = [
  'stage',
  'persona',
  'role',
  'locale',
  'published',
  'draft',
  'stale',
  'target',
  'status',
  'demand',
  'misses',
  'priority',
] as const satisfies readonly (keyof Cell)[];

/**
 * The cells, for a spreadsheet: UTF-8 with a byte order mark, which Excel needs; the header stands
 * there without cells too, and a text that a spreadsheet would run as a formula is defused.
 */
export const writeCsv = (coverage: Coverage): string =>
  stringify([...coverage.cells], {
    bom: true,
    header: true,
    columns: [...COLUMNS],
    escape_formulas: true,
    record_delimiter: 'windows',
  });
