import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { plant, PERSONA_NOTES } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { createToken, createUserToken, visitor } from './support/visitor';

const FUNNEL = 'plugin::content-funnel';
const NEXT_BEST = `${FUNNEL}.next-best.find`;
const FINDS = ['api::article.article.find', 'api::resource.resource.find', 'api::offer.offer.find'];

/** A site that has extended Apollo and our types by itself. */
const indexSource = `
const seen = [];
module.exports = {
  register({ strapi }) {
    strapi.funnelTest = { seen };
    strapi.plugin('graphql').service('extension').use({
      typeDefs: 'extend type FunnelItem { shout: String }',
      resolvers: { FunnelItem: { shout: (item) => item.title.toUpperCase() } },
      resolversConfig: { 'FunnelItem.kind': { middlewares: [async () => 'as the site says'] } },
    });
    const settings = strapi.config.get('plugin::graphql.apolloServer');
    const mine = { async requestDidStart() { seen.push('site'); } };
    strapi.config.set('plugin::graphql.apolloServer', {
      ...settings,
      plugins: [...settings.plugins, mine],
    });
  },
};`;

describe('GraphQL', () => {
  let app: TestApp;
  const warnings: string[] = [];
  const everyone = () => visitor(app.strapi);
  const itemsOf = (payload: unknown): { title: string }[] =>
    (payload as { items: { title: string }[] }).items;

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
      plugins: {
        graphql: { config: { apolloServer: { includeStacktraceInErrorResponses: true } } },
      },
      indexSource,
    });
    const warn = app.strapi.log.warn.bind(app.strapi.log);
    app.strapi.log.warn = ((message: string) => {
      warnings.push(String(message));
      return warn(message);
    }) as typeof app.strapi.log.warn;
    await plant(app.strapi);
  });
  afterAll(() => app.stop());

  describe('to a visitor without the permission', () => {
    const ROOTS: [string, string][] = [
      ['{ funnelNextBest { slot } }', NEXT_BEST],
      ['{ funnelNextBestBatch(inputs: [{}]) { slot } }', NEXT_BEST],
      ['{ funnelJourneys { key } }', `${FUNNEL}.journey.find`],
      ['{ funnelCoverage { journey } }', `${FUNNEL}.coverage.find`],
    ];

    it.each(ROOTS)('refuses %s with FORBIDDEN', async (query) => {
      const { data, errors, text } = await everyone().graphql(query);
      expect(Object.values(data ?? {})).toEqual([null]);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
      expect(text).not.toMatch(/\.js|node_modules| at /);
    });

    it('tells the log once per permission which one it is and where to grant it', async () => {
      await everyone().get('/api/content-funnel/next-best').expect(403);
      for (const action of new Set(ROOTS.map(([, name]) => name))) {
        const told = warnings.filter((message) => message.includes(`"${action}"`));
        expect(told, action).toHaveLength(1);
        expect(told[0]).toContain('the role "Public"');
        expect(told[0]).toContain('Settings → Users & Permissions plugin → Roles → Public');
      }
    });

    it('refuses a signed-in user whose role lacks it', async () => {
      const user = visitor(app.strapi, await createUserToken(app.strapi));
      for (const [query] of ROOTS) {
        const { errors } = await user.graphql(query);
        expect(errors?.[0]?.extensions['code'], query).toBe('FORBIDDEN');
      }
    });

    it('refuses a token that may do something else', async () => {
      const token = await createToken(app.strapi, 'custom', [`${FUNNEL}.journey.find`]);
      const program = visitor(app.strapi, token);
      expect((await program.graphql('{ funnelJourneys { key } }')).errors).toBeUndefined();
      const { errors } = await program.graphql('{ funnelNextBest { slot } }');
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    });
  });

  describe('to a caller with the permission', () => {
    beforeAll(() =>
      grant(app.strapi, [NEXT_BEST, `${FUNNEL}.journey.find`, 'api::article.article.find'])
    );

    const ask =
      '{ funnelNextBest(input: { locale: "en", count: 20, visitor: { seen: 9 } }) { items { title role ref { contentType } } cacheScope } }';

    it('answers with what that caller may read, and nothing else', async () => {
      const types = async (token?: string): Promise<string[]> => {
        const { data, errors } = await visitor(app.strapi, token).graphql(ask);
        expect(errors).toBeUndefined();
        const items = (data?.['funnelNextBest'] as { items: { ref: { contentType: string } }[] })
          .items;
        return [...new Set(items.map(({ ref }) => ref.contentType))].sort();
      };
      const all = FINDS.map((action) => action.replace(/\.find$/, '')).sort();
      expect(await types()).toEqual(['api::article.article']);
      expect(await types(await createToken(app.strapi, 'full-access'))).toEqual(all);
      expect(await types(await createToken(app.strapi, 'read-only'))).toEqual(all);
      expect(
        await types(await createToken(app.strapi, 'custom', [NEXT_BEST, 'api::offer.offer.find']))
      ).toEqual(['api::offer.offer']);
    });

    it('gives PUBLIC answers to the public role only', async () => {
      const scopeOf = async (token?: string): Promise<unknown> => {
        const { data } = await visitor(app.strapi, token).graphql(ask);
        return (data?.['funnelNextBest'] as { cacheScope: string }).cacheScope;
      };
      expect(await scopeOf()).toBe('PUBLIC');
      expect(await scopeOf(await createToken(app.strapi, 'full-access'))).toBe('PRIVATE');
    });

    it('serves the journeys in the asked locale', async () => {
      const { data } = await everyone().graphql(
        '{ en: funnelJourneys(locale: "en") { key isDefault stages { key name transitions { to kind } } personas { key label } } }'
      );
      expect(data?.['en']).toMatchObject([
        {
          key: 'digital',
          isDefault: true,
          stages: [
            {
              key: 'awareness',
              name: 'Awareness',
              transitions: [{ to: 'consideration', kind: 'FORWARD' }, {}],
            },
            {},
            {},
            {},
            {},
          ],
          personas: [{ key: 'gardener', label: 'Gardeners' }],
        },
      ]);
    });

    it('never shows research notes or private attributes', async () => {
      await grant(app.strapi, [`${FUNNEL}.persona.find`, `${FUNNEL}.stage.find`]);
      const { text } = await everyone().graphql(`{
        articles { title funnelPersonas { key publicLabel } funnelStages { key question } }
        funnelJourneys { personas { key label description } }
        funnelNextBest(input: { locale: "en", count: 20 }) { items { title summary personas data } }
      }`);
      expect(text).toContain('Gardeners');
      expect(text).not.toContain(PERSONA_NOTES);
      for (const field of ['name', 'background', 'evidence', 'goals', 'translations']) {
        const { status } = await everyone().graphql(`{ articles { funnelPersonas { ${field} } } }`);
        expect(status, field).toBe(400);
      }
    });

    it('filters entries by the keys of their tags', async () => {
      const { data } = await everyone().graphql(
        '{ articles(filters: { funnelStages: { key: { eq: "awareness" } } }) { title } }'
      );
      expect((data?.['articles'] as { title: string }[]).map(({ title }) => title).sort()).toEqual([
        'Leek',
        'Turnip',
      ]);
    });
  });

  describe('when the input is wrong', () => {
    const wrong: [string, string, RegExp][] = [
      ['an unknown slot', 'slot: "nowhere"', /slot: .*default/],
      ['an unknown journey', 'journey: "nowhere"', /journey: .*digital/],
      ['an unknown locale', 'locale: "xx"', /locale: .*en/],
      ['a list of locales as text', 'locale: "*"', /locale/],
      ['a count above the limit', 'count: 21', /count: must be at most 20/],
      ['a count below the limit', 'count: 0', /count: must be at least 1/],
      [
        'half a ref',
        'current: { documentId: "x" }',
        /current: give either contentType and documentId, or url/,
      ],
      ['no roles', 'roles: []', /roles: must be at least 1 entries/],
      ['a negative seen', 'visitor: { seen: -1 }', /visitor\.seen: must be at least 0/],
      [
        'a long history',
        `visitor: { history: [${'{ ref: { url: "/x" } } '.repeat(51)}] }`,
        /visitor\.history: must be at most 50 entries/,
      ],
      [
        'a long text',
        `visitor: { persona: "${'x'.repeat(256)}" }`,
        /visitor\.persona: must be at most 255 characters/,
      ],
    ];

    it.each(wrong)('names the field and what is allowed: %s', async (_case, input, message) => {
      const { data, errors } = await everyone().graphql(
        `{ funnelNextBest(input: { ${input} }) { slot } __typename }`
      );
      expect(data).toEqual({ funnelNextBest: null, __typename: 'Query' });
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toMatch(message);
      const { details } = errors?.[0]?.extensions['error'] as {
        details: { errors: { path: string[] }[] };
      };
      expect(details.errors[0]?.path.join('.')).toBe(errors?.[0]?.message.split(':')[0]);
    });

    it('names the input of a batch', async () => {
      const { errors } = await everyone().graphql(
        '{ funnelNextBestBatch(inputs: [{}, { slot: "nowhere" }]) { slot } }'
      );
      expect(errors?.[0]?.message).toMatch(/^inputs\.1\.slot: /);
      const tooMany = await everyone().graphql(
        `{ funnelNextBestBatch(inputs: [${'{} '.repeat(11)}]) { slot } }`
      );
      expect(tooMany.errors?.[0]?.message).toMatch(/inputs: must be at most 10 entries/);
    });

    it('leaves unknown fields to the schema', async () => {
      const { status, errors } = await everyone().graphql(
        '{ funnelNextBest(input: { where: 1 }) { slot } }'
      );
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(errors)).not.toMatch(/\.js|node_modules/);
    });

    it('refuses variables of the wrong type with 400', async () => {
      const { status, errors } = await everyone().graphql(
        'query ($input: FunnelNextBestInput!) { funnelNextBest(input: $input) { slot } }',
        { input: { count: 'many' } }
      );
      expect(status).toBe(400);
      expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    });
  });

  it('tells nothing of an error inside', async () => {
    const room = app.strapi.plugin('content-funnel').service('recommendation') as {
      recommendContent: unknown;
    };
    const original = room.recommendContent;
    const logged: unknown[] = [];
    const error = app.strapi.log.error.bind(app.strapi.log);
    app.strapi.log.error = ((message: unknown) => logged.push(message)) as unknown as typeof error;
    room.recommendContent = () => {
      throw new Error('select secret from rows at /srv/app/data.db');
    };
    try {
      const { data, errors, text } = await everyone().graphql(
        '{ funnelNextBest { slot } __typename }'
      );
      expect(data).toEqual({ funnelNextBest: null, __typename: 'Query' });
      expect(errors?.[0]?.message).toBe('Internal Server Error');
      expect(errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
      expect(text).not.toMatch(/secret|select|srv|\.js|at /);
      const rest = await everyone().get('/api/content-funnel/next-best').expect(500);
      expect(rest.text).not.toMatch(/secret|select|srv|\.js|stack/);
      expect(logged.map(String).filter((text) => text.includes('select secret'))).toHaveLength(2);
    } finally {
      room.recommendContent = original;
      app.strapi.log.error = error;
    }
  });

  describe('beside what the site has extended', () => {
    it('runs the plugins of both', async () => {
      const { seen } = (app.strapi as unknown as { funnelTest: { seen: string[] } }).funnelTest;
      const before = seen.length;
      const { status } = await everyone().graphql('{ ...nobody }');
      expect(status).toBe(400);
      expect(seen.length).toBe(before + 1);
    });

    it('keeps fields and rights that the site gave our types', async () => {
      const items = itemsOf(
        (
          await everyone().graphql(
            '{ funnelNextBest(input: { locale: "en" }) { items { title shout kind } } }'
          )
        ).data?.['funnelNextBest']
      );
      expect(items.length).toBeGreaterThan(0);
      for (const item of items as { title: string; shout?: string; kind?: string }[]) {
        expect(item.shout).toBe(item.title.toUpperCase());
        expect(item.kind).toBe('as the site says');
      }
    });
  });

  describe('as Apollo protects it', () => {
    const server = () => everyone();

    it('refuses several operations in one array', async () => {
      await server()
        .post('/graphql', [{ query: '{ __typename }' }, { query: '{ __typename }' }])
        .expect(400);
    });

    it('refuses a simple cross-site request', async () => {
      await server()
        .post('/graphql', '{"query":"{ __typename }"}')
        .set('Content-Type', 'text/plain')
        .expect(400);
    });

    it('answers alike under an address with a query string', async () => {
      const answer = await server().post('/graphql?x=1', { query: '{ ...nobody }' });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('GRAPHQL_VALIDATION_FAILED');
    });
  });
});

describe('a site whose public role may do nothing', () => {
  it('is told at start that GraphQL is closed to visitors, and REST says 403 or 401', async () => {
    const app = await createApp({ contentTypes: [articleSchema()], funnel: { contentTypes: {} } });
    try {
      const role = await app.strapi.db
        .query('plugin::users-permissions.role')
        .findOne({ where: { type: 'public' } });
      await app.strapi.db
        .query('plugin::users-permissions.permission')
        .deleteMany({ where: { role: role.id } });
      const printed: string[] = [];
      const { _stdout: output } = console as unknown as { _stdout: NodeJS.WriteStream };
      const write = output.write.bind(output);
      process.env['FUNNEL_TEST_LOG'] = 'warn';
      output.write = (chunk: unknown) => printed.push(String(chunk)) > 0;
      try {
        await app.restart();
      } finally {
        output.write = write;
        delete process.env['FUNNEL_TEST_LOG'];
      }
      expect(printed.join('')).toContain('visitors without a token get 401 from GraphQL');
      expect((await visitor(app.strapi).graphql('{ funnelNextBest { slot } }')).status).toBe(401);
      expect([401, 403]).toContain(
        (await visitor(app.strapi).get('/api/content-funnel/next-best')).status
      );
    } finally {
      await app.stop();
    }
  });
});
