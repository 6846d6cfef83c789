import { expect, it } from 'vitest';
import { ageOf } from '../../../admin/src/pages/personas/evidence-age';

it.each([
  ['2026-11-26', { value: -0, unit: 'day' }],
  ['2027-01-01', { value: -0, unit: 'day' }],
  ['2026-10-27', { value: -30, unit: 'day' }],
  ['2026-05-26', { value: -6, unit: 'month' }],
  ['2024-11-20', { value: -2, unit: 'year' }],
])('a source of %s is so old', (date, age) => {
  expect(ageOf({ date }, Date.parse('2026-11-26T12:00:00Z'))).toEqual(age);
});
