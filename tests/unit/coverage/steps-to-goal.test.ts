/** The way from entries to the goal, along what is recommended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOfVisitors } from '../../../server/src/coverage/domain/path-of-visitors';
import { stepsToGoal, type WalkNode } from '../../../server/src/coverage/domain/steps-to-goal';

const node = (next: readonly number[], hasGoal = false): WalkNode => ({ next, hasGoal });

const graphs = fc.integer({ min: 1, max: 8 }).chain((size) =>
  fc.array(
    fc.record({
      next: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }),
      hasGoal: fc.boolean(),
    }),
    { minLength: size, maxLength: size }
  )
);

/** The slow and obvious way: everything that can be reached in so many steps. */
const reaches = (nodes: readonly WalkNode[], start: number, steps: number): boolean =>
  steps > 0 &&
  (nodes[start]!.hasGoal || nodes[start]!.next.some((next) => reaches(nodes, next, steps - 1)));

describe('the steps to the goal', () => {
  it('are one where the goal is recommended, and one more for each entry before', () => {
    expect(stepsToGoal([node([1]), node([2, 0]), node([], true), node([3])])).toEqual([
      3,
      2,
      1,
      Infinity,
    ]);
  });

  it('are as few as there can be', () => {
    fc.assert(
      fc.property(graphs, (nodes) => {
        for (const [place, steps] of stepsToGoal(nodes).entries()) {
          expect(reaches(nodes, place, Math.min(steps, nodes.length))).toBe(steps !== Infinity);
          if (steps !== Infinity) expect(reaches(nodes, place, steps - 1)).toBe(false);
        }
      })
    );
  });

  it('never grow when an entry is given a next step to the goal', () => {
    fc.assert(
      fc.property(graphs, fc.nat(), (nodes, chosen) => {
        const place = chosen % nodes.length;
        const mended = nodes.map((one, at) => (at === place ? { ...one, hasGoal: true } : one));
        const [before, after] = [stepsToGoal(nodes), stepsToGoal(mended)];
        expect(after[place]).toBe(1);
        for (const at of nodes.keys()) expect(after[at]).toBeLessThanOrEqual(before[at]!);
      })
    );
  });
});

describe('the path of visitors', () => {
  it('follows the first recommendation that is new to them, so far and no further', () => {
    const nodes = [node([1, 2]), node([0, 2]), node([0, 1])];
    expect(pathOfVisitors(nodes, 0, 5)).toEqual([0, 1, 2]);
    expect(pathOfVisitors(nodes, 0, 1)).toEqual([0, 1]);
    expect(pathOfVisitors([node([])], 0, 5)).toEqual([0]);
  });
});
