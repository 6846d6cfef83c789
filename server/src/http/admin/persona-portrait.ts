/** The personas with what was found out about them, for whoever reads the coverage. */
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';

const querySchema = z.object({ language: z.enum(FINDING_LANGUAGES).default('en') });

const find: Action = async ({ ctx, funnel: { maps } }) => {
  const query = readQuery(ctx.querystring, { single: ['language'], list: [] });
  const { language } = parseInput(querySchema, { language: query.single('language') });
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: await maps.readPersonas(language) };
};

export default createController({ find });
