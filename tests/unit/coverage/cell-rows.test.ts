import { describe, expect, it } from 'vitest';
import { packCells, unpackCells } from '../../../server/src/coverage/cell-rows-contract';
import { buildMatrix } from '../../../server/src/coverage/domain/build-matrix';
import { countDocuments, expects, scope, stage } from './support';

const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${prefix}-number-${place}`);

/** Twelve stages, twenty personas and three roles, with names of the usual length. */
const large = scope({
  stages: named('consideration', 12).map((key) =>
    stage(key, { expected: [expects('ARTICLE', 3)] })
  ),
  personas: named('weeknight-cook', 20).map((key) => ({ key, name: key, preferredFormats: [] })),
});
const matrix = buildMatrix(countDocuments([], large), large, () => ({ demand: 1234, misses: 567 }));

describe('the cells of a matrix as they travel', () => {
  it('are the same cells when they have arrived', () => {
    expect(matrix.cells).toHaveLength(12 * 21 * 3);
    const arrived: unknown = JSON.parse(JSON.stringify(packCells(matrix.cells)));
    expect(unpackCells(arrived as ReturnType<typeof packCells>)).toEqual(matrix.cells);
  });

  it('weigh, with the totals, at most 100 kB for a large site', () => {
    const { cells, ...totals } = matrix;
    const sent = JSON.stringify({ ...totals, cells: packCells(cells) });
    expect(Buffer.byteLength(sent)).toBeLessThan(100_000);
  });
});
