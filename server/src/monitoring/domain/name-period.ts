import type { Rhythm } from '../settings-contract';

const DAY_MS = 86_400_000;

/** Week of the year by ISO 8601: it belongs to the year in which its Thursday lies. */
const nameWeek = (now: number): string => {
  const weekday = (new Date(now).getUTCDay() + 6) % 7;
  const thursday = new Date(now + (3 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS)) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/**
 * The day, week or month of a time in UTC: `2026-11-27`, `2026-W48`, `2026-11`.
 *
 * @param now epoch milliseconds
 */
export const namePeriod = (every: Exclude<Rhythm, 'off'>, now: number): string => {
  if (every === 'week') return nameWeek(now);
  return new Date(now).toISOString().slice(0, every === 'day' ? 10 : 7);
};
