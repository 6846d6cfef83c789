/** Links by which people without an account read the aggregates of a journey. */
import { errors } from '@strapi/utils';
import { newLinkSchema } from '../../reports/contract';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { adminIdOf } from './admin-id';

const find: Action = async ({ ctx, funnel: { reports } }) => {
  ctx.set('Cache-Control', 'private, no-store');
  ctx.body = { data: await reports.listLinks() };
};

/** Tells the address this once: of the token nothing but a hash is kept. */
const create: Action = async ({ ctx, strapi, funnel: { reports } }) => {
  const { body } = ctx.request as { body?: unknown };
  const { link, token } = await reports.createLink(parseInput(newLinkSchema, body), adminIdOf(ctx));
  const prefix: string = strapi.config.get('api.rest.prefix', '/api');
  ctx.set('Cache-Control', 'private, no-store');
  ctx.status = 201;
  ctx.body = { data: { link, path: `${prefix}/content-funnel/reports/${token}` } };
};

const revoke: Action = async ({ ctx, funnel: { reports } }) => {
  const { id } = ctx['params'] as { id: string };
  if (!(await reports.revokeLink(id))) throw new errors.NotFoundError('There is no such link');
  ctx.body = { data: { revoked: true } };
};

export default createController({ find, create, revoke });
