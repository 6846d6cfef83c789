/** Next steps, pin and exclusion of one document. */
import { inputError, parseInput } from '../../strapi/errors';
import { steeringInputSchema, type DocumentRef, type Steering } from '../../tagging/contract';
import { createController, type Action } from '../controller';
import { checkedDocument } from './checked-document';

/** Times leave as text, as everywhere in HTTP. */
const toJson = (steering: Steering): object => ({
  ...steering,
  excludedUntil:
    steering.excludedUntil === null ? null : new Date(steering.excludedUntil).toISOString(),
});

/** A document that nobody has steered yet. */
const unsteered = (ref: DocumentRef): Steering => ({
  ...ref,
  nextSteps: [],
  pinned: false,
  excluded: false,
  excludedUntil: null,
  revision: 0,
});

const findOne: Action = async ({ ctx, strapi, funnel }) => {
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'read');
  ctx.body = { data: toJson((await funnel.tagging.readSteering(ref)) ?? unsteered(ref)) };
};

const update: Action = async ({ ctx, strapi, funnel }) => {
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'update');
  const { body } = ctx.request as { body?: unknown };
  const result = await funnel.tagging.saveSteering(ref, parseInput(steeringInputSchema, body));
  if (result.ok) {
    ctx.body = { data: toJson(result.steering) };
    return;
  }
  if (result.reason === 'unknown-document') {
    throw inputError([{ field: 'nextSteps', message: 'names a document that does not exist' }]);
  }
  ctx.conflict('Somebody has changed this since you opened it. Reload it and decide again.', {
    current: toJson(result.current),
  });
};

export default createController({ findOne, update });
