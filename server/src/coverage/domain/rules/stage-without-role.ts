import type { Finding } from '../../contract';
import type { RuleFacts } from './rule';

/** Stages that expect a role of which nothing is published there, stale or not. */
export const stageWithoutRole = ({ scope, tally, texts }: RuleFacts): Finding[] =>
  scope.stages.flatMap(({ key, name, expected }, stage) =>
    scope.roles.flatMap((role): Finding[] => {
      const target = expected
        .filter((expectation) => expectation.role === role)
        .reduce((total, { count }) => total + count, 0);
      const { published, draft } = tally.count(tally.lines.stageRole(stage, role));
      if (target === 0 || published > 0) return [];
      return [
        {
          rule: 'stage-without-role',
          severity: 'ERROR',
          ...texts.stageWithoutRole(name, role, target, draft),
          stage: key,
          persona: null,
          touchpoint: null,
          ref: null,
          title: null,
        },
      ];
    })
  );
