import { expect, test } from 'vitest';
import { findDeadEnds } from '../../../server/src/coverage/domain/find-dead-ends';
import type { Taxonomy, Transition } from '../../../server/src/taxonomy/contract';

const to = (index: number, kind: Transition['kind'] = 'FORWARD'): Transition => ({
  ...{ to: index, toKey: String(index), kind },
});
const stagesOf = (...transitions: Transition[][]) =>
  transitions.map((own, index) => ({
    ...{ index, documentId: `s${index}`, transitions: own },
  })) as unknown as Taxonomy['stages'];

test('a way ends where no forward transition leads to a stage with something published', () => {
  const stages = stagesOf([to(1)], [to(2)], [to(3), to(0, 'LOOP')], []);
  expect(findDeadEnds({ stages }, new Set(['s0', 's1', 's2', 's3']))).toEqual({
    emptyStages: [],
    finalStages: ['s3'],
  });
  expect(findDeadEnds({ stages }, new Set(['s0', 's2']))).toEqual({
    emptyStages: ['s1', 's3'],
    finalStages: ['s0', 's2', 's3'],
  });
});

test('one of several forward ways is enough', () => {
  const stages = stagesOf([to(1), to(2)], [], []);
  expect(findDeadEnds({ stages }, new Set(['s2'])).finalStages).toEqual(['s1', 's2']);
});
