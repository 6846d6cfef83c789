import type { ModelFinding, ModelRule } from './rule';

/** Stages that expect a role of which nothing is published there, stale or not. */
export const stageWithoutRole: ModelRule = {
  rule: 'stage-without-role',
  find: ({ scope, tally, texts }) =>
    scope.stages.flatMap(({ key, name, expected }, stage) =>
      scope.roles.flatMap((role): ModelFinding[] => {
        const target = expected
          .filter((expectation) => expectation.role === role)
          .reduce((total, { count }) => total + count, 0);
        const { published, draft } = tally.count(tally.lines.stageRole(stage, role));
        if (target === 0 || published > 0) return [];
        return [{ ...texts.stageWithoutRole(name, role, target, draft), stage: key, part: role }];
      })
    ),
};
