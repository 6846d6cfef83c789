import { countKinds } from '../count-kinds';
import type { ModelFinding, ModelRule } from './rule';

/**
 * Stages that expect a kind of which nothing is published there, stale or not. Where nothing of the
 * whole role is there, `stage-without-role` has said so.
 */
export const expectedKindMissing: ModelRule = {
  rule: 'expected-kind-missing',
  find: ({ scope, tally, texts }) =>
    countKinds(scope, tally).flatMap(({ stage: place, role, kind, found }): ModelFinding[] => {
      const stage = scope.stages[place];
      const ofRole = tally.count(tally.lines.stageRole(place, role));
      if (stage === undefined || ofRole.published === 0 || found.published > 0) return [];
      const sentences = texts.expectedKindMissing(stage.name, role, kind, found.draft);
      return [{ ...sentences, stage: stage.key, part: `${role} ${kind}` }];
    }),
};
