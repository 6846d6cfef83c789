/** A journey of one's own, from names. */
import { newJourneySchema } from '../../taxonomy/preset-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';

const REFUSED = {
  taken: { field: 'name', message: 'a journey has this name already' },
  'same-stages': { field: 'stages', message: 'two stages have the same name' },
} as const;

const create: Action = async ({ ctx, funnel: { taxonomy } }) => {
  const result = await taxonomy.createJourney(parseInput(newJourneySchema, ctx.request.body));
  if (!result.ok) throw inputError([REFUSED[result.reason]]);
  const { journey, stages } = result;
  ctx.body = { data: { journey, stages } };
};

export default createController({ create });
