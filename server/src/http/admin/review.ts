/** Journeys, stages and personas whose review is due, and that one was done today. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import type { DueReviewAnswer } from '../../monitoring/reviews-contract';
import { allowedFieldsOf } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { adminActionId } from '../../strapi/permissions';
import { TAXONOMY_UIDS } from '../../taxonomy';
import { keySchema } from '../../taxonomy/contract';
import { reviewRefSchema, type ReviewKind, type ReviewRef } from '../../taxonomy/review-contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf, type UserAbility } from './user-ability';

const querySchema = z.object({
  journey: keySchema,
  language: z.enum(FINDING_LANGUAGES).default('en'),
});

/**
 * Of these records those that the administrator may edit: in the Content Manager, or a journey and
 * its stages on their page.
 */
const editable = async (
  strapi: Core.Strapi,
  ability: UserAbility,
  kind: ReviewKind,
  documentIds: readonly string[]
): Promise<ReadonlySet<string>> => {
  if (kind !== 'persona' && ability.can(adminActionId('taxonomy.manage'))) {
    return new Set(documentIds);
  }
  const question = { contentType: TAXONOMY_UIDS[kind], documentIds: [...documentIds] };
  const allowed = await allowedFieldsOf(
    strapi,
    ability,
    'update',
    { ...question, locale: null, status: 'draft' },
    ['reviewedAt']
  );
  return new Set([...allowed].flatMap(([id, fields]) => (fields.size > 0 ? [id] : [])));
};

const find: Action = async ({ ctx, strapi, funnel: { monitoring, taxonomy } }) => {
  const query = readQuery(ctx.querystring, { single: ['journey', 'language'], list: [] });
  const { journey, language } = parseInput(querySchema, {
    journey: query.single('journey'),
    language: query.single('language'),
  });
  const due = await monitoring.listDueReviews(journey, language);
  if (due === null) {
    const allowed = (await taxonomy.read()).journeys.map(({ key }) => `"${key}"`).join(', ');
    const message = `there is no journey "${journey}"; allowed: ${allowed}`;
    throw inputError([{ field: 'journey', message }]);
  }
  const ability = userAbilityOf(ctx);
  const mayReview = new Map<ReviewKind, ReadonlySet<string>>();
  for (const kind of new Set(due.map((one) => one.kind))) {
    const ids = due.filter((one) => one.kind === kind).map(({ documentId }) => documentId);
    mayReview.set(kind, await editable(strapi, ability, kind, ids));
  }
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = {
    data: due.map((one): DueReviewAnswer => ({
      ...one,
      mayReview: mayReview.get(one.kind)?.has(one.documentId) ?? false,
    })),
  };
};

const checkEditable = async (
  strapi: Core.Strapi,
  ability: UserAbility,
  { kind, documentId }: ReviewRef
): Promise<void> => {
  const allowed = await editable(strapi, ability, kind, [documentId]);
  if (!allowed.has(documentId)) throw new errors.ForbiddenError();
};

const create: Action = async ({ ctx, strapi, funnel: { monitoring } }) => {
  const { body } = ctx.request as { body?: unknown };
  const ref = parseInput(reviewRefSchema, body);
  await checkEditable(strapi, userAbilityOf(ctx), ref);
  if (!(await monitoring.markReviewed(ref))) {
    throw new errors.NotFoundError(`There is no such ${ref.kind}`);
  }
  ctx.status = 204;
};

export default createController({ find, create });
