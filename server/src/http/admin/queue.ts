/** The tagging queue: entries without a stage, one after the other. */
import { createEntryRights } from '../../strapi/entry-rights';
import { parseInput } from '../../strapi/errors';
import { queueInputSchema } from '../../tagging/queue-contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf } from './user-ability';

/** Of what the administrator may tag; nothing else is counted. */
const find: Action = async ({ ctx, strapi, funnel: { tagging } }) => {
  const query = readQuery(ctx.querystring, {
    single: Object.keys(queueInputSchema.shape),
    list: [],
  });
  const input = parseInput(queueInputSchema, {
    contentType: query.single('contentType'),
    locale: query.single('locale'),
    after: query.single('after'),
  });
  ctx.set('Cache-Control', 'private, no-store');
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  ctx.body = { data: await tagging.readQueue(input, rights) };
};

export default createController({ find });
