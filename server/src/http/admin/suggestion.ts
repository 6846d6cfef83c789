/** Tags that the text of an untagged entry speaks for. */
import { errors } from '@strapi/utils';
import { readableAttributes } from '../../strapi/document-rights';
import { parseInput } from '../../strapi/errors';
import { suggestionInputSchema } from '../../tagging/contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
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

export default createController({ find });
