import type { ModelFinding, ModelRule } from './rule';

/** Touchpoints with which nothing published is tagged; where people meet people, none is wanted. */
export const touchpointWithoutContent: ModelRule = {
  rule: 'touchpoint-without-content',
  find: ({ touchpoints, texts }) =>
    touchpoints.flatMap(({ key, name, isHuman, filled }): ModelFinding[] =>
      isHuman || filled ? [] : [{ ...texts.touchpointWithoutContent(name), touchpoint: key }]
    ),
};
