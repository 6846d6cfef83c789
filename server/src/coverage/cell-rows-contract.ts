/** Cells as rows of values: names that stand in each of hundreds of cells are sent once. */
import type { Cell } from './contract';

/** What of a cell stands where in a row. */
export const CELL_COLUMNS = [
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

type CellValue = Cell[(typeof CELL_COLUMNS)[number]];

export interface CellRows {
  readonly columns: readonly (keyof Cell)[];
  readonly rows: readonly (readonly CellValue[])[];
}

export const packCells = (cells: readonly Cell[]): CellRows => ({
  columns: CELL_COLUMNS,
  rows: cells.map((cell) => CELL_COLUMNS.map((name) => cell[name])),
});

export const unpackCells = ({ columns, rows }: CellRows): Cell[] =>
  rows.map(
    (row) =>
      Object.fromEntries(
        columns.map((name, place) => [name, row[place] ?? null])
      ) as unknown as Cell
  );
