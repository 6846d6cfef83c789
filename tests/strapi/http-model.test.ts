import * as openapi from '@strapi/openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { plant, PERSONA_NOTES } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { createToken, visitor } from './support/visitor';

const FUNNEL = 'plugin::content-funnel';
const ROUTES = [
  ['next-best', 'next-best'],
  ['journeys', 'journey'],
  ['stages', 'stage'],
  ['personas', 'persona'],
  ['touchpoints', 'touchpoint'],
  ['coverage', 'coverage'],
] as const;

describe('REST', () => {
  let app: TestApp;
  const get = (path: string, token?: string) =>
    visitor(app.strapi, token).get(`/api/content-funnel/${path}`);

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    const locales = app.strapi.plugin('i18n').service('locales') as {
      create(locale: object): Promise<unknown>;
    };
    await locales.create({ code: 'fr', name: 'French' });
    await plant(app.strapi);
  });
  afterAll(() => app.stop());

  it.each(ROUTES)(
    '/%s is an action of its own, for roles and tokens',
    async (route, controller) => {
      const action = `${FUNNEL}.${controller}.find`;
      await get(route).expect(403);
      const others = ROUTES.map(([, name]) => `${FUNNEL}.${name}.find`).filter(
        (name) => name !== action
      );
      await get(route, await createToken(app.strapi, 'custom', others)).expect(403);
      await get(route, await createToken(app.strapi, 'custom', [action])).expect(200);
      await get(route, await createToken(app.strapi, 'read-only')).expect(200);
      await get(route, 'nonsense').expect(401);
      const actions = app.strapi.contentAPI.permissions.getActionsMap();
      expect(actions[FUNNEL]?.controllers[controller]).toEqual(['find']);
    }
  );

  describe('the model', () => {
    beforeAll(() =>
      grant(
        app.strapi,
        ROUTES.slice(1, 5).map(([, name]) => `${FUNNEL}.${name}.find`)
      )
    );

    it('has journeys as GraphQL has them', async () => {
      const { data } = await visitor(app.strapi).graphql(
        '{ funnelJourneys(locale: "fr") { key name isDefault stages { key name description question position color transitions { to kind } } personas { key label description } } }'
      );
      const { body } = await get('journeys?locale=fr').expect(200);
      expect((body as { data: unknown }).data).toEqual(data?.['funnelJourneys']);
      expect(JSON.stringify(body)).toContain('Prise de conscience');
    });

    it('is flat, public and in the asked locale', async () => {
      const dataOf = async (path: string) =>
        ((await get(path).expect(200)).body as { data: Record<string, unknown>[] }).data;
      const [stage] = await dataOf('stages');
      expect(Object.keys(stage ?? {}).sort()).toEqual([
        'color',
        'description',
        'key',
        'name',
        'position',
        'question',
        'transitions',
      ]);
      expect((await dataOf('stages?locale=fr'))[0]?.['name']).toBe('Prise de conscience');
      expect(await dataOf('personas')).toEqual([
        { key: 'gardener', label: 'Gardeners', description: null },
      ]);
      const touchpoints = await dataOf('touchpoints');
      expect(touchpoints.length).toBeGreaterThan(0);
      expect(Object.keys(touchpoints[0] ?? {}).sort()).toEqual(['key', 'name']);
      for (const [route] of ROUTES.slice(1, 5))
        expect((await get(route)).text).not.toContain(PERSONA_NOTES);
    });

    it('refuses a locale that the site does not have', async () => {
      for (const [route] of ROUTES.slice(1, 5)) {
        for (const locale of ['xx', '*', 'x'.repeat(36)]) {
          const answer = await get(`${route}?locale=${locale}`).expect(400);
          expect((answer.body as { error: { message: string } }).error.message).toMatch(
            /^locale: /
          );
        }
      }
    });

    it('may be kept by everybody, and is known again', async () => {
      const first = await get('stages').expect(200);
      expect(first.headers['cache-control']).toBe('public, max-age=60');
      await visitor(app.strapi)
        .get('/api/content-funnel/stages')
        .set('If-None-Match', first.headers['etag'] as string)
        .expect(304);
      const token = await createToken(app.strapi, 'full-access');
      expect((await get('stages', token)).headers['cache-control']).toBe('private, no-cache');
    });
  });

  describe('the coverage', () => {
    let token: string;
    const ask = (query = '') => get(`coverage${query}`, token);

    beforeAll(async () => {
      token = await createToken(app.strapi, 'custom', [`${FUNNEL}.coverage.find`]);
    });

    it('is the one of GraphQL', async () => {
      const { data, errors } = await visitor(app.strapi, token).graphql(`{ funnelCoverage {
        journey computedAt entries tagged untagged coverage
        stages { key published draft stale target gaps coverage }
        personas { key published draft stale target gaps coverage }
        cells { stage persona role locale published draft stale target status demand misses priority }
        findings { id rule severity message advice stage persona touchpoint ref { contentType documentId locale } title }
      } }`);
      expect(errors).toBeUndefined();
      const byGraphql = data?.['funnelCoverage'] as { computedAt: string };
      const byRest = ((await ask().expect(200)).body as { data: { computedAt: string } }).data;
      expect({ ...byRest, computedAt: '' }).toEqual({ ...byGraphql, computedAt: '' });
      expect(new Date(byRest.computedAt).toISOString()).toBe(byRest.computedAt);
    });

    it('comes as a file that says what it is', async () => {
      const csv = await ask('?format=csv').expect(200);
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.headers['content-disposition']).toMatch(
        /^attachment; filename="coverage-digital-\d{4}-\d\d-\d\d\.csv"$/
      );
      expect(csv.text.startsWith('\uFEFFstage,persona,role,locale,')).toBe(true);
      const markdown = await ask('?format=md').expect(200);
      expect(markdown.headers['content-type']).toBe('text/markdown; charset=utf-8');
      expect(markdown.text).toMatch(/^# Coverage of the journey digital\n/);
    });

    it('is kept by nobody', async () => {
      expect((await ask().expect(200)).headers['cache-control']).toBe('private, no-store');
    });

    it.each([
      ['?format=pdf', /^format: allowed: json, csv, md/],
      ['?roles=COOK', /^roles\.0: allowed: "ARTICLE"/],
      ['?from=yesterday', /^from: must be a date and time/],
      ['?journey=nowhere', /^journey: /],
      ['?status=draft', /^status: unknown parameter/],
    ])('refuses %s and names the parameter', async (query, message) => {
      const answer = await ask(query).expect(400);
      expect((answer.body as { error: { message: string } }).error.message).toMatch(message);
    });
  });

  it('is described for OpenAPI, with its parameters and their bounds', () => {
    const { document } = openapi.generate(app.strapi, { type: 'content-api' });
    const paths = document.paths as Record<
      string,
      Record<string, { parameters?: { name: string; schema: object }[]; requestBody?: unknown }>
    >;
    for (const [route] of ROUTES) {
      const path = Object.keys(paths).find((name) => name.endsWith(`/content-funnel/${route}`));
      expect(path, route).toBeDefined();
    }
    const nextBest =
      paths[Object.keys(paths).find((name) => name.endsWith('/content-funnel/next-best')) ?? ''];
    const count = nextBest?.['get']?.parameters?.find(({ name }) => name === 'count');
    expect(count?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 20 });
    expect(JSON.stringify(nextBest?.['post']?.requestBody)).toContain('allowFallback');
  });
});
