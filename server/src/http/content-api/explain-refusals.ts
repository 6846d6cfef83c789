/** Tells the log which permission a refused request lacked: Strapi answers 403 before our actions. */
import type { Core } from '@strapi/strapi';
import type { RequestAuth } from '../../strapi/caller';
import { explainForbidden } from '../../strapi/explain-forbidden';
import type { Context } from '../controller';

interface RouteState {
  readonly info?: { readonly pluginName?: string };
  readonly config?: { readonly auth?: { readonly scope?: readonly string[] } };
}

/** Runs in register(), as the routes of the content API are added after it. */
export const explainRefusals = (strapi: Core.Strapi): void => {
  strapi.server.api('content-api').use(async (ctx: Context, next: () => Promise<unknown>) => {
    await next();
    if (ctx.status !== 403) return;
    const route = ctx.state['route'] as RouteState | undefined;
    if (route?.info?.pluginName !== 'content-funnel') return;
    for (const action of route.config?.auth?.scope ?? []) {
      explainForbidden(strapi, action, ctx.state['auth'] as RequestAuth | undefined);
    }
  });
};
