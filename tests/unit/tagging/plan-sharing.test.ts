import { describe, expect, it } from 'vitest';
import {
  differingTags,
  planSharing,
  sourceOfNewLocale,
  type TaggedRow,
  type Tags,
} from '../../../server/src/tagging/domain/plan-sharing';

const tags = (stages: number[], leadsTo: number[] = []): Tags => ({
  funnelStages: stages,
  funnelPersonas: [],
  funnelTouchpoints: [],
  funnelLeadsTo: leadsTo,
});
const row = (id: number, locale: string, published: boolean, own: Tags): TaggedRow => ({
  id,
  locale,
  published,
  tags: own,
});

describe('sharing tags', () => {
  it('takes another order for a difference', () => {
    expect(differingTags(tags([1, 2]), tags([1, 2]))).toEqual([]);
    expect(differingTags(tags([1, 2], [3]), tags([2, 1]))).toEqual([
      'funnelStages',
      'funnelLeadsTo',
    ]);
  });

  it('writes only the attributes that differ, only to the rows where they do', () => {
    const same = row(1, 'en', false, tags([1, 2], [3]));
    const other = row(2, 'fr', false, tags([1, 2]));
    expect(planSharing(same.tags, [same, other])).toEqual([
      { row: other, tags: { funnelLeadsTo: [3] } },
    ]);
  });
});

describe('the tags that a new locale starts with', () => {
  const published = row(1, 'en', true, tags([1]));
  const french = row(5, 'fr', false, tags([2]));
  const german = row(4, 'de', false, tags([3]));
  const english = row(9, 'en', false, tags([4]));

  it('are those of the default locale, else of the oldest draft, else of what is published', () => {
    expect(sourceOfNewLocale([published, french, german, english], 'en')).toBe(english);
    expect(sourceOfNewLocale([published, french, german], 'en')).toBe(german);
    expect(sourceOfNewLocale([published], 'fr')).toBe(published);
    expect(sourceOfNewLocale([], 'en')).toBeUndefined();
  });
});
