import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileDocuments } from '../unit/graphql/hostile-documents';
import { createApp, type TestApp } from './support/app';
import { grant } from './support/permissions';
import { articleSchema, participation } from './support/schemas';
import { visitor } from './support/visitor';

const site = {
  contentTypes: [articleSchema()],
  funnel: {
    preset: 'digital',
    contentTypes: { 'api::article.article': participation['api::article.article'] },
  },
};

describe('the shared GraphQL endpoint', () => {
  let app: TestApp;
  const ask = (query: string) => visitor(app.strapi).graphql(query);

  beforeAll(async () => {
    app = await createApp(site);
    await grant(app.strapi, [
      'plugin::content-funnel.next-best.find',
      'plugin::content-funnel.journey.find',
      'plugin::content-funnel.stage.find',
      'plugin::content-funnel.persona.find',
      'api::article.article.find',
    ]);
  });
  afterAll(() => app.stop());

  it('refuses or validates every hostile document, and tells nothing of the machine', async () => {
    const documents = hostileDocuments();
    expect(documents.length).toBeGreaterThanOrEqual(500);
    const wrong: string[] = [];
    for (const { name, query } of documents) {
      const { status, text } = await ask(query);
      if (status !== 400 && status !== 200) wrong.push(`${name}: ${status}`);
      if (/node_modules|\.js:\d|call stack/.test(text))
        wrong.push(`${name}: ${text.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  }, 600_000);

  it.each([
    ['fragments that double (30)', /more than 10000 selections/],
    ['a cycle of fragments (30)', /within itself/],
    ['missing fragments (400)', /Unknown fragment/],
    ['the same branch (4000)', /too often/],
    ['aliases of a root field of ours (2000)', /At most 15 of the fields funnelNextBest/],
    ['levels of fields (60)', /nested/],
    ['fragments side by side (4000)', /too often/],
    ['variables of one name (5000)', /variables|many times/],
  ])('refuses %s with 400 and the reason', async (name, reason) => {
    const found = hostileDocuments().find((document) => document.name === name);
    const { status, errors, data } = await ask(found?.query ?? '');
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions['code']).toMatch(/^GRAPHQL_(VALIDATION|PARSE)_FAILED$/);
    expect(errors?.[0]?.message).toMatch(reason);
  });

  it('answers the largest request that the contract allows', async () => {
    const visit =
      '{ ref: { contentType: "api::article.article", documentId: "a2c4e6g8i0k2m4o6q8s0u2w4" }, type: READ, at: "2026-11-20T10:00:00.000Z" }';
    const input = `{ slot: "default", count: 20, explain: true, visitor: { consent: PERSONALIZATION, history: [${visit.concat(' ').repeat(50)}] } }`;
    const fields =
      'requestId slot journey items { rank score role ref { contentType documentId locale } title summary url image { url } format kind ask stages personas move reasons { code label weight } scoreParts { key value weight contribution } trackingToken data } visitor { consent persona { key scores { key score } } stage { key scores { key score } } } fallback gaps { cause } warnings { code } withheld { code } segmentKey cacheScope ttlSeconds policyVersion';
    const aliases = Array.from(
      { length: 15 },
      (_, index) => `a${index}: funnelNextBest(input: $input) { ${fields} }`
    ).join('\n');
    const one = await ask(`{ funnelNextBest(input: ${input}) { ${fields} } }`);
    expect(one.errors).toBeUndefined();
    const { status, errors, data } = await visitor(app.strapi).graphql(
      `query ($input: FunnelNextBestInput!) { ${aliases} }`,
      { input: { slot: 'default', count: 20 } }
    );
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(Object.keys(data ?? {})).toHaveLength(15);
  });

  it('answers the site’s own queries and the introspection of tools', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await ask(getIntrospectionQuery())).errors).toBeUndefined();
    const article = '... on Article { title slug funnelStages { key } funnelPersonas { key } }';
    const { data, errors } = await ask(
      `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: articles(pagination: { limit: 5 }) { ${article} ...f }`).join(' ')} } fragment f on Article { title documentId }`
    );
    expect(errors).toBeUndefined();
    expect(Object.keys(data ?? {})).toHaveLength(40);
  });
});

describe('a site with settings of its own', () => {
  it('keeps its depth limit beside the guard, and may set or switch off the guard', async () => {
    const deep = '{ __type(name: "Query") { name } articles { title } }';
    const app = await createApp({
      ...site,
      plugins: { graphql: { config: { depthLimit: 1 } } },
      funnel: { ...site.funnel, graphql: { maxSelections: 100, maxRootFields: 2 } },
    });
    const ask = (query: string) => visitor(app.strapi).graphql(query);
    try {
      await grant(app.strapi, ['api::article.article.find']);
      expect((await ask(deep)).status).toBe(200);
      const tooDeep = await ask('{ articles { funnelStages { key } } }');
      expect(tooDeep.errors?.[0]?.message).toMatch(/maximum operation depth of 1/);
      const fields = (count: number) =>
        Array.from({ length: count }, (_, index) => `a${index}: __typename`).join(' ');
      expect((await ask(`{ ${fields(100)} }`)).status).toBe(200);
      expect((await ask(`{ ${fields(101)} }`)).status).toBe(400);
      const roots = (count: number) =>
        Array.from({ length: count }, (_, index) => `a${index}: funnelJourneys { key }`).join(' ');
      expect((await ask(`{ ${roots(2)} }`)).status).toBe(200);
      expect((await ask(`{ ${roots(3)} }`)).status).toBe(400);

      await app.restart({ funnel: { ...site.funnel, graphql: { guard: false } }, plugins: {} });
      expect((await ask(`{ ${roots(20)} }`)).status).toBe(200);
    } finally {
      await app.stop();
    }
  });
});
