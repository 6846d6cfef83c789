/** Personas from their names. */
import { newPersonasSchema } from '../../taxonomy/preset-contract';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';

const create: Action = async ({ ctx, funnel: { taxonomy } }) => {
  const { names } = parseInput(newPersonasSchema, ctx.request.body);
  ctx.body = { data: await taxonomy.createPersonas(names) };
};

export default createController({ create });
