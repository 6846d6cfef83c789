/** What to write for a cell of the coverage, and the draft that it is begun with. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { FINDING_LANGUAGES } from '../../coverage/contract';
import { draftInputSchema, planCellSchema } from '../../planning/contract';
import { createCreationRights, readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { checkedDocument } from './checked-document';
import { userAbilityOf } from './user-ability';

const querySchema = planCellSchema.extend({ language: z.enum(FINDING_LANGUAGES).default('en') });

/** Of types that the administrator may not read nothing is counted or named. */
const find: Action = async ({ ctx, strapi, funnel: { planning, tagging } }) => {
  const names = Object.keys(querySchema.shape);
  const query = readQuery(ctx.querystring, { single: names, list: [] });
  const { language, ...cell } = parseInput(
    querySchema,
    Object.fromEntries(names.map((name) => [name, query.single(name)]))
  );
  const readable = readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );
  const creation = createCreationRights(strapi, userAbilityOf(ctx), ctx.state['user']);
  const result = await planning.readBrief(cell, { language, readable, creation });
  if (!result.ok) throw inputError(result.problems);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: result.brief };
};

/** The cell for which an entry was begun; null: for none. */
const findOfDocument: Action = async ({ ctx, strapi, funnel }) => {
  const ref = await checkedDocument({ ctx, strapi, funnel }, 'read');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { cell: await funnel.planning.findCellOf(ref) } };
};

/** Needs the right to create such an entry in that locale, with its tags and role. */
const begin: Action = async ({ ctx, strapi, funnel: { planning } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(draftInputSchema, body);
  const creation = createCreationRights(strapi, userAbilityOf(ctx), ctx.state['user']);
  const result = await planning.beginDraft(input, creation, adminIdOf(ctx));
  if (result.ok) {
    ctx.body = { data: result.draft };
    return;
  }
  if (result.reason === 'problems') throw inputError(result.problems);
  // Of Strapi's 403s the one whose message reaches the reader.
  throw new errors.PolicyError(
    'Your role may not create such an entry with its stage, persona and role in this language'
  );
};

export default createController({ find, findOfDocument, begin });
