import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutGrid, SIZES } from '../../../admin/src/pages/journey-map/lay-out-grid';
import { bandsOf, rowsOf, type MapGrid } from '../../../admin/src/pages/journey-map/map-grid';
import { readMapQuery, writeMapQuery } from '../../../admin/src/pages/journey-map/map-query';
import { splitForPaper } from '../../../admin/src/pages/journey-map/split-for-paper';
import { wrapText } from '../../../admin/src/pages/journey-map/wrap-text';

const item = (key: string, text = key) => ({ key, text, tone: 'plain' as const, to: null });
const grid: MapGrid = {
  bands: [
    { key: 'one', title: 'One', columns: 2 },
    { key: 'two', title: 'Two', columns: 1 },
  ],
  columns: ['a', 'b', 'c'].map((key) => ({ key, title: key.toUpperCase(), to: null })),
  lanes: [
    {
      key: 'emotion',
      title: 'Emotion',
      curve: [2, null, -2],
      cells: [[item('x')], [], [item('y')]],
      lineBelow: 'Line',
    },
    { key: 'entries', title: 'Entries', cells: [[item('p'), item('q')], [], []] },
  ],
};

describe('a text in a drawing', () => {
  it('keeps all its words within the letters of a line, until there are too many lines', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 12 })), (words) => {
        const text = words.join(' ');
        const lines = wrapText(text, 12, 1000);
        expect(lines.every((line) => line.length <= 12)).toBe(true);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      })
    );
  });

  it('is cut where it does not fit, and says so', () => {
    expect(wrapText('one two three', 4, 2)).toEqual(['one', 'two…']);
    expect(wrapText('unbreakable', 4, 5)).toEqual(['unbr', 'eaka', 'ble']);
    expect(wrapText('', 4, 2)).toEqual([]);
  });
});

describe('the drawing of a map', () => {
  const layout = layOutGrid(grid);

  it('puts columns side by side, and lanes below each other without an overlap', () => {
    expect(layout.width).toBe(SIZES.lane + 3 * SIZES.column);
    const [first, second] = layout.lanes;
    expect(second?.box.y).toBe((first?.box.y ?? 0) + (first?.box.height ?? 0) + SIZES.rule);
    for (const { box, items } of layout.lanes) {
      for (const { y, height } of items) {
        expect(y).toBeGreaterThanOrEqual(box.y);
        expect(y + height).toBeLessThanOrEqual(box.y + box.height);
      }
    }
  });

  it('breaks the curve where nobody said a value, and stays within its lane', () => {
    const [lane] = layout.lanes;
    expect(lane?.curves.map((points) => points.length)).toEqual([1, 1]);
    const [high, low] = lane?.curves.flat() ?? [];
    expect(high?.y).toBeLessThan(lane?.middle ?? 0);
    expect(low?.y).toBeGreaterThan(lane?.middle ?? 0);
  });
});

describe('a map as a sheet', () => {
  it('has a row for the bands, one for the columns, and one for each lane', () => {
    expect(rowsOf(grid)).toEqual([
      ['', 'One', 'One', 'Two'],
      ['', 'A', 'B', 'C'],
      ['Emotion', 'x', '', 'y'],
      ['Entries', 'p\nq', '', ''],
    ]);
  });

  it('has one band for neighbours only', () => {
    const named = ['a', 'a', 'b', 'a'].map((key) => ({ key, title: key }));
    expect(bandsOf(named).map(({ title, columns }) => [title, columns])).toEqual([
      ['a', 2],
      ['b', 1],
      ['a', 1],
    ]);
  });
});

describe('the address of the map', () => {
  it('holds what was chosen, and shows the journey map where it says nothing', () => {
    expect(readMapQuery({ view: 'nonsense', persona: '' })).toEqual({
      ...{ view: 'journey', journey: null, persona: null, locale: null },
    });
    expect(readMapQuery({ view: 'blueprint', locale: 'fr' })).toMatchObject({
      ...{ view: 'blueprint', locale: 'fr' },
    });
    expect(writeMapQuery({ journey: 'saas', persona: null })).toEqual({
      ...{ journey: 'saas', persona: undefined },
    });
  });
});

describe('a map on paper', () => {
  const wide = (columns: number, items: number): MapGrid => ({
    bands: [
      { key: 'one', title: 'One', columns: Math.min(2, columns) },
      { key: 'two', title: 'Two', columns: Math.max(0, columns - 2) },
    ].filter((band) => band.columns > 0),
    columns: Array.from({ length: columns }, (_, at) => ({
      ...{ key: `c${at}`, title: `Column ${at}`, to: null },
    })),
    lanes: ['feelings', 'entries'].map((key) => ({
      ...{ key, title: key, lineBelow: `below ${key}` },
      ...(key === 'feelings' ? { curve: Array.from({ length: columns }, (_, at) => at % 3) } : {}),
      cells: Array.from({ length: columns }, (_, at) =>
        Array.from({ length: items }, (_item, place) => item(`${key} ${at} ${place}`))
      ),
    })),
  });
  const said = (parts: readonly MapGrid[]): string[] =>
    parts
      .flatMap(({ lanes }) => lanes.flatMap(({ cells }) => cells.flat().map(({ key }) => key)))
      .sort();

  it('says everything once, in parts that are small enough to be read', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 0, max: 70 }),
        (columns, items) => {
          const whole = wide(columns, items);
          const parts = splitForPaper(whole);
          expect(said(parts.map((part) => part.grid))).toEqual(said([whole]));
          for (const { grid: part, layout } of parts) {
            expect(part.columns.length).toBeLessThanOrEqual(11);
            expect(layout.height).toBeLessThanOrEqual(1400);
            expect(layout.width).toBeLessThanOrEqual(SIZES.lane + 11 * SIZES.column);
            const named = part.bands.reduce((sum, band) => sum + band.columns, 0);
            expect(named).toBe(part.columns.length);
          }
        }
      ),
      { numRuns: 40 }
    );
  });

  it('keeps a small map whole, and a curve and a line where they belong', () => {
    expect(splitForPaper(grid).map((part) => part.grid)).toEqual([grid]);
    const parts = splitForPaper(wide(3, 80));
    const feelings = parts.flatMap(({ grid: { lanes } }) =>
      lanes.filter(({ key }) => key === 'feelings')
    );
    expect(feelings.length).toBeGreaterThan(1);
    expect(feelings.map(({ curve }) => curve !== undefined)).toEqual(
      feelings.map((_, place) => place === 0)
    );
    expect(feelings.map(({ lineBelow }) => lineBelow !== undefined)).toEqual(
      feelings.map((_, place) => place === feelings.length - 1)
    );
  });
});
