/** Writes payloads of next-best content: `{ "data": payload }`, or a list of them for a batch. */
import type { CacheScope, NextBestPayload } from '../../recommendation/contract';
import type { Context } from '../controller';
import { applyCachePolicy, weakEtag, type CachePolicy } from './cache-headers';

const OPEN = '{"data":';
const CLOSE = '}';

interface Written {
  /** `{"data":payload}` in UTF-8. */
  readonly body: Buffer;
  readonly policy: CachePolicy;
}

/**
 * The recommendation hands out one payload to everybody while it is PUBLIC, so its text is made
 * once. Keyed by identity: a payload that is dropped takes its text along.
 */
const written = new WeakMap<NextBestPayload, Written>();

const write = (payload: NextBestPayload): Written => {
  const known = written.get(payload);
  if (known) return known;
  const { cacheScope: scope, ttlSeconds, items } = payload;
  const etag = scope === 'NO_STORE' ? null : weakEtag(JSON.stringify(items));
  const made = {
    body: Buffer.from(`${OPEN}${JSON.stringify(payload)}${CLOSE}`),
    policy: { scope, ttlSeconds, etag },
  };
  if (scope === 'PUBLIC') written.set(payload, made);
  return made;
};

/** Strictest first: a page is kept no longer than its strictest part. */
const STRICTEST: readonly CacheScope[] = ['NO_STORE', 'PRIVATE', 'PUBLIC'];

const policyOfPage = (policies: readonly CachePolicy[]): CachePolicy => {
  const scope =
    STRICTEST.find((candidate) => policies.some((policy) => policy.scope === candidate)) ??
    'NO_STORE';
  return {
    scope,
    ttlSeconds: Math.min(...policies.map(({ ttlSeconds }) => ttlSeconds)),
    etag: scope === 'NO_STORE' ? null : weakEtag(policies.map(({ etag }) => etag).join()),
  };
};

const send = (ctx: Context, policy: CachePolicy, body: () => Buffer): void => {
  if (applyCachePolicy(ctx, policy)) return;
  ctx.type = 'application/json';
  ctx.body = body();
};

export const sendPayload = (ctx: Context, payload: NextBestPayload): void => {
  const { body, policy } = write(payload);
  send(ctx, policy, () => body);
};

export const sendPayloads = (ctx: Context, payloads: readonly NextBestPayload[]): void => {
  const texts = payloads.map(write);
  const policy = policyOfPage(texts.map((text) => text.policy));
  send(ctx, policy, () => {
    const list = texts.map(({ body }) => body.toString('utf8', OPEN.length, body.length - 1));
    return Buffer.from(`${OPEN}[${list.join()}]${CLOSE}`);
  });
};
