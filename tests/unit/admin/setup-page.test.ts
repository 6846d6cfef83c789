import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../admin/src/pages/setup/lines';
import {
  firstToDo,
  isFinished,
  stepAt,
  STEPS,
  stepToOpen,
} from '../../../admin/src/pages/setup/steps';
import { SETUP_STEPS, type SetupStep } from '../../../server/src/setup/contract';

const state = (done: SetupStep[], step: SetupStep | null = null, finished = false) => ({
  progress: { step, finished },
  done: Object.fromEntries(STEPS.map((name) => [name, done.includes(name)])) as Record<
    SetupStep,
    boolean
  >,
});

describe('the steps of the setup', () => {
  test('are those that the server knows', () => {
    expect(STEPS).toEqual(SETUP_STEPS);
  });

  test('open where somebody was, else at the first that is left to do', () => {
    expect(stepToOpen(state([]))).toBe('journey');
    expect(stepToOpen(state(['journey']))).toBe('personas');
    expect(stepToOpen(state([...STEPS]))).toBe('journey');
    expect(stepToOpen(state(['personas'], 'personas'))).toBe('personas');
  });

  test('are finished when nothing is left to do, or somebody said so', () => {
    expect(isFinished(state([]))).toBe(false);
    expect(isFinished(state([], null, true))).toBe(true);
    expect(isFinished(state([...STEPS]))).toBe(true);
    expect(firstToDo(state([...STEPS]))).toBeNull();
  });

  test('end at both ends', () => {
    expect(stepAt('journey', -1)).toBeNull();
    expect(stepAt('journey', 1)).toBe('personas');
    expect(stepAt(STEPS.at(-1)!, 1)).toBeNull();
  });
});

test('names are read one a line', () => {
  expect(linesOf(' Ada \n\n Bob\n')).toEqual(['Ada', 'Bob']);
});
