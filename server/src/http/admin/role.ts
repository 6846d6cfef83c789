/** Roles that lack the tag attributes on content that they may otherwise edit. */
import { createController, type Action } from '../controller';

const find: Action = async ({ ctx, funnel: { tagging } }) => {
  ctx.body = { data: await tagging.lackingRoles() };
};

const grant: Action = async ({ ctx, funnel: { tagging } }) => {
  ctx.body = { data: await tagging.grantRoles() };
};

export default createController({ find, grant });
