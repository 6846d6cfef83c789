/** Snapshots of the coverage: taken, listed, deleted, and compared with now. */
import { errors } from '@strapi/utils';
import { snapshotIdSchema, snapshotInputSchema, type Snapshot } from '../../monitoring/contract';
import { readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action, type Context } from '../controller';
import { readQuery } from '../query-string';
import { adminIdOf } from './admin-id';
import { userAbilityOf } from './user-ability';

const idOf = (ctx: Context): string => parseInput(snapshotIdSchema, ctx.params).id;
const notFound = (): Error => new errors.NotFoundError('There is no such snapshot');

const present = ({ takenAt, ...snapshot }: Snapshot) => ({
  ...snapshot,
  takenAt: new Date(takenAt).toISOString(),
});

const find: Action = async ({ ctx, funnel: { monitoring } }) => {
  const query = readQuery(ctx.querystring, { single: ['journey'], list: [] });
  const { journey } = parseInput(snapshotInputSchema, { journey: query.single('journey') });
  const snapshots = await monitoring.listSnapshots(journey);
  ctx.body = { data: snapshots.map(present), meta: { schedule: monitoring.schedule } };
};

const create: Action = async ({ ctx, funnel: { monitoring } }) => {
  const { body } = ctx.request as { body?: unknown };
  const result = await monitoring.takeSnapshot(
    parseInput(snapshotInputSchema, body),
    adminIdOf(ctx)
  );
  if (!result.ok) throw inputError(result.problems);
  ctx.body = { data: present(result.snapshot) };
};

const remove: Action = async ({ ctx, funnel: { monitoring } }) => {
  if (!(await monitoring.removeSnapshot(idOf(ctx)))) throw notFound();
  ctx.status = 204;
};

/** Of entries of types that the administrator may not read no finding is named. */
const compare: Action = async ({ ctx, funnel: { monitoring, tagging } }) => {
  const readable = readableTypes(
    userAbilityOf(ctx),
    tagging.types().map(({ uid }) => uid)
  );
  const result = await monitoring.compareWithNow(idOf(ctx), readable);
  if (result === null) throw notFound();
  if (!result.ok) throw inputError(result.problems);
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: { snapshot: present(result.snapshot), ...result.comparison } };
};

export default createController({ find, create, remove, compare });
