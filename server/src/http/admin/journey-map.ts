/** The journey map: stages, touchpoints and what is published, for whoever reads the coverage. */
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import { mapInputSchema } from '../../maps/contract';
import { readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf } from './user-ability';

const querySchema = mapInputSchema.extend({ language: z.enum(FINDING_LANGUAGES).default('en') });

/** Of types that the administrator may not read nothing is shown or counted. */
const find: Action = async ({ ctx, funnel: { maps, tagging } }) => {
  const query = readQuery(ctx.querystring, { single: Object.keys(querySchema.shape), list: [] });
  const { language, ...input } = parseInput(querySchema, {
    journey: query.single('journey'),
    persona: query.single('persona'),
    locale: query.single('locale'),
    language: query.single('language'),
  });
  const readable = readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );
  const result = await maps.readJourneyMap(input, { language, readable });
  if (!result.ok) throw inputError(result.problems);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: result.map };
};

export default createController({ find });
