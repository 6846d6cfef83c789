/**
 * A bulk publish is refused at the first entry that is not to be published. Whoever asked for it is
 * told of all of them, so that they can be mended in one go.
 */
import type { Core } from '@strapi/strapi';
import { getFunnel } from '../strapi/compose';
import { PublishRefused, refusePublish } from '../strapi/refuse-publish';
import type { Context } from './controller';

type Save = (ctx: Context, next: () => Promise<void>) => Promise<unknown>;
type Saves = Readonly<Record<string, Save>>;
interface ControllersRegistry {
  extend(uid: string, wrap: (controller: Saves) => Saves): unknown;
}

interface BulkRequest {
  readonly body: { readonly documentIds: string[]; readonly locale?: string | string[] };
}

/**
 * The request was good enough for the Content Manager: nothing of it has to be checked again. Where it
 * names no locale, the default one is meant.
 */
const draftsOf = (strapi: Core.Strapi, ctx: Context) => {
  const { documentIds, locale } = (ctx.request as unknown as BulkRequest).body;
  const { model } = ctx['params'] as { model: string };
  const asked = locale ?? getFunnel(strapi).catalog.locales().default;
  const locales = asked === '*' ? null : [asked].flat();
  return { contentType: model, documentIds, locales, status: 'draft' as const };
};

/** Runs in register(): routes are bound to their actions after it. */
export const nameAllRefused = (strapi: Core.Strapi): void => {
  const controllers = strapi.get('controllers') as ControllersRegistry;
  controllers.extend('plugin::content-manager.collection-types', (controller) => {
    const save = controller['bulkPublish'];
    if (!save) return controller;
    const bulkPublish: Save = async (ctx, next) => {
      try {
        return await save(ctx, next);
      } catch (error) {
        if (error instanceof PublishRefused) await refusePublish(strapi, draftsOf(strapi, ctx));
        throw error;
      }
    };
    return { ...controller, bulkPublish };
  });
};
