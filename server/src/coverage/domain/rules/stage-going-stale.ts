import type { ModelFinding, ModelRule } from './rule';

/** One stale entry is a finding of its own. */
const AT_LEAST = 2;

/** Stages of whose published entries a large share is past its freshness limit. */
export const stageGoingStale: ModelRule = {
  rule: 'stage-going-stale',
  find: ({ scope, tally, limits, texts }) =>
    scope.stages.flatMap(({ key, name }, stage): ModelFinding[] => {
      const { published, stale } = tally.count(tally.lines.stage(stage));
      const isFresh = stale === 0 || stale < published * limits.staleShare;
      if (published < AT_LEAST || isFresh) return [];
      return [{ ...texts.stageGoingStale(name, stale, published), stage: key }];
    }),
};
