/** One entry of the walk. */
export interface WalkNode {
  /** Places of what is recommended there, best first. */
  readonly next: readonly number[];
  /** The goal is among it. */
  readonly hasGoal: boolean;
}

/** How many steps it is to the goal from each entry; Infinity: it is never reached. */
export const stepsToGoal = (nodes: readonly WalkNode[]): readonly number[] => {
  const steps = nodes.map(({ hasGoal }) => (hasGoal ? 1 : Infinity));
  const before: number[][] = nodes.map(() => []);
  for (const [place, { next }] of nodes.entries()) for (const to of next) before[to]?.push(place);
  const open = nodes.flatMap(({ hasGoal }, place) => (hasGoal ? [place] : []));
  // Everything that is one step away, then two: what is reached once is reached by the shortest way.
  for (const place of open) {
    for (const from of before[place] ?? []) {
      if (steps[from] !== Infinity) continue;
      steps[from] = (steps[place] ?? 0) + 1;
      open.push(from);
    }
  }
  return steps;
};
