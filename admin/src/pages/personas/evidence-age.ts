/** How old what is known of a persona is. Pure. */
import type { Evidence } from '../../../../server/src/taxonomy/contract';

const DAY = 86_400_000;
const MONTH_DAYS = 30.44;
const YEAR_DAYS = 365.25;

/** As `Intl.RelativeTimeFormat` takes it: days up to two months, months up to two years. */
export interface Age {
  readonly value: number;
  readonly unit: 'day' | 'month' | 'year';
}

/** `now`: epoch milliseconds. */
export const ageOf = ({ date }: Pick<Evidence, 'date'>, now: number): Age => {
  const days = Math.max(0, Math.floor((now - Date.parse(date)) / DAY));
  if (days < 2 * MONTH_DAYS) return { value: -days, unit: 'day' };
  if (days < 2 * YEAR_DAYS) return { value: -Math.floor(days / MONTH_DAYS), unit: 'month' };
  return { value: -Math.floor(days / YEAR_DAYS), unit: 'year' };
};
