/** The setup page: the state of the site, and how far its administrators got. */
import { progressInputSchema } from '../../setup/contract';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';

const find: Action = async ({ ctx, funnel: { setup } }) => {
  ctx.body = { data: await setup.read() };
};

const update: Action = async ({ ctx, funnel: { setup } }) => {
  const input = parseInput(progressInputSchema, ctx.request.body);
  ctx.body = { data: await setup.saveProgress(input) };
};

export default createController({ find, update });
