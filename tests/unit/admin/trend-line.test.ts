import { expect, it } from 'vitest';
import { trendLine } from '../../../admin/src/pages/coverage/watch/trend-line';

const box = { width: 100, height: 50 };

it('runs from left to right, and up where the share grows', () => {
  expect(trendLine([0, 0.5, 1], box)).toBe('0,50 50,25 100,0');
  expect(trendLine([0.5], box)).toBe('0,25');
  expect(trendLine([], box)).toBe('');
});
