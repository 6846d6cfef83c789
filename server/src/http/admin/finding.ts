/** What a list that is filtered by a finding leaves out. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { ENTRY_FINDINGS } from '../../coverage/vocabulary';
import { readableFields, readableTypes } from '../../strapi/document-rights';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { checkTakesPart } from './check-takes-part';
import { userAbilityOf } from './user-ability';

const querySchema = z.object({
  contentType: z.string().max(255),
  finding: z.enum(ENTRY_FINDINGS),
});

/** For whoever may filter the list by it. */
const find: Action = async ({ ctx, strapi, funnel: { coverage, tagging } }) => {
  const query = readQuery(ctx.querystring, { single: ['contentType', 'finding'], list: [] });
  const { contentType, finding } = parseInput(querySchema, {
    contentType: query.single('contentType'),
    finding: query.single('finding'),
  });
  checkTakesPart(tagging, contentType);
  const ability = userAbilityOf(ctx);
  if (!readableTypes(ability, [contentType]).has(contentType)) throw new errors.ForbiddenError();
  const { attributes, cutAt } = await coverage.filterByFinding(contentType, finding);
  if (readableFields(strapi, ability, contentType, attributes).size < attributes.length) {
    throw new errors.ForbiddenError();
  }
  ctx.body = { data: { cutAt } };
};

export default createController({ find });
