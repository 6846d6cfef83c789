/** Tags that the text of an untagged entry speaks for. */
import { errors } from '@strapi/utils';
import { readableAttributes } from '../../strapi/document-rights';
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { suggestionInputSchema } from '../../tagging/contract';
import { rejectionInputSchema } from '../../tagging/rejection-contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { checkedDocument } from './checked-document';
import { userAbilityOf } from './user-ability';

const querySchema = suggestionInputSchema.pick({ locale: true, rejected: true });

/** Attributes that the administrator may not read decide nothing: their words would be shown. */
const find: Action = async ({ ctx, strapi, funnel }) => {
  const query = readQuery(ctx.querystring, { single: ['locale'], list: ['rejected'] });
  const { locale, rejected } = parseInput(querySchema, {
    locale: query.single('locale'),
    rejected: query.list('rejected'),
  });
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'read', locale);
  const readable = readableAttributes(strapi, userAbilityOf(ctx), ref.contentType);
  const input = { ...ref, locale, rejected };
  const result = await funnel.tagging.suggestTags(input, { readable });
  if (!result.ok) throw new errors.NotFoundError('There is no such document');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: result.suggestions };
};

/** Needs the right to give the entry that tag. */
const reject: Action = async ({ ctx, strapi, funnel }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(rejectionInputSchema, body);
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'update', input.locale);
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  const result = await funnel.tagging.rejectSuggestion(ref, input, { by: adminIdOf(ctx), rights });
  if (!result.ok) {
    if (result.reason === 'unknown-tag') {
      throw inputError([{ field: 'tag', message: 'must be a tag that the entry can have' }]);
    }
    if (result.reason === 'unknown-document') {
      throw new errors.NotFoundError('There is no such document');
    }
    throw new errors.PolicyError('You may not change these tags of this entry');
  }
  ctx.body = { data: { rejected: input.rejected } };
};

export default createController({ find, reject });
