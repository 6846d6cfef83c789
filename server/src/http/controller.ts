/** What the controllers have in common: the rooms, the caller, and errors that tell nothing. */
import type { Core } from '@strapi/strapi';
import type { Caller } from '../recommendation/contract';
import { createCallerReader, type RequestAuth } from '../strapi/caller';
import { getFunnel, type Funnel } from '../strapi/compose';
import { toPublicError } from '../strapi/errors';

export type Context = Parameters<Core.ControllerHandler>[0];

export interface Request {
  readonly ctx: Context;
  readonly strapi: Core.Strapi;
  readonly funnel: Funnel;
  /** Who asks, for routes of the content API; worked out on demand. */
  readonly caller: () => Promise<Caller>;
}

export type Action = (request: Request) => void | Promise<void>;

/** Errors meant for callers go on to Strapi, which gives them their status; others become a bare 500. */
const createHandler =
  (strapi: Core.Strapi, readCaller: ReturnType<typeof createCallerReader>, action: Action) =>
  async (ctx: Context): Promise<void> => {
    try {
      const funnel = getFunnel(strapi);
      await funnel.catalog.ready();
      const caller = () =>
        readCaller(ctx.state['auth'] as RequestAuth | undefined, funnel.catalog.view.contentTypes);
      await action({ ctx, strapi, funnel, caller });
    } catch (error) {
      const shown = toPublicError(strapi, error);
      if (shown === error) throw error;
      ctx.internalServerError();
    }
  };

/** A controller of Strapi's: its actions are what roles and tokens are granted. */
export const createController =
  (actions: Record<string, Action>) =>
  ({ strapi }: { strapi: Core.Strapi }): Core.Controller => {
    const readCaller = createCallerReader(strapi);
    return Object.fromEntries(
      Object.entries(actions).map(([name, action]) => [
        name,
        createHandler(strapi, readCaller, action),
      ])
    );
  };
