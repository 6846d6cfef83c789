/**
 * Numbers from 0 up to 1 that look random and are the same for the same seed and stream (mulberry32
 * by Tommy Ettinger). Each stream is its own: what one visitor draws moves nobody else's numbers.
 */
export const random = (seed: number, stream: number): (() => number) => {
  let state = (Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};
