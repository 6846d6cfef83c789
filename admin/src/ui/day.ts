/** Days where the editor is, and the instants at which they begin. Pure. */

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The day of an instant where the editor is, as a date field takes it; empty: no end. */
export const dayOf = (instant: string | null): string => {
  if (instant === null) return '';
  const date = new Date(instant);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The beginning of a day where the editor is; null for an empty or unfinished one. */
export const startOfDay = (day: string): string | null => {
  if (!DAY.test(day)) return null;
  const date = new Date(`${day}T00:00:00`);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};
