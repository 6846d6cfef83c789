import { streamCsv, writeCsv } from '../files/write-csv';
import { CELL_COLUMNS } from './cell-rows-contract';
import type { Coverage } from './contract';

/** The cells, for a spreadsheet. */
export const writeCells = ({ cells }: Coverage): string => writeCsv(CELL_COLUMNS, cells);

/** The same, line by line. */
export const streamCells = ({ cells }: Coverage): NodeJS.ReadableStream =>
  streamCsv(CELL_COLUMNS, cells);
