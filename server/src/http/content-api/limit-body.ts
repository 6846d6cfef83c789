/** No request of ours is larger than 64 KB; Strapi's own parser stops at 1 MB. */
import { errors } from '@strapi/utils';
import { LIMITS } from '../../recommendation/contract';
import type { Context } from '../controller';

/** Without a length, or compressed, what counts is what came out of the parser. */
const bytesOf = (ctx: Context): number => {
  const length = ctx.request.length;
  if (length !== undefined && !ctx.get('content-encoding')) return length;
  const { body } = ctx.request as { body?: unknown };
  return Buffer.byteLength(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
};

/** @throws PayloadTooLargeError, which Strapi answers as 413. */
export const limitBody = (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
  if (bytesOf(ctx) > LIMITS.bodyBytes) {
    throw new errors.PayloadTooLargeError(`The body must be at most ${LIMITS.bodyBytes} bytes`);
  }
  return next();
};
