/** What is to be mended about the entry in a form before it is published. */
import { errors } from '@strapi/utils';
import { publishCheckSchema } from '../../coverage/publish-check-contract';
import { readableTypes } from '../../strapi/document-rights';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { checkTakesPart } from './check-takes-part';
import { userAbilityOf } from './user-ability';

/** For whoever may read the type; of the entry itself nothing is told but what the form says. */
const find: Action = async ({ ctx, funnel: { coverage, tagging } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(publishCheckSchema, body);
  checkTakesPart(tagging, input.contentType);
  const uids = tagging.types().map(({ uid }) => uid);
  const readable = readableTypes(userAbilityOf(ctx), uids);
  if (!readable.has(input.contentType)) throw new errors.ForbiddenError();
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: await coverage.checkPublish(input, { readable }) };
};

export default createController({ find });
