import { describe, expect, it } from 'vitest';
import { planHandOver } from '../../../server/src/tagging/domain/plan-hand-over';
import type { TaggedRow } from '../../../server/src/tagging/domain/plan-sharing';

const row = (id: number, stages: number[], leadsTo: number[] = []): TaggedRow => ({
  ...{ id, locale: 'en', published: id > 1 },
  tags: {
    ...{ funnelStages: stages, funnelLeadsTo: leadsTo },
    ...{ funnelPersonas: [1], funnelTouchpoints: [1] },
  },
});
const plan = (rows: TaggedRow[], moves: [number, number][]) =>
  planHandOver(rows, new Map(moves)).map(({ row: { id }, tags }) => [id, tags]);

describe('handing tags over', () => {
  it('puts the new stage in the place of the old one, once, in each version for itself', () => {
    expect(plan([row(1, [1, 2, 3]), row(2, [3, 1]), row(3, [2, 3])], [[1, 2]])).toEqual([
      [1, { funnelStages: [2, 3] }],
      [2, { funnelStages: [3, 2] }],
    ]);
  });

  it('changes what an entry leads to, and nothing where nothing moves', () => {
    expect(plan([row(1, [3], [1])], [[1, 2]])).toEqual([[1, { funnelLeadsTo: [2] }]]);
    expect(plan([row(1, [3], [3])], [[1, 2]])).toEqual([]);
    expect(plan([row(1, [1])], [])).toEqual([]);
  });

  it('keeps several moves apart', () => {
    const moves: [number, number][] = [
      [1, 8],
      [2, 9],
    ];
    expect(plan([row(1, [2, 1])], moves)).toEqual([[1, { funnelStages: [9, 8] }]]);
  });
});
