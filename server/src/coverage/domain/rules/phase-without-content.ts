import { PHASES } from '../../../taxonomy/contract';
import type { ModelFinding, ModelRule } from './rule';

/** Phases of the journey (before, purchase, after) at whose stages nothing is published. */
export const phaseWithoutContent: ModelRule = {
  rule: 'phase-without-content',
  find: ({ scope, tally, texts }) =>
    PHASES.flatMap((phase): ModelFinding[] => {
      const stages = scope.stages.flatMap((stage, place) =>
        stage.phase === phase
          ? [{ ...tally.count(tally.lines.stage(place)), name: stage.name }]
          : []
      );
      if (stages.length === 0 || stages.some(({ published }) => published > 0)) return [];
      const drafts = stages.some(({ draft }) => draft > 0);
      const names = stages.map(({ name }) => name);
      return [{ ...texts.phaseWithoutContent(phase, names, drafts), part: phase }];
    }),
};
