import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

const SITE = /^\/site(?:\/(?!assets\/)|$)/;

/**
 * The public site is one page that reads its address: every path below /site/ gets it, but for the
 * assets. A real front end would be an application of its own.
 */
export default (_config: unknown, { strapi }: { strapi: Core.Strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    if (!['GET', 'HEAD'].includes(ctx.method) || !SITE.test(ctx.path)) return next();
    ctx.type = 'html';
    ctx.set('Cache-Control', 'no-cache');
    ctx.body = createReadStream(path.join(strapi.dirs.static.public, 'site', 'index.html'));
  };
