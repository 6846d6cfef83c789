import type { Event } from './moment';

const KEY_LETTERS = 255;
/** Views that one count may stand for: a mistake in it must not move everything for weeks. */
const MAX_COUNT = 10_000;

const isKey = (value: unknown): boolean =>
  typeof value === 'string' && value.length > 0 && value.length <= KEY_LETTERS;

const isCount = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= MAX_COUNT;

/** Whether something is an event that can be learnt; events come from outside, types prove nothing. */
export const isEvent = (value: unknown): value is Event => {
  if (typeof value !== 'object' || value === null) return false;
  const { key, at, session, visitor, count } = value as Record<string, unknown>;
  if (!isKey(key) || typeof at !== 'number' || !(at > 0 && at <= Number.MAX_SAFE_INTEGER)) {
    return false;
  }
  return session === undefined
    ? isCount(count)
    : isKey(session) && (visitor == null || isKey(visitor));
};
