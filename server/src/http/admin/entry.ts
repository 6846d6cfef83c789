/** Entries to pick from: next steps are entries of any content type that takes part. */
import { createEntryRights } from '../../strapi/entry-rights';
import { parseInput } from '../../strapi/errors';
import { entrySearchSchema } from '../../tagging/contract';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf } from './user-ability';

/** Only what the administrator may read. */
const find: Action = async ({ ctx, strapi, funnel: { tagging } }) => {
  const query = readQuery(ctx.querystring, {
    single: Object.keys(entrySearchSchema.shape),
    list: [],
  });
  const input = parseInput(entrySearchSchema, {
    search: query.single('search'),
    locale: query.single('locale'),
  });
  ctx.set('Cache-Control', 'private, no-store');
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  ctx.body = { data: await tagging.findEntries(input, rights) };
};

export default createController({ find });
