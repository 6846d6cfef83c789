import type { ModelFinding, ModelRule } from './rule';

/** Stages whose touchpoints leave nothing but bad feelings, as far as somebody has said. */
export const touchpointOnlyNegative: ModelRule = {
  rule: 'touchpoint-only-negative',
  find: ({ scope, touchpoints, texts }) =>
    scope.stages.flatMap(({ key, name }, stage): ModelFinding[] => {
      const said = touchpoints.filter(
        ({ stages, emotion }) => stages.includes(stage) && emotion !== null
      );
      if (said.length === 0 || said.some(({ emotion }) => (emotion ?? 0) >= 0)) return [];
      const names = said.map((touchpoint) => touchpoint.name);
      return [{ ...texts.touchpointOnlyNegative(name, names), stage: key }];
    }),
};
