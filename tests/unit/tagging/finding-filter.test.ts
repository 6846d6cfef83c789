import { describe, expect, it } from 'vitest';
import {
  namedFindings,
  replaceFindingFilters,
} from '../../../server/src/tagging/domain/finding-filter';

const NO_STAGE = { funnelStages: { id: { $null: true } } };
const MANY = { id: { $in: [3, 4] } };
const MEANINGS = new Map<string, object>([
  ['untagged-entry', NO_STAGE],
  ['overtagged-entry', MANY],
]);

describe('filters by finding', () => {
  it('become what the finding means, wherever they stand', () => {
    const title = { title: { $contains: 'leek' } };
    const filters = { $and: [title, { funnelFinding: { $eq: 'untagged-entry' } }] };
    expect(namedFindings(filters)).toEqual(['untagged-entry']);
    expect(replaceFindingFilters(filters, MEANINGS)).toEqual({ $and: [title, NO_STAGE] });
    const both = { $or: [{ funnelFinding: 'overtagged-entry', ...title }, filters] };
    expect(namedFindings(both)).toEqual(['overtagged-entry', 'untagged-entry']);
    expect(replaceFindingFilters(both, MEANINGS)).toEqual({
      $or: [{ $and: [title, MANY] }, { $and: [title, NO_STAGE] }],
    });
  });

  it('find nothing by what is no finding', () => {
    const nothing = { id: { $null: true } };
    expect(replaceFindingFilters({ funnelFinding: { $eq: 'no-rule' } }, MEANINGS)).toEqual(nothing);
    const other = { funnelFinding: { $ne: 'untagged-entry' } };
    expect(namedFindings(other)).toEqual([]);
    expect(replaceFindingFilters(other, MEANINGS)).toEqual(nothing);
  });

  it('leave other filters as they are', () => {
    const filters = { $or: [{ id: { $in: [1, 2] } }, { title: null }] };
    expect(namedFindings(filters)).toEqual([]);
    expect(replaceFindingFilters(filters, MEANINGS)).toEqual(filters);
    expect(replaceFindingFilters(undefined, MEANINGS)).toBeUndefined();
  });
});
