/** Days, weeks and months in which a snapshot is taken once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namePeriod } from '../../../server/src/monitoring/domain/name-period';

const at = (time: string): number => Date.parse(time);
const times = fc.integer({ min: at('1990-01-01T00:00:00Z'), max: at('2099-12-31T23:59:59Z') });
const WEEK_MS = 7 * 86_400_000;

describe('the period of a time', () => {
  it.each([
    ['2026-11-27T23:59:59.999Z', '2026-11-27', '2026-W48', '2026-11'],
    ['2026-11-30T00:00:00.000Z', '2026-11-30', '2026-W49', '2026-11'],
    ['2027-01-03T12:00:00.000Z', '2027-01-03', '2026-W53', '2027-01'],
    ['2027-01-04T00:00:00.000Z', '2027-01-04', '2027-W01', '2027-01'],
    ['2024-12-30T00:00:00.000Z', '2024-12-30', '2025-W01', '2024-12'],
    ['2021-01-03T23:59:59.999Z', '2021-01-03', '2020-W53', '2021-01'],
  ])('%s', (time, day, week, month) => {
    const rhythms = ['day', 'week', 'month'] as const;
    expect(rhythms.map((every) => namePeriod(every, at(time)))).toEqual([day, week, month]);
  });

  it('is a week from Monday to Sunday', () => {
    fc.assert(
      fc.property(times, (time) => {
        const sinceMonday = (time - at('1990-01-01T00:00:00Z')) % WEEK_MS; // That was a Monday.
        const monday = time - sinceMonday;
        const week = namePeriod('week', time);
        expect(namePeriod('week', monday)).toBe(week);
        expect(namePeriod('week', monday + WEEK_MS - 1)).toBe(week);
        expect(namePeriod('week', monday + WEEK_MS)).not.toBe(week);
        expect(namePeriod('week', monday - 1) < week).toBe(true);
      })
    );
  });
});
