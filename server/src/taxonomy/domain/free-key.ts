import { KEY_MAX_LENGTH } from '../contract';

/** The wanted key, or the first of `key-2`, `key-3` … that is not taken. */
export const freeKey = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const start = wanted.slice(0, KEY_MAX_LENGTH - end.length).replace(/-$/, '');
    if (!taken.has(start + end)) return start + end;
  }
};
