import type { Wish } from './level-of';
import type { Level, VisitorState } from './types';

/** Levels whose entries compete with each other; what is left over is filled by the next step. */
export interface Step {
  readonly levels: ReadonlySet<Level>;
  /** Only entries for after the purchase, where the wanted cell has no stage to keep them apart. */
  readonly late: boolean;
}

const NEAR = ['NONE', 'STAGE_ANY_PERSONA', 'PERSONA_ANY_STAGE', 'JOURNEY'] as const;
const FAR = ['POPULAR', 'LATEST'] as const;

/**
 * How far a level is from what was asked for EXPLICITly: a stage counts more than a persona, as in
 * the fallback chain. What was not asked for keeps nobody apart: it only steers, by its bonus.
 */
const distance = (level: (typeof NEAR)[number], { stage, persona }: VisitorState): number => {
  const leavesStage = level === 'PERSONA_ANY_STAGE' || level === 'JOURNEY';
  const leavesPersona = level === 'STAGE_ANY_PERSONA' || level === 'JOURNEY';
  const byStage = leavesStage && stage.assignment === 'EXPLICIT' ? 2 : 0;
  const byPersona = leavesPersona && persona.assignment === 'EXPLICIT' ? 1 : 0;
  return byStage + byPersona;
};

/** The fallback chain as steps, nearest first. */
export const planSteps = (state: VisitorState, wish: Wish): readonly Step[] => {
  const near = NEAR.filter((level) => level === 'NONE' || wish.allowed.has(level));
  const steps: Step[] = [];
  for (let far = 0; far <= 3; far += 1) {
    const levels = near.filter((level) => distance(level, state) === far);
    if (levels.length === 0) continue;
    steps.push({ levels: new Set(levels), late: false });
    if (far === 0 && wish.stage === null) steps.push({ levels: new Set(['NONE']), late: true });
  }
  for (const level of FAR) {
    if (wish.allowed.has(level)) steps.push({ levels: new Set([level]), late: false });
  }
  return steps;
};
