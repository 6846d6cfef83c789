/** The target of one cell of the coverage, read and set. */
import { targetInputSchema, targetPlaceSchema } from '../../taxonomy/target-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';

const PLACE = ['journey', 'stage', 'persona', 'role'] as const;

const findOne: Action = async ({ ctx, funnel: { targets } }) => {
  const query = readQuery(ctx.querystring, { single: PLACE, list: [] });
  const asked = Object.fromEntries(PLACE.map((name) => [name, query.single(name)]));
  const result = await targets.read(parseInput(targetPlaceSchema, asked));
  if (!result.ok) throw inputError([result.problem]);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: result.target };
};

const update: Action = async ({ ctx, funnel: { targets } }) => {
  const { body } = ctx.request as { body?: unknown };
  const result = await targets.set(parseInput(targetInputSchema, body));
  if (result.ok) {
    ctx.body = { data: result.target };
    return;
  }
  if (result.reason === 'invalid') throw inputError([result.problem]);
  ctx.conflict('Somebody has changed this target meanwhile. Nothing was saved: decide again.', {
    current: result.current,
  });
};

export default createController({ findOne, update });
