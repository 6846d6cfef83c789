import { reachableFrom } from '../reachable-from';
import type { ModelFinding, ModelRule } from './rule';

/** Stages to which no chain of transitions leads from the journey's first stage. */
export const unreachableStage: ModelRule = {
  rule: 'unreachable-stage',
  find: ({ scope, texts }) => {
    const [first] = scope.stages;
    if (first === undefined) return [];
    const reached = reachableFrom(0, scope);
    return scope.stages.flatMap(({ key, name }, stage): ModelFinding[] =>
      stage === 0 || reached.has(stage)
        ? []
        : [{ ...texts.unreachableStage(name, first.name), stage: key }]
    );
  },
};
