import type { ModelFinding, ModelRule } from './rule';

/**
 * Stages that expect a kind of which nothing is published there, stale or not. Where nothing of the
 * whole role is there, `stage-without-role` has said so.
 */
export const expectedKindMissing: ModelRule = {
  rule: 'expected-kind-missing',
  find: ({ scope, tally, texts }) =>
    scope.stages.flatMap(({ key, name, expected }, stage) =>
      expected.flatMap(({ role, kind }): ModelFinding[] => {
        if (kind === null) return [];
        const ofRole = tally.count(tally.lines.stageRole(stage, role));
        const ofKind = tally.count(tally.lines.kind(stage, role, kind));
        if (ofRole.published === 0 || ofKind.published > 0) return [];
        const sentences = texts.expectedKindMissing(name, role, kind, ofKind.draft);
        return [{ ...sentences, stage: key, part: `${role} ${kind}` }];
      })
    ),
};
