import { describe, expect, it } from 'vitest';
import { layOut, waysOf, type MapStage } from '../../../admin/src/pages/journeys/journey-map';
import { addStage, removeStage } from '../../../admin/src/pages/journeys/stage-edits';
import type { EditedStage } from '../../../server/src/taxonomy/journey-contract';

type Kind = 'FORWARD' | 'SKIP' | 'LOOP' | 'RETURN';
const stage = (key: string, ...ways: [string, Kind][]): MapStage => ({
  key,
  transitions: ways.map(([to, kind]) => ({ to, kind })),
});
const told = (stages: MapStage[]): string[] =>
  waysOf(stages).map(
    ({ from, to, kind, isImplied }) => `${from} ${to} ${kind}${isImplied ? ' implied' : ''}`
  );

describe('the ways between stages', () => {
  it('lead to the stage that follows where nobody named another one forward', () => {
    expect(told([stage('a'), stage('b', ['a', 'RETURN']), stage('c')])).toEqual([
      '0 1 FORWARD implied',
      '1 2 FORWARD implied',
      '1 0 RETURN',
    ]);
    expect(told([stage('a', ['c', 'FORWARD']), stage('b', ['c', 'SKIP']), stage('c')])).toEqual([
      '0 2 FORWARD',
      '1 2 SKIP',
    ]);
  });

  it('leave out what leads nowhere', () => {
    expect(told([stage('a', ['gone', 'SKIP'])])).toEqual([]);
  });

  it('are lines to the next stage, curves above it forward and below it back', () => {
    const stages = [
      stage('a', ['b', 'FORWARD'], ['c', 'SKIP']),
      stage('b'),
      stage('c', ['a', 'RETURN']),
    ];
    const ways = waysOf(stages);
    const { lines, lefts, top, height, width } = layOut(stages.length, ways);
    expect(ways).toHaveLength(4);
    const ends = lines.map((line) => line.match(/-?[\d.]+/g)!.map(Number));
    const [forward, skip, , back] = ends;
    expect(forward).toHaveLength(4);
    expect(Math.min(skip![3]!, skip![5]!)).toBeLessThan(top);
    expect(Math.max(back![3]!, back![5]!)).toBeGreaterThan(top + 44);
    expect(lefts).toHaveLength(3);
    // Nothing is cut off: a curve reaches three quarters of the way to its control points.
    expect(top - (top - skip![3]!) * 0.75).toBeGreaterThan(0);
    expect(top + 44 + (back![3]! - top - 44) * 0.75).toBeLessThan(height);
    expect(
      Math.max(...ends.flatMap((line) => line.filter((_, place) => place % 2 === 0)))
    ).toBeLessThan(width);
  });
});

describe('edits of the stages', () => {
  const full = (key: string, ...to: string[]): EditedStage => ({
    ...addStage([], key).added,
    transitions: to.map((target) => ({ to: target, kind: 'SKIP' as const })),
  });

  it('give a new stage a key of its own', () => {
    const { stages, added } = addStage([full('cafe')], 'Café !');
    expect(added.key).toBe('cafe-2');
    expect(stages).toHaveLength(2);
    expect(addStage([], '日本').added.key).toBe('stage');
  });

  it('take the ways along that led to a stage that goes', () => {
    const [left] = removeStage([full('a', 'b', 'c'), full('b'), full('c')], 'b');
    expect(left!.transitions.map(({ to }) => to)).toEqual(['c']);
  });
});
