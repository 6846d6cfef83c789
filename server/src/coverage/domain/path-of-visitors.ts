import type { WalkNode } from './steps-to-goal';

/**
 * Where visitors come to who follow the first recommendation that is new to them, the start
 * included: at most `most` steps, or until there is none.
 */
export const pathOfVisitors = (
  nodes: readonly WalkNode[],
  start: number,
  most: number
): readonly number[] => {
  const path = [start];
  for (let step = 0; step < most; step += 1) {
    const next = nodes[path.at(-1) ?? start]?.next.find((place) => !path.includes(place));
    if (next === undefined) break;
    path.push(next);
  }
  return path;
};
