/** Changing the tags of many entries at once: what it would do, and the job that does it. */
import { createEntryRights } from '../../strapi/entry-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { bulkInputSchema } from '../../tagging/bulk-contract';
import { createController, type Action } from '../controller';
import { adminIdOf } from './admin-id';
import { presentJob } from './present-job';
import { userAbilityOf } from './user-ability';

const preview: Action = async ({ ctx, strapi, funnel: { tagging } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(bulkInputSchema, body);
  const result = await tagging.previewBulk(input, createEntryRights(strapi, userAbilityOf(ctx)));
  if (!result.ok) throw inputError(result.problems);
  ctx.body = { data: result.preview };
};

/** 202: the work has only begun; `GET /jobs/:id` says how far it is. */
const create: Action = async ({ ctx, strapi, funnel: { tagging, jobs } }) => {
  const { body } = ctx.request as { body?: unknown };
  const input = parseInput(bulkInputSchema, body);
  const result = await tagging.planBulk(input, createEntryRights(strapi, userAbilityOf(ctx)));
  if (!result.ok) throw inputError(result.problems);
  const job = await jobs.add({ ...result.job, startedBy: adminIdOf(ctx) });
  ctx.status = 202;
  ctx.body = { data: presentJob(job) };
};

export default createController({ preview, create });
