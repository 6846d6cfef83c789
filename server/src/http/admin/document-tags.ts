/** The tags of one document, past its form. */
import { z } from 'zod';
import { errors } from '@strapi/utils';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { checkedDocument } from './checked-document';

const bodySchema = z.strictObject({
  /** Null: the default locale, or a content type that is not localised. */
  locale: z.string().max(35).nullable().default(null),
});

/** Needs the right to publish the document in that locale; its text stays as it is. */
const publish: Action = async ({ ctx, strapi, funnel }) => {
  const { body } = ctx.request as { body?: unknown };
  const { locale } = parseInput(bodySchema, body ?? {});
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'publish', locale);
  const { outcome } = await funnel.tagging.publishTags(ref, locale);
  if (outcome === 'skipped') throw new errors.NotFoundError('There is no such document');
  ctx.body = { data: { changed: outcome === 'changed' } };
};

export default createController({ publish });
