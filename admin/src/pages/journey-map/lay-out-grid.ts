/** Where everything stands in the drawing of a map, in px. Pure. */
import type { MapGrid, MapItem, MapLane, Tone } from './map-grid';
import { wrapText } from './wrap-text';

export const SIZES = {
  lane: 150,
  column: 176,
  gap: 6,
  padding: 8,
  line: 15,
  curve: 110,
  rule: 22,
  fontSize: 12,
} as const;

/** So many letters of this size stand beside each other in a px, at least for Latin script. */
const LETTERS_PER_PX = 1 / 6.4;
const lettersIn = (width: number): number =>
  Math.floor((width - 2 * SIZES.padding) * LETTERS_PER_PX);
const MAX_LINES = 7;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextBox extends Box {
  readonly key: string;
  readonly title: readonly string[];
  readonly detail: readonly string[];
  readonly tone: Tone;
  readonly to: string | null;
}

export interface LaneLayout {
  readonly key: string;
  readonly title: readonly string[];
  readonly box: Box;
  readonly items: readonly TextBox[];
  /** Points of the curve; a new line begins where a value is missing. */
  readonly curves: readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Height of the middle of the curve, of what is neither good nor bad; null: there is no curve. */
  readonly middle: number | null;
  readonly rule: { readonly y: number; readonly name: string } | null;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly TextBox[];
  readonly columns: readonly TextBox[];
  readonly lanes: readonly LaneLayout[];
}

type Said = Pick<MapItem, 'key' | 'to'> & {
  title: string;
  detail?: string | undefined;
  tone: Tone;
};

const textBox = (
  { key, title, detail, tone, to }: Said,
  x: number,
  y: number,
  width: number
): TextBox => {
  const letters = lettersIn(width);
  const lines = wrapText(title, letters, MAX_LINES);
  const more = wrapText(detail ?? '', letters, MAX_LINES);
  const height = (lines.length + more.length) * SIZES.line + 2 * SIZES.padding;
  return { key, title: lines, detail: more, tone, to, x, y, width, height };
};

const columnLeft = (place: number, column: number): number => SIZES.lane + place * column;
const inner = (column: number): number => column - 2 * SIZES.gap;

/** A curve breaks where nobody said what is felt: nothing is made up between. */
const curvesOf = (values: readonly (number | null)[], top: number, column: number) => {
  const curves: { x: number; y: number }[][] = [];
  const step = (SIZES.curve - 4 * SIZES.padding) / 4;
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const point = {
      x: columnLeft(place, column) + column / 2,
      y: top + 2 * SIZES.padding + (2 - value) * step,
    };
    if (place > 0 && values[place - 1] !== null && curves.length > 0) curves.at(-1)?.push(point);
    else curves.push([point]);
  }
  return curves;
};

const layOutLane = (
  lane: MapLane,
  top: number,
  { width, column }: { readonly width: number; readonly column: number }
): LaneLayout => {
  const curveHeight = lane.curve ? SIZES.curve : 0;
  const items: TextBox[] = [];
  let bottom = top + curveHeight + SIZES.gap;
  for (const [place, cell] of lane.cells.entries()) {
    let y = top + curveHeight + SIZES.gap;
    for (const { text, ...item } of cell) {
      const box = textBox(
        { ...item, title: text },
        columnLeft(place, column) + SIZES.gap,
        y,
        inner(column)
      );
      items.push({ ...box, key: `${place} ${item.key}` });
      y += box.height + SIZES.gap;
    }
    bottom = Math.max(bottom, y);
  }
  const title = wrapText(lane.title, lettersIn(SIZES.lane), MAX_LINES);
  bottom = Math.max(bottom, top + title.length * SIZES.line + 2 * SIZES.padding);
  return {
    ...{ key: lane.key, title, items },
    box: { x: 0, y: top, width, height: bottom - top },
    curves: lane.curve ? curvesOf(lane.curve, top, column) : [],
    middle: lane.curve ? top + SIZES.curve / 2 : null,
    rule:
      lane.lineBelow === undefined ? null : { y: bottom + SIZES.rule / 2, name: lane.lineBelow },
  };
};

const layOutBands = ({ bands }: MapGrid, column: number): TextBox[] => {
  let place = 0;
  return bands.map(({ key, title, columns }) => {
    const x = columnLeft(place, column) + SIZES.gap / 2;
    place += columns;
    const width = columns * column - SIZES.gap;
    return textBox({ key, title, tone: 'plain', to: null }, x, 0, width);
  });
};

/** As high as the highest of them. */
const levelled = (boxes: readonly TextBox[]): TextBox[] => {
  const height = Math.max(0, ...boxes.map((box) => box.height));
  return boxes.map((box) => ({ ...box, height }));
};

/** `column`: how wide each of them is, in px. */
export const layOutGrid = (grid: MapGrid, column: number = SIZES.column): MapLayout => {
  const width = columnLeft(grid.columns.length, column);
  const bands = levelled(layOutBands(grid, column));
  const headTop = (bands[0]?.height ?? 0) + SIZES.gap;
  const columns = levelled(
    grid.columns.map((each, place) =>
      textBox(
        { ...each, tone: 'plain' },
        columnLeft(place, column) + SIZES.gap,
        headTop,
        inner(column)
      )
    )
  );
  let y = headTop + (columns[0]?.height ?? 0) + SIZES.gap;
  const lanes = grid.lanes.map((lane) => {
    const laid = layOutLane(lane, y, { width, column });
    y += laid.box.height + (laid.rule === null ? 0 : SIZES.rule);
    return laid;
  });
  return { width, height: y, bands, columns, lanes };
};
