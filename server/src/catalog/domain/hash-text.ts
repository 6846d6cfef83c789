/** A hash in two lanes of 32 unsigned bits each. */
export type Lanes = readonly [number, number];

const ROUND_A = 2654435761;
const ROUND_B = 1597334677;
const FINISH_A = 2246822507;
const FINISH_B = 3266489909;

/**
 * 64 bits of a text, well mixed, for fingerprints and tie-breaks; not for secrets.
 *
 * Source: cyrb53 (bryc, public domain), both lanes kept whole. Two multiplicative lanes are much
 * faster than SHA-256 in JavaScript, and a catalog hashes every entry when it loads.
 */
export const hashText = (text: string, seed: number): Lanes => {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    a = Math.imul(a ^ unit, ROUND_A);
    b = Math.imul(b ^ unit, ROUND_B);
  }
  const mixedA = Math.imul(a ^ (a >>> 16), FINISH_A) ^ Math.imul(b ^ (b >>> 13), FINISH_B);
  const mixedB =
    Math.imul(b ^ (b >>> 16), FINISH_A) ^ Math.imul(mixedA ^ (mixedA >>> 13), FINISH_B);
  return [mixedA >>> 0, mixedB >>> 0];
};

const hex = (lane: number): string => lane.toString(16).padStart(8, '0');

export const formatLanes = ([a, b]: Lanes): string => hex(a) + hex(b);
