/** The tags of one document, past its form. */
import { z } from 'zod';
import { errors } from '@strapi/utils';
import { createEntryRights } from '../../strapi/entry-rights';
import { parseInput } from '../../strapi/errors';
import { setTagsSchema } from '../../tagging/queue-contract';
import { createController, type Action } from '../controller';
import { checkedDocument } from './checked-document';
import { userAbilityOf } from './user-ability';

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

/**
 * Sets the tags of the draft, and those of the published version where they are given: that needs
 * the right to publish as well.
 */
const update: Action = async ({ ctx, strapi, funnel }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(setTagsSchema, body);
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'update', input.locale);
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const result = await funnel.tagging.setTags(ref, input, rights);
  if (result.outcome === 'skipped') {
    if (result.reason === 'missing') throw new errors.NotFoundError('There is no such document');
    // Of Strapi's 403s the one whose message reaches the reader.
    throw new errors.PolicyError(
      result.reason === 'not-allowed-to-publish'
        ? 'You may not publish this entry, so its published tags cannot change: choose drafts only'
        : 'You may not change these tags of this entry'
    );
  }
  ctx.body = { data: { changed: result.outcome === 'changed' } };
};

export default createController({ publish, update });
