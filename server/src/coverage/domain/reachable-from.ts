import type { Scope } from './scope';

/**
 * Places of the stages that transitions of any kind lead to from a stage, over others too. The stage
 * itself is among them when a way leads back.
 */
export const reachableFrom = (start: number, { stages }: Scope): ReadonlySet<number> => {
  const reached = new Set<number>();
  const open = [start];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const next of stages[place]?.ways ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
};
