/** Who writes for which cell of the coverage, and until when. */
import { errors } from '@strapi/utils';
import {
  assignmentInputSchema,
  assignmentRefSchema,
  planCellSchema,
} from '../../planning/contract';
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { userAbilityOf } from './user-ability';

const CHANGED =
  'Somebody has changed this assignment since you opened it. Nothing was saved: reload it and decide again.';
const REMOVED =
  'Somebody has removed this assignment since you opened it. Nothing was saved: reload the page and decide again.';

/** Names of the entries that were begun, as far as the administrator may read them. */
const find: Action = async ({ ctx, strapi, funnel: { planning } }) => {
  const query = readQuery(ctx.querystring, { single: ['journey'], list: [] });
  const { journey } = parseInput(planCellSchema.pick({ journey: true }), {
    journey: query.single('journey'),
  });
  const rights = createEntryRights(strapi, userAbilityOf(ctx));
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: await planning.listAssignments(journey, rights) };
};

const save: Action = async ({ ctx, funnel: { planning } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(assignmentInputSchema, body);
  const result = await planning.saveAssignment(input, adminIdOf(ctx));
  if (result.ok) {
    ctx.body = { data: result.assignment };
    return;
  }
  if (result.reason === 'problems') throw inputError(result.problems);
  ctx.conflict(result.current === null ? REMOVED : CHANGED, { current: result.current });
};

const remove: Action = async ({ ctx, funnel: { planning } }) => {
  const query = readQuery(ctx.querystring, { single: ['revision'], list: [] });
  // Strapi's router leaves numbered parts of other patterns in the parameters.
  const { id } = ctx.params as Record<string, unknown>;
  const ref = parseInput(assignmentRefSchema, { id, revision: query.number('revision') });
  const result = await planning.removeAssignment(ref);
  if (result === 'missing') throw new errors.NotFoundError('There is no such assignment');
  if (result === 'stale') ctx.conflict(CHANGED);
  else ctx.status = 204;
};

/** Names of administrators, for whoever may give them work. */
const findPeople: Action = async ({ ctx, funnel: { planning } }) => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: await planning.listAssignees() };
};

export default createController({ find, save, remove, findPeople });
