import { describe, expect, it } from 'vitest';
import type { Context } from '../../../server/src/http/controller';
import { sendPayload, sendPayloads } from '../../../server/src/http/content-api/send-next-best';
import type { CacheScope, NextBestPayload } from '../../../server/src/recommendation/contract';

const state = { key: null, assignment: 'UNKNOWN', confidence: 0, scores: [] } as const;

const payload = (scope: CacheScope, ttlSeconds = 60, slot = 'default'): NextBestPayload => ({
  requestId: 'r',
  slot,
  journey: 'digital',
  items: [],
  visitor: {
    consent: 'NONE',
    isReturning: false,
    persona: { ...state, scores: [] },
    stage: { ...state, scores: [] },
  },
  fallback: 'EMPTY',
  gaps: [],
  warnings: [],
  withheld: null,
  segmentKey: 's',
  cacheScope: scope,
  ttlSeconds,
  policyVersion: 'p',
});

const context = () => {
  const headers: Record<string, string> = {};
  const ctx = {
    method: 'GET',
    fresh: false,
    req: { headers: {} },
    body: undefined as unknown,
    type: '',
    vary: () => undefined,
    set: (name: string, value: string) => void (headers[name] = value),
  };
  return {
    ctx: ctx as unknown as Context,
    headers,
    body: () => JSON.parse(String(ctx.body)) as unknown,
  };
};

describe('an answer with several payloads', () => {
  it.each<[CacheScope[], string]>([
    [['PUBLIC', 'PUBLIC'], 'public, max-age=20'],
    [['PUBLIC', 'PRIVATE'], 'private, no-cache'],
    [['PRIVATE', 'NO_STORE', 'PUBLIC'], 'no-store'],
  ])('of %j is kept as its strictest part allows', (scopes, expected) => {
    const { ctx, headers, body } = context();
    const payloads = scopes.map((scope, index) =>
      payload(scope, 60 - 40 * index || 20, `s${index}`)
    );
    sendPayloads(ctx, payloads);
    expect(headers['Cache-Control']).toBe(expected);
    expect('ETag' in headers).toBe(expected !== 'no-store');
    expect(body()).toEqual({ data: payloads });
  });
});

describe('the text of a payload', () => {
  it('is made once while it is PUBLIC, and anew when it is not', () => {
    const written = (scope: CacheScope): number => {
      let reads = 0;
      const counted = Object.defineProperty(payload(scope), 'slot', {
        enumerable: true,
        get: () => (reads += 1) && 'default',
      });
      sendPayload(context().ctx, counted);
      sendPayload(context().ctx, counted);
      return reads;
    };
    expect(written('PUBLIC')).toBe(1);
    expect(written('PRIVATE')).toBe(2);
  });
});
