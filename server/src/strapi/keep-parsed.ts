/**
 * Keeps what requests parse to. Visitors of one segment send the same text, and reading it against
 * the contract costs as much as answering from memory does.
 */
import { LRUCache } from 'lru-cache';

const MAX_KEPT = 1000;
/** Longer requests carry a visitor's history: nobody else sends them. */
const MAX_KEY_LENGTH = 1000;

/** What is handed to several requests must not be changed by any of them. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) freeze(inner);
  }
  return value;
};

/**
 * `parse`, with its results kept and frozen. Equal keys must mean equal values; what throws is not
 * kept.
 */
export const keepParsed = <Value, Parsed extends object>(
  parse: (value: Value) => Parsed,
  keyOf: (value: Value) => string
): ((value: Value) => Parsed) => {
  const kept = new LRUCache<string, Parsed>({ max: MAX_KEPT });
  return (value) => {
    const key = keyOf(value);
    const known = kept.get(key);
    if (known) return known;
    const parsed = parse(value);
    if (key.length <= MAX_KEY_LENGTH) kept.set(key, freeze(parsed));
    return parsed;
  };
};
