import fc from 'fast-check';
import request, { type Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { plant, type Garden } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { createToken, visitor } from './support/visitor';

const FUNNEL = 'plugin::content-funnel';
const PATH = '/api/content-funnel/next-best';

const PAYLOAD = `requestId slot journey
  items { rank score role ref { contentType documentId locale } title summary url
    image { url alternativeText width height } format kind ask stages personas move
    reasons { code label weight } scoreParts { key value weight contribution } trackingToken data }
  visitor { consent isReturning
    persona { key assignment confidence scores { key score } }
    stage { key assignment confidence scores { key score } } }
  fallback gaps { journey stage persona role locale cause } warnings { code field message }
  withheld { ref { contentType documentId locale } code rule until }
  segmentKey cacheScope ttlSeconds policyVersion`;

type Payload = Record<string, unknown> & {
  cacheScope: string;
  items: (Record<string, unknown> & { ref: { documentId: string } })[];
};

/** What is made anew for each answer that is not PUBLIC. */
const withoutChance = (payload: Payload): unknown =>
  payload.cacheScope === 'PUBLIC'
    ? payload
    : {
        ...payload,
        requestId: '',
        items: payload.items.map((item) => ({ ...item, trackingToken: '' })),
      };

const problemsOf = (error: unknown): unknown =>
  (error as { details: { errors: unknown } }).details.errors;

describe('REST next-best', () => {
  let app: TestApp;
  let garden: Garden;
  const get = (query = '') => visitor(app.strapi).get(`${PATH}${query && `?${query}`}`);
  const post = (body: string | object) => visitor(app.strapi).post(PATH, body);
  const dataOf = (answer: Response): Payload => (answer.body as { data: Payload }).data;

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: participation,
        slots: { footer: { roles: ['ARTICLE', 'CTA'], count: 2 } },
      },
    });
    garden = await plant(app.strapi);
    await grant(app.strapi, [
      `${FUNNEL}.next-best.find`,
      ...Object.keys(participation).map((uid) => `${uid}.find`),
    ]);
  });
  afterAll(() => app.stop());

  describe('answers as GraphQL does', () => {
    const documents = () => [
      ...garden.articles.map((id) => ({ contentType: 'api::article.article', documentId: id })),
      ...garden.resources.map((id) => ({ contentType: 'api::resource.resource', documentId: id })),
      ...garden.offers.map((id) => ({ contentType: 'api::offer.offer', documentId: id })),
      { contentType: 'api::article.article', documentId: 'nobodyknowsthisone0000000' },
    ];
    const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
    const ref = fc.oneof(
      fc.nat(8).map((index) => documents()[index % documents().length]),
      fc.constantFrom('/en/blog/leek', '/resources/plan', '/nowhere').map((url) => ({ url }))
    );
    const key = (...keys: string[]) => maybe(fc.constantFrom(...keys));
    const segment = {
      slot: key('default', 'footer'),
      journey: key('digital'),
      current: maybe(ref),
      locale: key('en'),
      roles: maybe(
        fc.uniqueArray(fc.constantFrom('ARTICLE', 'LEAD_MAGNET', 'CTA'), { minLength: 1 })
      ),
      exclude: maybe(fc.array(ref, { minLength: 1, maxLength: 4 })),
      count: maybe(fc.integer({ min: 1, max: 20 })),
      allowFallback: maybe(fc.boolean()),
      explain: maybe(fc.boolean()),
    };
    const stage = key('awareness', 'consideration', 'purchase', 'nobody-knows');
    const persona = key('gardener', 'nobody-knows');
    const seen = maybe(fc.integer({ min: 0, max: 5 }));
    const flat = fc.record({ ...segment, visitor: maybe(fc.record({ stage, persona, seen })) });
    const visit = fc.record({
      ref,
      type: fc.constantFrom('VIEW', 'READ', 'CLICK', 'DISMISS', 'FORM_SUBMIT', 'CONVERT'),
      at: maybe(
        fc
          .integer({ min: 1, max: 400 })
          .map((hours) => new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString())
      ),
    });
    const rich = fc.record({
      ...segment,
      visitor: maybe(
        fc.record({
          stage,
          persona,
          seen,
          consent: maybe(fc.constantFrom('NONE', 'MEASUREMENT', 'PERSONALIZATION')),
          history: maybe(fc.array(visit, { maxLength: 6 })),
          id: key('8d7f3f1e6a4b4e0f9f6f2d2f1a0b3c4d'),
          lastVisitAt: key(new Date(Date.UTC(2025, 9, 1)).toISOString()),
        })
      ),
    });
    const tidy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

    const byGraphql = async (input: object): Promise<Payload> => {
      const { data, errors } = await visitor(app.strapi).graphql(
        `query ($input: FunnelNextBestInput!) { funnelNextBest(input: $input) { ${PAYLOAD} } }`,
        { input }
      );
      expect(errors).toBeUndefined();
      return data?.['funnelNextBest'] as Payload;
    };

    const text = (value: { url?: string; contentType?: string; documentId?: string }): string =>
      value.url ?? `${value.contentType}:${value.documentId}`;
    type Flat = Record<string, unknown> & {
      visitor?: Record<string, unknown>;
      current?: object;
      exclude?: object[];
    };
    const toQuery = ({ visitor: who, current, exclude, ...rest }: Flat): string => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...rest, ...who }))
        query.append(name, String(value));
      if (current) query.append('current', text(current));
      for (const one of exclude ?? []) query.append('exclude', text(one));
      return query.toString();
    };

    it('by GET', async () => {
      await fc.assert(
        fc.asyncProperty(flat, async (generated) => {
          const input = tidy(generated) as Flat;
          const answer = await get(toQuery(input)).expect(200);
          expect(withoutChance(dataOf(answer))).toEqual(withoutChance(await byGraphql(input)));
        }),
        { numRuns: 60 }
      );
    });

    it('by POST', async () => {
      await fc.assert(
        fc.asyncProperty(rich, async (generated) => {
          const input = tidy(generated);
          const answer = await post(input).expect(200);
          expect(withoutChance(dataOf(answer))).toEqual(withoutChance(await byGraphql(input)));
        }),
        { numRuns: 60 }
      );
    });

    it('what is inferred of a visitor who consents, and nothing of others', async () => {
      const [leek, , beet] = garden.articles;
      const [book] = garden.offers;
      const history = [
        { ref: { contentType: 'api::article.article', documentId: leek }, type: 'READ' },
        { ref: { contentType: 'api::article.article', documentId: beet }, type: 'READ' },
        { ref: { contentType: 'api::offer.offer', documentId: book }, type: 'CONVERT' },
      ];
      const both = async (consent: string): Promise<Payload> => {
        const input = { locale: 'en', visitor: { consent, history } };
        const answer = dataOf(await post(input).expect(200));
        expect(withoutChance(answer)).toEqual(withoutChance(await byGraphql(input)));
        return answer;
      };
      const inferred = await both('PERSONALIZATION');
      expect(inferred).toMatchObject({
        cacheScope: 'PRIVATE',
        visitor: {
          persona: { key: 'gardener', assignment: 'INFERRED', confidence: 0.95 },
          stage: { key: 'post-purchase', assignment: 'INFERRED' },
        },
      });
      const unknown = { key: null, assignment: 'UNKNOWN', confidence: 0, scores: [] };
      for (const consent of ['NONE', 'MEASUREMENT']) {
        const { visitor: thought, items } = await both(consent);
        expect(thought).toMatchObject({ persona: unknown, stage: unknown });
        const shown = (each: Payload['items']) => each.map(({ ref: { documentId } }) => documentId);
        expect(shown(items).sort()).toEqual(shown(inferred.items).sort());
      }
    });

    it('for the slots of a page', async () => {
      const page = { locale: 'en', visitor: { seen: 3, stage: 'awareness' } };
      const inputs = [{ slot: 'footer' }, { slot: 'default' }];
      const { data } = await visitor(app.strapi).graphql(
        `query ($page: FunnelPageInput, $inputs: [FunnelNextBestInput!]!) { funnelNextBestBatch(page: $page, inputs: $inputs) { ${PAYLOAD} } }`,
        { page, inputs }
      );
      const expected = (data?.['funnelNextBestBatch'] as Payload[]).map(withoutChance);
      expect(expected).toHaveLength(2);
      const listOf = (answer: Response) =>
        (answer.body as { data: Payload[] }).data.map(withoutChance);
      expect(listOf(await post({ page, inputs }).expect(200))).toEqual(expected);
      const query = 'slot=footer,default&locale=en&seen=3&stage=awareness';
      expect(listOf(await get(query).expect(200))).toEqual(expected);
      expect(listOf(await get(query.replace('footer,default', 'footer&slot=default')))).toEqual(
        expected
      );
      const shown = expected.flatMap((payload) =>
        (payload as Payload).items.map(({ ref: { documentId } }) => documentId)
      );
      expect(new Set(shown).size).toBe(shown.length);
    });

    it.each([
      { slot: 'nowhere' },
      { journey: 'nowhere' },
      { locale: 'xx' },
      { count: 0 },
      { current: { documentId: 'x' } },
      { visitor: { seen: 5000 } },
      { exclude: Array.from({ length: 101 }, () => ({ url: '/x' })) },
    ])('with the same problems for %j', async (input) => {
      const { errors } = await visitor(app.strapi).graphql(
        'query ($input: FunnelNextBestInput!) { funnelNextBest(input: $input) { slot } }',
        { input }
      );
      const answer = await post(input).expect(400);
      const { error } = answer.body as { error: { message: string } };
      expect(error.message).toBe(errors?.[0]?.message);
      expect(problemsOf(error)).toEqual(problemsOf(errors?.[0]?.extensions['error']));
    });
  });

  describe('by GET', () => {
    it('takes an entry by type and id, or by its address', async () => {
      const [leek] = garden.articles;
      const byId = await get(`locale=en&current=api::article.article:${leek}`).expect(200);
      const byUrl = await get('locale=en&current=/en/blog/leek').expect(200);
      const ids = ({ items }: Payload) => items.map(({ ref }) => ref.documentId);
      expect(ids(dataOf(byId))).toEqual(ids(dataOf(byUrl)));
      expect(ids(dataOf(byId))).not.toContain(leek);
    });

    it('takes lists with commas, repeated, and in brackets', async () => {
      const roles = async (query: string): Promise<unknown[]> => {
        const answer = await get(`locale=en&count=20&seen=5&${query}`).expect(200);
        return [...new Set(dataOf(answer).items.map((item) => item['role']))].sort();
      };
      for (const query of [
        'roles=ARTICLE,CTA',
        'roles=ARTICLE%2CCTA',
        'roles=ARTICLE&roles=CTA',
        'roles[]=ARTICLE&roles[]=CTA',
        'roles%5B0%5D=ARTICLE&roles%5B1%5D=CTA',
      ]) {
        expect(await roles(query), query).toEqual(['ARTICLE', 'CTA']);
      }
    });

    it.each([
      ['roels=CTA', /^roels: unknown parameter; allowed: journey, stage/],
      ['journey=digital&journey=digital', /^journey: may be given once/],
      ['journey=%E0%A4%A', /^journey: is not encoded/],
      ['count=many', /^count: must be of type/],
      ['count=2.5', /^count: must be of type int/],
      ['count=99', /^count: must be at most 20/],
      ['explain=maybe', /^explain: must be of type boolean/],
      ['roles=CTA,COOK', /^roles\.1: allowed: "ARTICLE", "LEAD_MAGNET", "CTA"/],
      ['current=leek', /^current: /],
      ['seen=-3', /^seen: must be at least 0/],
      ['slot=nowhere', /^slot: .*footer/],
      ['slot=footer,nowhere', /^slot: .*footer/],
      [
        'slot=' + Array.from({ length: 11 }, () => 'footer').join(),
        /^slot: must be at most 10 entries/,
      ],
      [`stage=${'x'.repeat(300)}`, /^stage: must be at most 255 characters/],
    ])('refuses ?%s and names the parameter', async (query, message) => {
      const answer = await get(query).expect(400);
      const { error } = answer.body as { error: { name: string; message: string } };
      expect(error.name).toBe('ValidationError');
      expect(error.message).toMatch(message);
    });

    const STRAPI_KEYS = [
      'where',
      'filters',
      'sort',
      'populate',
      'fields',
      '_q',
      'status',
      'pagination',
      'lookup',
      'publicationState',
      'hasPublishedVersion',
      'start',
      'limit',
      'visitor',
      'history',
      '__proto__',
      'constructor',
    ];
    it.each(['next-best', 'journeys', 'stages', 'personas', 'touchpoints', 'coverage'])(
      'takes none of Strapi’s own parameters on /%s',
      async (route) => {
        const program = visitor(app.strapi, await createToken(app.strapi, 'full-access'));
        for (const name of STRAPI_KEYS) {
          for (const parameter of [name, `${name}[updatedBy][resetPasswordToken][$startsWith]`]) {
            const answer = await program.get(`/api/content-funnel/${route}?${parameter}=1`);
            expect(answer.status, parameter).toBe(400);
            expect(answer.text).toContain(JSON.stringify(parameter).slice(1, 20));
          }
        }
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      }
    );
  });

  describe('by POST', () => {
    it('refuses fields that nobody knows, at any depth', async () => {
      for (const [body, message] of [
        [{ where: {} }, /unknown field "where"/],
        [{ visitor: { role: 'admin' } }, /^visitor: unknown field "role"/],
        [{ current: { url: '/x', status: 'draft' } }, /^current: unknown field "status"/],
        [{ page: {}, inputs: [{}], data: 1 }, /unknown field "data"/],
        [{ page: {} }, /^inputs: must be of type array/],
      ] as const) {
        const answer = await post(body).expect(400);
        expect((answer.body as { error: { message: string } }).error.message).toMatch(message);
      }
    });

    it('refuses parameters in the address and bodies that are no object', async () => {
      await visitor(app.strapi).post(`${PATH}?slot=footer`, {}).expect(400);
      await post([]).expect(400);
      await post('"text"').set('Content-Type', 'application/json').expect(400);
      await post('slot').set('Content-Type', 'text/plain').expect(400);
    });

    it('tells nothing of the machine when the JSON is broken', async () => {
      const answer = await post('{"slot": ').set('Content-Type', 'application/json').expect(400);
      expect(answer.text).not.toMatch(/\.js|node_modules|\/srv|stack/);
    });

    it('takes 64 KB and no more, however the body is sent', async () => {
      const padded = (bytes: number) => `${' '.repeat(bytes - 2)}{}`;
      const send = (body: string) => post(body).set('Content-Type', 'application/json');
      await send(padded(64 * 1024)).expect(200);
      await send(padded(64 * 1024 + 1)).expect(413);
      await send(padded(2 * 1024 * 1024)).expect(413);
      const chunked = request(app.strapi.server.httpServer).post(PATH).type('json');
      chunked.write(JSON.stringify({ journey: 'x'.repeat(70_000) }));
      const answer = await new Promise<Response>((resolve) => {
        chunked.end((_error, response) => resolve(response));
      });
      expect(answer.status).toBe(413);
    });
  });

  describe('says how long an answer may be kept', () => {
    it('for everybody, and knows its own tag again', async () => {
      const first = await get('locale=en').expect(200);
      expect(first.headers['cache-control']).toBe('public, max-age=60');
      expect(first.headers['vary']).toContain('Authorization');
      const etag = first.headers['etag'] as string;
      expect(etag).toMatch(/^W\/"[\w-]+"$/);
      const second = await get('locale=en').set('If-None-Match', etag).expect(304);
      expect(second.text).toBe('');
      expect(second.headers['etag']).toBe(etag);
      expect(second.headers['cache-control']).toBe('public, max-age=60');
      await get('locale=en').set('If-None-Match', 'W/"other"').expect(200);
    });

    it('with another tag for other items', async () => {
      const tag = async (query: string): Promise<unknown> => (await get(query)).headers['etag'];
      expect(await tag('locale=en&count=1')).not.toBe(await tag('locale=en&count=2'));
      expect(await tag('slot=footer,default&locale=en')).not.toBe(
        await tag('slot=footer,default&locale=en&count=1')
      );
    });

    it('in the browser of whoever has a role', async () => {
      const program = visitor(app.strapi, await createToken(app.strapi, 'full-access'));
      const answer = await program.get(`${PATH}?locale=en`).expect(200);
      expect(answer.headers['cache-control']).toBe('private, no-cache');
      expect(answer.headers['vary']).toContain('Authorization');
    });

    it('not at all with explain, nor by POST', async () => {
      const explained = await get('locale=en&explain=true').expect(200);
      expect(explained.headers['cache-control']).toBe('no-store');
      expect(explained.headers['etag']).toBeUndefined();
      const page = await get('slot=footer,default&explain=true').expect(200);
      expect(page.headers['cache-control']).toBe('no-store');
      expect((await post({}).expect(200)).headers['cache-control']).toBe('no-store');
    });

    it('for a page as for its strictest part', async () => {
      const page = await get('slot=footer,default&locale=en').expect(200);
      expect(page.headers['cache-control']).toBe('public, max-age=60');
      await get('slot=footer,default&locale=en')
        .set('If-None-Match', page.headers['etag'] as string)
        .expect(304);
    });
  });
});
