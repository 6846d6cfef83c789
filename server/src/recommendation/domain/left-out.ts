import type { Verdict } from './types';

/** What a slot never shows until a time; Infinity: without an end. `undefined`: it shows it. */
export const leftOut = (until: number | undefined, now: number): Verdict | null =>
  until === undefined || until <= now
    ? null
    : { code: 'EXCLUDED', rule: 'exclusions', until: until === Infinity ? null : until };
