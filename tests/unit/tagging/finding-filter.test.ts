import { describe, expect, it } from 'vitest';
import { replaceFindingFilters } from '../../../server/src/tagging/domain/finding-filter';

const NO_STAGE = { funnelStages: { id: { $null: true } } };

describe('filters by finding', () => {
  it('become what the rule means, wherever they stand', () => {
    const title = { title: { $contains: 'leek' } };
    const filters = { $and: [title, { funnelFinding: { $eq: 'half-tagged-entry' } }] };
    expect(replaceFindingFilters(filters)).toEqual({
      $and: [title, { $and: [NO_STAGE, { funnelPersonas: { id: { $notNull: true } } }] }],
    });
    expect(replaceFindingFilters({ funnelFinding: 'untagged-entry', ...title })).toEqual({
      $and: [title, { $and: [NO_STAGE, { funnelPersonas: { id: { $null: true } } }] }],
    });
  });

  it('find nothing by a rule that nobody knows', () => {
    expect(replaceFindingFilters({ funnelFinding: { $eq: 'no-rule' } })).toEqual({
      id: { $null: true },
    });
  });

  it('leave other filters as they are', () => {
    const filters = { $or: [{ id: { $in: [1, 2] } }, { title: null }] };
    expect(replaceFindingFilters(filters)).toEqual(filters);
    expect(replaceFindingFilters(undefined)).toBeUndefined();
  });
});
