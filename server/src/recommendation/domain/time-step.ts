/**
 * Time as the answers know it: it moves in steps, so that an answer that may be cached is the same
 * for everybody within one. `start` is in epoch milliseconds.
 */
export const timeStep = (now: number, ttlSeconds: number): { number: number; start: number } => {
  const length = ttlSeconds * 1000;
  const number = Math.floor(now / length);
  return { number, start: number * length };
};
