/** Next steps, pin and exclusion of one document. */
import { z } from 'zod';
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { steeringInputSchema, type DocumentRef, type Steering } from '../../tagging/contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { checkedDocument } from './checked-document';
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

const querySchema = z.object({
  /** Which locale is read; null: the document as a whole. */
  locale: z.string().max(35).nullable().default(null),
});

/** With the names of the next steps, as far as the administrator may read them. */
const findOne: Action = async ({ ctx, strapi, funnel }) => {
  const query = readQuery(ctx.querystring, { single: ['locale'], list: [] });
  const { locale } = parseInput(querySchema, { locale: query.single('locale') });
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'read', locale ?? '*');
  const steering = (await funnel.tagging.readSteering(ref)) ?? unsteered(ref);
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const question = { refs: steering.nextSteps, locale };
  const entries = await funnel.tagging.describeEntries(question, rights);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: toJson(steering), meta: { entries } };
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
