/**
 * Work that is done in steps of some milliseconds: whoever drives it may let others have their turn
 * between two of them. It yields nothing and returns the result.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** All steps in one go. */
export const runSteps = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
};
