import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFunnelClient, FunnelError, type FunnelClient } from '../../../client/src';
import { startServer, type TestServer } from './support/server';

let server: TestServer;
let funnel: FunnelClient;

beforeEach(async () => {
  server = await startServer();
  funnel = createFunnelClient({ baseUrl: server.url });
});
afterEach(() => server.stop());

const refusal = async (promise: Promise<unknown>): Promise<FunnelError> => {
  const error: unknown = await promise.then(
    () => expect.fail('the request should have been refused'),
    (reason) => reason
  );
  expect(error).toBeInstanceOf(FunnelError);
  return error as FunnelError;
};

describe('a request that fits a segment', () => {
  it('goes by GET, with the names of the contract', async () => {
    await funnel.nextBest({
      slot: 'article-footer',
      journey: 'digital',
      visitor: { stage: 'consideration', persona: 'weeknight-cook', seen: 0 },
      current: { contentType: 'api::article.article', documentId: 'abc' },
      locale: 'fr',
      roles: ['ARTICLE', 'CTA'],
      count: 3,
    });
    expect(server.asked).toEqual([
      {
        method: 'GET',
        path: '/api/content-funnel/next-best',
        query: {
          slot: 'article-footer',
          journey: 'digital',
          stage: 'consideration',
          persona: 'weeknight-cook',
          current: 'api::article.article:abc',
          seen: '0',
          locale: 'fr',
          roles: 'ARTICLE,CTA',
          count: '3',
        },
        search:
          '?slot=article-footer&journey=digital&stage=consideration&persona=weeknight-cook' +
          '&current=api%3A%3Aarticle.article%3Aabc&seen=0&locale=fr&roles=ARTICLE,CTA&count=3',
        contentType: undefined,
        body: undefined,
      },
    ]);
  });

  it('names the current entry by its path', async () => {
    await funnel.nextBest({ current: { url: '/site/en/blog/a b?c=d&e' } });
    expect(server.asked[0]?.query).toEqual({ slot: 'default', current: '/site/en/blog/a b?c=d&e' });
  });

  it('parts the values of a list by commas, and encodes a comma within a value', async () => {
    await funnel.nextBest({ slot: 'a,b', roles: ['ARTICLE', 'CTA'] });
    expect(server.asked[0]?.search).toBe('?slot=a%2Cb&roles=ARTICLE,CTA');
  });

  it('leaves out what is null or empty', async () => {
    await funnel.nextBest({
      journey: null,
      visitor: { consent: 'NONE', stage: null, history: [], id: null },
      exclude: [],
      roles: null,
      allowFallback: true,
      explain: false,
    });
    expect(server.asked[0]).toMatchObject({ method: 'GET', query: { slot: 'default' } });
  });

  it('has one address however its fields are ordered, so that caches see equals', async () => {
    const urls: string[] = [];
    const client = createFunnelClient({
      baseUrl: server.url,
      fetch: (url, init) => {
        urls.push(url);
        return fetch(url, init);
      },
    });
    await client.nextBest({ slot: 'hero', locale: 'en', visitor: { seen: 1, stage: 'see' } });
    await client.nextBest({ visitor: { stage: 'see', seen: 1 }, locale: 'en', slot: 'hero' });
    expect(urls[0]).toBe(urls[1]);
  });
});

describe('a request that a query cannot say', () => {
  it.each([
    ['history', { visitor: { history: [{ ref: { url: '/a' }, type: 'VIEW' as const }] } }],
    ['a consent', { visitor: { consent: 'PERSONALIZATION' as const } }],
    ['a visitor id', { visitor: { id: 'a-random-id-of-128-bits' } }],
    ['the end of the last visit', { visitor: { lastVisitAt: '2026-01-01T00:00:00.000Z' } }],
    ['exclusions', { exclude: [{ url: '/a' }] }],
    ['an explanation', { explain: true }],
    ['no fallback', { allowFallback: false }],
    ['a current entry by its whole address', { current: { url: 'https://example.org/a' } }],
    ['a reference and an address', { current: { contentType: 'a', documentId: 'b', url: '/c' } }],
    ['half a reference', { current: { contentType: 'api::article.article' } }],
  ])('goes by POST, as it is: %s', async (_what, request) => {
    await funnel.nextBest(request);
    expect(server.asked).toEqual([
      {
        method: 'POST',
        path: '/api/content-funnel/next-best',
        query: {},
        search: '',
        contentType: 'application/json',
        body: request,
      },
    ]);
  });

  it('sends a Date as ISO 8601', async () => {
    const declaredAt = new Date(Date.UTC(2026, 0, 2));
    await funnel.nextBest({ visitor: { stage: 'see', declaredAt } });
    expect(server.asked[0]?.body).toEqual({
      visitor: { stage: 'see', declaredAt: '2026-01-02T00:00:00.000Z' },
    });
  });
});

describe('a page of several slots', () => {
  const page = { locale: 'en', visitor: { stage: 'think' }, current: { url: '/a' } };

  it('goes by GET when its inputs name slots only', async () => {
    await funnel.nextBestPage(page, [{ slot: 'footer' }, {}, { slot: 'aside', count: null }]);
    expect(server.asked[0]).toMatchObject({
      method: 'GET',
      search: '?slot=footer,default,aside&stage=think&current=%2Fa&locale=en',
    });
  });

  it('goes by POST when an input says more', async () => {
    const inputs = [{ slot: 'footer' }, { slot: 'aside', count: 1 }];
    await funnel.nextBestPage(page, inputs);
    expect(server.asked[0]).toMatchObject({ method: 'POST', query: {}, body: { page, inputs } });
  });

  it('goes by POST when it has one slot, which a GET would not answer as a page', async () => {
    await funnel.nextBestPage(page, [{ slot: 'footer' }]);
    expect(server.asked[0]).toMatchObject({
      method: 'POST',
      body: { inputs: [{ slot: 'footer' }] },
    });
  });

  it('goes by POST when the page itself is personal', async () => {
    await funnel.nextBestPage({ exclude: [{ url: '/a' }] }, [{ slot: 'a' }, { slot: 'b' }]);
    expect(server.asked[0]?.method).toBe('POST');
  });
});

describe('answers', () => {
  it('are handed on without their wrapping', async () => {
    const journeys = [
      { key: 'digital', name: 'Parcours', isDefault: true, stages: [], personas: [] },
    ];
    server.answer(200, { data: journeys });
    expect(await funnel.journeys('fr')).toEqual(journeys);
    expect(server.asked[0]).toMatchObject({
      path: '/api/content-funnel/journeys',
      query: { locale: 'fr' },
    });
  });

  it('need no locale', async () => {
    await funnel.journeys();
    expect(server.asked[0]?.query).toEqual({});
  });

  it('are asked below a base address with or without a slash at its end', async () => {
    await createFunnelClient({ baseUrl: `${server.url}/cms/` }).journeys();
    await createFunnelClient({ baseUrl: `${server.url}/cms` }).journeys();
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/cms/api/content-funnel/journeys',
      '/cms/api/content-funnel/journeys',
    ]);
  });
});

describe('refusals', () => {
  it('carry status, code, message and the problem of each field', async () => {
    const message = 'must be at most 20';
    server.answer(400, {
      data: null,
      error: {
        status: 400,
        name: 'ValidationError',
        message: 'count: must be at most 20',
        details: { errors: [{ path: ['count'], message, name: 'ValidationError' }] },
      },
    });
    expect(await refusal(funnel.nextBest({ count: 50 }))).toMatchObject({
      status: 400,
      code: 'ValidationError',
      message: 'count: must be at most 20',
      fields: [{ path: 'count', message }],
    });
  });

  it('have no fields when Strapi names none', async () => {
    server.answer(403, {
      data: null,
      error: { status: 403, name: 'ForbiddenError', message: 'Forbidden', details: {} },
    });
    expect(await refusal(funnel.journeys())).toMatchObject({
      status: 403,
      code: 'ForbiddenError',
      fields: [],
    });
  });

  it.each([
    ['a proxy that is down', 502, '<h1>Bad gateway</h1>'],
    ['a page that is no JSON, though all seems well', 200, '<!doctype html>'],
    ['JSON of somebody else', 404, '{"detail":"Not found"}'],
    ['JSON that is nothing', 500, 'null'],
    ['JSON of somebody else, though all seems well', 200, '{"status":"ok"}'],
  ])('say so when Strapi did not answer: %s', async (_what, status, body) => {
    server.answer(status, body);
    expect(await refusal(funnel.journeys())).toMatchObject({ status, code: 'UnreadableAnswer' });
  });

  it('leave an unreachable server to fetch', async () => {
    await server.stop();
    await expect(funnel.journeys()).rejects.toThrow(TypeError);
    server = await startServer();
  });
});

describe('aborting', () => {
  it('rejects with the reason of the signal and gives up the request', async () => {
    const arrived = server.hold();
    const controller = new AbortController();
    const answer = funnel.nextBest({ slot: 'hero' }, { signal: controller.signal });
    const response = await arrived;
    const closed = new Promise((resolve) => response.on('close', resolve));
    controller.abort(new Error('the visitor left'));
    await expect(answer).rejects.toThrow('the visitor left');
    await closed;
  });
});
