import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { plant, type Garden } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { createToken, visitor } from './support/visitor';

const NEXT_BEST = 'plugin::content-funnel.next-best.find';

/** Counts how often Apollo executed a document. */
const counting = (extension = '') => `
module.exports = {
  register({ strapi }) {
    const executions = [];
    strapi.funnelTest = { executions };
    ${extension}
    const settings = strapi.config.get('plugin::graphql.apolloServer') ?? {};
    const counter = {
      async requestDidStart() {
        return { async executionDidStart({ operation }) { executions.push(operation.operation); } };
      },
    };
    strapi.config.set('plugin::graphql.apolloServer', {
      ...settings,
      plugins: [...(settings.plugins ?? []), counter],
    });
  },
};`;

const site = {
  contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
  funnel: { preset: 'digital', contentTypes: participation },
  indexSource: counting(),
};

const RIGHTS = [NEXT_BEST, 'plugin::content-funnel.journey.find', 'api::article.article.find'];

const QUERY = `query ($input: FunnelNextBestInput!, $brief: Boolean = false) {
  next: funnelNextBest(input: $input) { ...Steps visitor { stage { key } } }
}
fragment Steps on FunnelNextBestPayload {
  items { title reasons { code weight } url @skip(if: $brief) }
  requestId
}`;

describe('what GraphQL made of public answers', () => {
  let app: TestApp;
  let garden: Garden;
  const executions = (): string[] =>
    (app.strapi as unknown as { funnelTest: { executions: string[] } }).funnelTest.executions;
  const catalog = () =>
    app.strapi.plugin('content-funnel').service('catalog') as { settled(): Promise<void> };
  const segment = (count: number) => ({
    input: { locale: 'en', count, visitor: { stage: 'awareness', seen: 9 } },
  });
  /** How often the document was executed for these requests. */
  const executed = async (requests: () => Promise<unknown>): Promise<number> => {
    executions().length = 0;
    await requests();
    return executions().length;
  };

  beforeAll(async () => {
    app = await createApp(site);
    garden = await plant(app.strapi);
    await grant(app.strapi, RIGHTS);
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    executions().length = 0;
  });

  it('is sent again as it was, headers included, without executing the document', async () => {
    const post = () =>
      visitor(app.strapi)
        .post('/graphql', { query: QUERY, variables: segment(3) })
        .expect(200);
    const first = await post();
    const second = await post();
    expect(executions()).toHaveLength(1);
    expect(second.text).toBe(first.text);
    expect(second.headers['cache-control']).toBe(first.headers['cache-control']);
    expect(second.headers['content-type']).toBe(first.headers['content-type']);
    const { items } = (first.body as { data: { next: { items: unknown[] } } }).data.next;
    expect(items).toHaveLength(3);
  });

  it('is another for other variables, other fields and other names of the same field', async () => {
    const ask = (query: string, variables: object) => visitor(app.strapi).graphql(query, variables);
    const [full, brief] = [
      await ask(QUERY, segment(2)),
      await ask(QUERY, { ...segment(2), brief: true }),
    ];
    expect(full.text).toContain('"url"');
    expect(brief.text).not.toContain('"url"');
    const names = await ask(QUERY.replace('next:', 'steps:'), segment(2));
    expect(Object.keys(names.data ?? {})).toEqual(['steps']);
    expect(executions()).toHaveLength(3);
    const again = await ask(QUERY, { ...segment(2), brief: true });
    expect(again.text).toBe(brief.text);
    expect(executions()).toHaveLength(3);
  });

  it('holds for the batch, and for two fields in one document', async () => {
    const two = `{ a: funnelNextBest(input: { locale: "en", count: 1 }) { items { title } }
                   b: funnelNextBestBatch(inputs: [{ locale: "en" }, { locale: "en" }]) { slot } }`;
    const count = await executed(async () => {
      const first = await visitor(app.strapi).graphql(two);
      const second = await visitor(app.strapi).graphql(two);
      expect(first.errors).toBeUndefined();
      expect(second.text).toBe(first.text);
    });
    expect(count).toBe(1);
  });

  it('is not kept where a document asks for more than our answers', async () => {
    const more = '{ funnelNextBest(input: { locale: "en" }) { slot } articles { title } }';
    const typed = '{ __typename funnelNextBest(input: { locale: "en" }) { slot } }';
    for (const query of [more, typed]) {
      const count = await executed(async () => {
        for (let turn = 0; turn < 2; turn += 1)
          expect((await visitor(app.strapi).graphql(query)).status).toBe(200);
      });
      expect(count, query).toBe(2);
    }
  });

  it('is not kept for answers that are not the same for everybody', async () => {
    const own = { input: { ...segment(1).input, explain: true } };
    const unknown = { input: { ...segment(1).input, visitor: { stage: 'nowhere' } } };
    for (const variables of [own, unknown]) {
      const count = await executed(async () => {
        for (let turn = 0; turn < 2; turn += 1) await visitor(app.strapi).graphql(QUERY, variables);
      });
      expect(count).toBe(2);
    }
  });

  it('follows the content', async () => {
    const titles = async (): Promise<unknown> =>
      (await visitor(app.strapi).graphql(QUERY, segment(20))).data?.['next'];
    await titles();
    expect(JSON.stringify(await titles())).toContain('Leek');
    expect(executions()).toHaveLength(1);
    await app.strapi.documents('api::article.article' as never).update({
      documentId: garden.articles[0] ?? '',
      locale: 'en',
      data: { title: 'Leek, once more' },
      status: 'published',
    } as never);
    await catalog().settled();
    expect(JSON.stringify(await titles())).toContain('Leek, once more');
    expect(executions()).toHaveLength(2);
  });

  it('is for those who may: each caller by their own rights', async () => {
    const ask = (token?: string) => visitor(app.strapi, token).graphql(QUERY, segment(3));
    await ask();
    expect((await ask()).errors).toBeUndefined();
    expect(executions()).toHaveLength(1);
    const stranger = await createToken(app.strapi, 'custom', ['api::article.article.find']);
    expect((await ask(stranger)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    const reader = await createToken(app.strapi, 'custom', [NEXT_BEST]);
    const { data, errors } = await ask(reader);
    expect(errors).toBeUndefined();
    expect((data?.['next'] as { items: unknown[] }).items).toEqual([]);
    await app.strapi.db
      .query('plugin::users-permissions.permission')
      .deleteMany({ where: { action: NEXT_BEST } });
    const refused = await ask();
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(refused.data).toEqual({ next: null });
    await grant(app.strapi, [NEXT_BEST]);
    expect((await ask()).errors).toBeUndefined();
  });

  it.each([
    [
      'wraps a field of an item',
      `strapi.plugin('graphql').service('extension').use({
        resolversConfig: { 'FunnelItem.title': {
          middlewares: [(next, ...args) => next(...args)] } } });`,
    ],
    [
      'wraps our root field',
      `strapi.plugin('graphql').service('extension').use({
        resolversConfig: { 'Query.funnelNextBest': {
          middlewares: [(next, ...args) => next(...args)] } } });`,
    ],
    [
      'resolves our root field in its own way',
      `strapi.plugin('graphql').service('extension').use({
        resolvers: { Query: { funnelNextBest: () => ({ items: [], requestId: 'mine' }) } } });`,
    ],
  ])('is never kept where the site %s', async (_what, extension) => {
    await app.restart({ indexSource: counting(extension) });
    const count = await executed(async () => {
      const query = '{ funnelNextBest(input: { locale: "en" }) { items { title } requestId } }';
      for (let turn = 0; turn < 2; turn += 1) {
        expect((await visitor(app.strapi).graphql(query)).errors).toBeUndefined();
      }
    });
    expect(count).toBe(2);
  });

  it('is not kept where the configuration keeps no answers', async () => {
    await app.restart({
      indexSource: counting(),
      funnel: { ...site.funnel, cache: { maxAnswers: 0 } },
    });
    const count = await executed(async () => {
      for (let turn = 0; turn < 2; turn += 1) await visitor(app.strapi).graphql(QUERY, segment(3));
    });
    expect(count).toBe(2);
  });
});
