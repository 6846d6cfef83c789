/** The steps of the wizard, in their order, and where somebody comes in. Pure. */
import type { SETUP_STEPS, SetupState, SetupStep } from '../../../../server/src/setup/contract';

/** As the server has them: the browser does without its zod. */
export const STEPS = [
  'journey',
  'personas',
  'content',
  'rights',
  'query',
] as const satisfies typeof SETUP_STEPS;

export const firstToDo = ({ done }: Pick<SetupState, 'done'>): SetupStep | null =>
  STEPS.find((step) => !done[step]) ?? null;

/** Nothing is left to do, or somebody said that it is enough. */
export const isFinished = (state: Pick<SetupState, 'done' | 'progress'>): boolean =>
  state.progress.finished || firstToDo(state) === null;

/** Where the administrators of this site were, else the first step that is left to do. */
export const stepToOpen = (state: Pick<SetupState, 'done' | 'progress'>): SetupStep =>
  state.progress.step ?? firstToDo(state) ?? STEPS[0];

export const stepAt = (step: SetupStep, by: -1 | 1): SetupStep | null =>
  STEPS[STEPS.indexOf(step) + by] ?? null;
