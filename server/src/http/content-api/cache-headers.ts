/** How an answer may be kept, in HTTP's words. */
import { createHash } from 'node:crypto';
import type { CacheScope } from '../../recommendation/contract';
import type { Context } from '../controller';

export interface CachePolicy {
  readonly scope: CacheScope;
  readonly ttlSeconds: number;
  /** Of what may not change while a kept answer is used; null: not to be kept. */
  readonly etag: string | null;
}

/** Weak: answers with equal items may differ in their bytes. */
export const weakEtag = (content: string): string =>
  `W/"${createHash('sha1').update(content).digest('base64url')}"`;

/** The browser of the one who asked may keep a PRIVATE answer, and asks again each time. */
const CACHE_CONTROL: Record<CacheScope, (ttlSeconds: number) => string> = {
  PUBLIC: (ttlSeconds) => `public, max-age=${ttlSeconds}`,
  PRIVATE: () => 'private, no-cache',
  NO_STORE: () => 'no-store',
};

/**
 * Sets Cache-Control, Vary and, on GET, ETag. Answers whether the caller has the answer already, in
 * which case the status is 304 and nothing is to be sent.
 */
export const applyCachePolicy = (ctx: Context, policy: CachePolicy): boolean => {
  const isRead = ctx.method === 'GET' || ctx.method === 'HEAD';
  ctx.vary('Authorization');
  if (!isRead) {
    ctx.set('Cache-Control', 'no-store');
    return false;
  }
  ctx.set('Cache-Control', CACHE_CONTROL[policy.scope](policy.ttlSeconds));
  if (policy.etag === null) return false;
  ctx.set('ETag', policy.etag);
  ctx.status = 200;
  // Comparing costs as much as all of the above, and most requests bring nothing to compare.
  if (ctx.req.headers['if-none-match'] === undefined || !ctx.fresh) return false;
  ctx.status = 304;
  return true;
};
