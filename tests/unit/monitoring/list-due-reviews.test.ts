/** What is said to be due for a review. */
import { describe, expect, it } from 'vitest';
import {
  listDueReviews,
  type NamedModel,
} from '../../../server/src/monitoring/domain/list-due-reviews';
import type { ReviewedRecord } from '../../../server/src/taxonomy/review-contract';

const NOW = Date.parse('2026-11-27T08:00:00Z');

const named = (key: string) => ({ documentId: `id of ${key}`, key, name: key.toUpperCase() });
const MODEL: NamedModel = {
  journeys: [
    { ...named('digital'), stages: [0, 1], personas: [1] },
    { ...named('saas'), stages: [2], personas: [] },
  ],
  stages: ['one', 'two', 'other'].map(named),
  personas: ['cook', 'gardener'].map(named),
};
const record = (
  kind: ReviewedRecord['kind'],
  key: string,
  changes: Partial<ReviewedRecord> = {}
): ReviewedRecord => ({
  ...{ kind, documentId: `id of ${key}`, everyDays: 30, reviewedAt: null },
  createdAt: Date.parse('2026-01-01T23:59:00Z'),
  ...changes,
});
const due = (...records: ReviewedRecord[]) =>
  listDueReviews(MODEL, 'digital', records, NOW).map(({ key, dueAt }) => [key, dueAt]);

describe('what is to be reviewed', () => {
  it('is what was reviewed too long ago, or never since it was made', () => {
    const stage = record('stage', 'one');
    expect(listDueReviews(MODEL, 'digital', [stage], NOW)).toEqual([
      { ...named('one'), kind: 'stage', reviewedAt: null, dueAt: '2026-01-31' },
    ]);
    expect(due({ ...stage, reviewedAt: '2026-10-01' })).toEqual([['one', '2026-10-31']]);
    expect(due({ ...stage, reviewedAt: '2026-11-27' })).toEqual([]);
  });

  it.each([
    ['2026-10-27', 1],
    ['2026-10-28', 1],
    ['2026-10-29', 0],
  ])('thirty days after %s', (reviewedAt, count) => {
    expect(due(record('stage', 'one', { reviewedAt }))).toHaveLength(count);
  });

  it('is of the journey alone: itself, its stages and its personas, the longest due first', () => {
    expect(
      due(
        record('stage', 'other'),
        record('persona', 'cook'),
        record('journey', 'saas'),
        record('journey', 'digital', { reviewedAt: '2026-06-01' }),
        record('stage', 'two', { reviewedAt: '2026-03-01' }),
        record('persona', 'gardener', { everyDays: 365, reviewedAt: '2024-02-29' })
      )
    ).toEqual([
      ['gardener', '2025-02-28'],
      ['two', '2026-03-31'],
      ['digital', '2026-07-01'],
    ]);
    expect(listDueReviews(MODEL, 'nope', [record('stage', 'one')], NOW)).toEqual([]);
  });
});
