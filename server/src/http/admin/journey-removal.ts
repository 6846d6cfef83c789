/** Before a stage or a journey goes: what loses its tag, and who takes the tags over. */
import { errors } from '@strapi/utils';
import { adminActionId } from '../../strapi/permissions';
import { inputError, parseInput } from '../../strapi/errors';
import { removalInputSchema, type RemovalLoss } from '../../tagging/hand-over-contract';
import { createController, type Action } from '../controller';
import { adminIdOf } from './admin-id';
import { keyOf, noJourney } from './journey-key';
import { presentJob } from './present-job';
import { userAbilityOf } from './user-ability';

/** For each stage of the journey. */
const find: Action = async ({ ctx, funnel: { journeys, tagging } }) => {
  const found = await journeys.read(keyOf(ctx));
  if (found === null) throw noJourney();
  const stages = found.journey.stages.flatMap(({ documentId }) => documentId ?? []);
  ctx.set('Cache-Control', 'private, no-store');
  const touchpoints = await journeys.touchpointsOf(stages);
  const losses = await tagging.countLoss(stages);
  ctx.body = {
    data: losses.map((loss): RemovalLoss => ({
      ...loss,
      touchpoints: touchpoints.get(loss.stage) ?? [],
    })),
  };
};

/** Gone at once, or 202 with the job that hands the tags over and then removes. */
const create: Action = async ({ ctx, funnel: { journeys, tagging, jobs } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(removalInputSchema, body);
  const key = keyOf(ctx);
  if ((await journeys.read(key)) === null) throw noJourney();
  const plan = await tagging.planRemoval(key, input);
  if (!plan.ok) throw inputError(plan.problems);
  if (plan.job === null) {
    await journeys.remove(plan.removal, []);
    ctx.body = { data: { job: null } };
    return;
  }
  if (!userAbilityOf(ctx).can(adminActionId('content.tag'))) {
    // Of Strapi’s 403s the one whose message reaches the reader.
    throw new errors.PolicyError('To hand tags over you need the right to tag many entries');
  }
  const job = await jobs.add({ ...plan.job, startedBy: adminIdOf(ctx) });
  ctx.status = 202;
  ctx.body = { data: { job: presentJob(job) } };
};

export default createController({ find, create });
