import type { ModelFinding, ModelRule } from './rule';

/**
 * Stages that others follow and from which no published call to action or lead magnet leads on.
 * Not asked of a part of the roles: the other part may lead on.
 */
export const noWayForward: ModelRule = {
  rule: 'no-way-forward',
  find: ({ scope, waysOn, texts }) =>
    scope.stages.flatMap(({ key, name, ahead }, stage): ModelFinding[] => {
      const next = scope.stages[ahead[0] ?? -1];
      const judged = scope.roles.includes('CTA') && scope.roles.includes('LEAD_MAGNET');
      if (!judged || next === undefined || waysOn.has(stage)) return [];
      return [{ ...texts.noWayForward(name, next.name), stage: key }];
    }),
};
