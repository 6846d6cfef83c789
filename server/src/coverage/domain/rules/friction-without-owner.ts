import type { ModelFinding, ModelRule } from './rule';

/** Touchpoints at which visitors struggle and that nobody is named to mend. */
export const frictionWithoutOwner: ModelRule = {
  rule: 'friction-without-owner',
  find: ({ touchpoints, limits, texts }) =>
    touchpoints.flatMap(({ key, name, frictionLevel, frictionOwner }): ModelFinding[] =>
      frictionLevel < limits.frictionLevel || frictionOwner !== null
        ? []
        : [{ ...texts.frictionWithoutOwner(name, frictionLevel), touchpoint: key }]
    ),
};
