/**
 * Values as the three databases give them back: SQLite has neither dates nor booleans nor JSON,
 * PostgreSQL gives big integers and MySQL decimals as text.
 */

/** Epoch milliseconds; 0 for what is no time. */
export const parseTime = (value: unknown): number => {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return 0;
  const asNumber = Number(value);
  const time = Number.isNaN(asNumber) ? Date.parse(value) : asNumber;
  return Number.isNaN(time) ? 0 : time;
};

export const parseBoolean = (value: unknown): boolean =>
  value === true || value === 1 || value === '1' || value === 'true';

export const parseText = (value: unknown): string | null =>
  value === null || value === undefined ? null : String(value);

export const parseInteger = (value: unknown): number | null => {
  const number = value === null || value === undefined ? NaN : Number(value);
  return Number.isFinite(number) ? Math.trunc(number) : null;
};

const parseJson = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const parseDay = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value);

/** A column of a Strapi attribute as JSON can carry it: dates in ISO 8601, big integers as text. */
export const parseAttribute = (type: string, value: unknown): unknown => {
  if (value === null || value === undefined) return null;
  switch (type) {
    case 'boolean':
      return parseBoolean(value);
    case 'integer':
    case 'float':
    case 'decimal':
      return Number(value);
    case 'biginteger':
      return String(value);
    case 'datetime':
    case 'timestamp':
      return new Date(parseTime(value)).toISOString();
    case 'date':
      return parseDay(value);
    case 'json':
    case 'blocks':
      return parseJson(value);
    default:
      return String(value);
  }
};
