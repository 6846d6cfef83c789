/** A map in parts that can be read on a sheet of A3, landscape. Pure. */
import { layOutGrid, SIZES, type MapLayout } from './lay-out-grid';
import type { MapBand, MapGrid, MapLane } from './map-grid';

/** At 6.5 points a letter, so much of a drawing fits between the margins of the sheet. */
const MOST_COLUMNS = 11;
export const MOST_HEIGHT = 1400;
const MOST_WIDTH = SIZES.lane + MOST_COLUMNS * SIZES.column;
/** Where columns are few; a line of more letters is hard to read. */
const WIDEST_COLUMN = 300;

const slice = <T>(list: readonly T[], from: number, count: number): T[] =>
  list.slice(from, from + count);

const sliceBands = (bands: readonly MapBand[], from: number, count: number): MapBand[] => {
  let start = 0;
  return bands.flatMap((band) => {
    const first = Math.max(start, from);
    start += band.columns;
    const columns = Math.min(start, from + count) - first;
    return columns > 0 ? [{ ...band, columns }] : [];
  });
};

const sliceColumns = (
  { bands, columns, lanes }: MapGrid,
  from: number,
  count: number
): MapGrid => ({
  bands: sliceBands(bands, from, count),
  columns: slice(columns, from, count),
  lanes: lanes.map(({ curve, cells, ...lane }) => ({
    ...lane,
    cells: slice(cells, from, count),
    ...(curve ? { curve: slice(curve, from, count) } : {}),
  })),
});

/** Beside each other as few as fit, and as equal as can be. */
const splitColumns = (grid: MapGrid): MapGrid[] => {
  const parts = Math.max(1, Math.ceil(grid.columns.length / MOST_COLUMNS));
  const count = Math.ceil(grid.columns.length / parts);
  return Array.from({ length: parts }, (_, part) => sliceColumns(grid, part * count, count));
};

/** The first so many items of each cell, with the curve above them; and what is left. */
const cutLane = ({ curve, lineBelow, cells, ...lane }: MapLane, count: number) => ({
  first: { ...lane, ...(curve ? { curve } : {}), cells: cells.map((cell) => cell.slice(0, count)) },
  rest: {
    ...lane,
    ...(lineBelow === undefined ? {} : { lineBelow }),
    cells: cells.map((cell) => cell.slice(count)),
  },
});

/** A lane that is higher than a sheet goes on over the next one. */
const splitLane = (lane: MapLane, fits: (lane: MapLane) => boolean): MapLane[] => {
  if (fits(lane)) return [lane];
  let fitting = 0;
  let tooMany = Math.max(...lane.cells.map((cell) => cell.length));
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    if (fits(cutLane(lane, count).first)) fitting = count;
    else tooMany = count;
  }
  if (fitting === 0) return [lane];
  const { first, rest } = cutLane(lane, fitting);
  return [first, ...splitLane(rest, fits)];
};

const splitLanes = (grid: MapGrid, column: number): MapGrid[] => {
  const fits = (lanes: readonly MapLane[]): boolean =>
    layOutGrid({ ...grid, lanes }, column).height <= MOST_HEIGHT;
  const sheets: MapLane[][] = [[]];
  for (const lane of grid.lanes.flatMap((each) => splitLane(each, (part) => fits([part])))) {
    const sheet = sheets.at(-1);
    if (sheet && (sheet.length === 0 || fits([...sheet, lane]))) sheet.push(lane);
    else sheets.push([lane]);
  }
  return sheets.map((lanes) => ({ ...grid, lanes }));
};

/** As wide as the sheet has room for. */
const columnOf = ({ columns }: MapGrid): number =>
  Math.min(WIDEST_COLUMN, Math.floor((MOST_WIDTH - SIZES.lane) / Math.max(1, columns.length)));

export interface PaperPart {
  readonly grid: MapGrid;
  readonly layout: MapLayout;
}

/** The whole map, in parts that each repeat their bands and columns. */
export const splitForPaper = (whole: MapGrid): PaperPart[] =>
  splitColumns(whole).flatMap((part) => {
    const column = columnOf(part);
    return splitLanes(part, column).map((grid) => ({ grid, layout: layOutGrid(grid, column) }));
  });
