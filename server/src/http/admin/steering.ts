/** Next steps, pin and exclusion of one document. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Steering } from '../../tagging/contract';
import { documentRefSchema, steeringInputSchema, type DocumentRef } from '../../tagging/contract';
import { inputError, parseInput } from '../../strapi/errors';
import { rightOnDocument } from '../../strapi/document-rights';
import { createController, type Action, type Context } from '../controller';
import type { Funnel } from '../../strapi/compose';
import { checkTakesPart } from './check-takes-part';
import { userAbilityOf } from './user-ability';

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

/** @throws when the type takes no part, the document is not there, or the right is missing. */
const checkedRef = async (
  ctx: Context,
  strapi: Core.Strapi,
  { tagging }: Funnel,
  action: 'read' | 'update'
): Promise<DocumentRef> => {
  // Strapi's router leaves numbered parts of other patterns in the parameters.
  const { contentType, documentId } = ctx['params'] as Record<string, unknown>;
  const ref = parseInput(documentRefSchema, { contentType, documentId });
  checkTakesPart(tagging, ref.contentType);
  const right = await rightOnDocument(strapi, userAbilityOf(ctx), action, ref);
  if (right === 'forbidden') throw new errors.ForbiddenError();
  if (right === 'unknown-document') throw new errors.NotFoundError('There is no such document');
  return ref;
};

const findOne: Action = async ({ ctx, strapi, funnel }) => {
  const ref = await checkedRef(ctx, strapi, funnel, 'read');
  ctx.body = { data: toJson((await funnel.tagging.readSteering(ref)) ?? unsteered(ref)) };
};

const update: Action = async ({ ctx, strapi, funnel }) => {
  const ref = await checkedRef(ctx, strapi, funnel, 'update');
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
