import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_ACTIONS, adminActionId } from '../../server/src/strapi/permissions';
import type { TagChoices } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { plant, type Garden } from './support/garden';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  config: { policies: unknown[] };
}

/** Routes without an action: they ask for the right on the content type, and their own tests see to it. */
const OF_EDITORS = [
  'GET /steering/:contentType/:documentId',
  'GET /suggestions/:contentType/:documentId',
  'PUT /suggestions/:contentType/:documentId/rejections',
  'GET /findings',
  'POST /publish-check',
  'GET /tag-choices',
  'POST /tags',
  'GET /tags/names',
  'POST /documents/:contentType/:documentId/publish-tags',
  'GET /documents/:contentType/:documentId/serving',
];

describe('the admin routes', () => {
  let app: TestApp;
  let garden: Garden;
  let boss: AdminUser;
  let helper: AdminUser;
  const steering = (documentId: string, uid = ARTICLE) =>
    `/content-funnel/steering/${uid}/${documentId}`;
  const allow = (user: AdminUser, action: string, rest: object = {}) =>
    app.strapi.db.query('admin::permission').create({
      data: {
        action,
        actionParameters: {},
        subject: null,
        properties: {},
        conditions: [],
        role: user.roleId,
        ...rest,
      },
    });

  /** For whoever may read the content type: tagging is part of editing it. */
  const TAG_CHOICES = `/content-funnel/tag-choices?contentType=${ARTICLE}`;

  const routes = (): Route[] =>
    (app.strapi.plugin('content-funnel').routes as unknown as { admin: { routes: Route[] } }).admin
      .routes;
  const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
  /** The registered action that a route asks for. */
  const actionOf = ({ config }: Route): string | undefined =>
    (config.policies[1] as { config: { actions: string[] } } | undefined)?.config.actions[0];
  /** The route's address for a document that is there. */
  const addressOf = ({ path }: Route): string =>
    `/content-funnel${path}`
      .replace(':contentType', ARTICLE)
      .replace(':documentId', garden.articles[0]!)
      .replace(/:\w+/g, 'digital');
  const call = (user: AdminUser, route: Route) => {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    return user[method](addressOf(route), {});
  };
  const allowAll = async (user: AdminUser, actions: readonly string[]): Promise<void> => {
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: user.roleId } });
    for (const action of actions) await allow(user, action);
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    garden = await plant(app.strapi);
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Helper', code: 'helper' } });
    helper = await signIn(app.strapi, 'helper');
  });
  afterAll(() => app.stop());

  it('ask for a signed-in administrator and for a registered action, every one', () => {
    const registered = ADMIN_ACTIONS.map(({ uid }) => adminActionId(uid));
    const provider = app.strapi.service('admin::permission').actionProvider as {
      get(id: string): unknown;
    };
    for (const id of registered) expect(provider.get(id), id).toBeDefined();
    for (const route of routes()) {
      expect(route.config.policies[0], route.path).toBe('admin::isAuthenticatedAdmin');
      if (OF_EDITORS.includes(nameOf(route))) expect(route.config.policies).toHaveLength(1);
      else expect(registered, route.path).toContain(actionOf(route));
    }
    // Every action that can be granted opens something.
    const asked = new Set(routes().map(actionOf));
    expect(registered.filter((action) => !asked.has(action))).toEqual([]);
  });

  it('refuse whoever is not signed in, and whoever lacks all rights', async () => {
    const server = request(app.strapi.server.httpServer);
    for (const route of routes()) {
      const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const name = nameOf(route);
      expect((await server[method](addressOf(route))).status, name).toBe(401);
      const expected = OF_EDITORS.includes(name) ? [400, 403] : [403];
      expect(expected, name).toContain((await call(helper, route)).status);
    }
  });

  it('give each action its own routes only', async () => {
    const all = ADMIN_ACTIONS.map(({ uid }) => adminActionId(uid));
    for (const action of all) {
      const own = routes().filter((route) => actionOf(route) === action);
      await allowAll(
        helper,
        all.filter((other) => other !== action)
      );
      for (const route of own) expect((await call(helper, route)).status, route.path).toBe(403);
      await allowAll(helper, [action]);
      await allow(helper, 'plugin::content-manager.explorer.read', { subject: ARTICLE });
      await allow(helper, 'plugin::content-manager.explorer.update', { subject: ARTICLE });
      for (const route of own) {
        const { status, text } = await call(helper, route);
        expect([401, 403, 500], `${route.method} ${route.path} ${text}`).not.toContain(status);
      }
    }
    await allowAll(helper, []);
  });

  it('offer tags to whoever may read the content type, and say which they may change', async () => {
    const server = request(app.strapi.server.httpServer);
    expect((await server.get(TAG_CHOICES)).status).toBe(401);
    expect((await helper.get(TAG_CHOICES)).status).toBe(403);
    expect((await boss.get('/content-funnel/tag-choices?contentType=api::no.no')).status).toBe(400);
    const { data } = (await boss.get(`${TAG_CHOICES}&language=fr`)).body as {
      data: {
        journeys: { key: string; stages: { key: string; name: string }[] }[];
        rights: Record<string, { allowed: boolean; fields: string[] }>;
        role: string;
        askField: string | null;
      };
    };
    expect(data.journeys[0]).toMatchObject({ key: 'digital' });
    expect(data.journeys[0]?.stages[0]).toMatchObject({
      key: 'awareness',
      name: 'Prise de conscience',
    });
    const all = ['funnelStages', 'funnelPersonas', 'funnelTouchpoints', 'funnelLeadsTo'];
    expect(data.rights['update']).toEqual({ allowed: true, fields: all });
    expect(data.role).toBe('ARTICLE');
    // Where an attribute says the ask, whoever may write it is told which.
    const { body } = await boss.get('/content-funnel/tag-choices?contentType=api::offer.offer');
    expect([data.askField, body]).toMatchObject([null, { data: { askField: 'ask' } }]);
  });

  it('name the personas’ portraits, and stages that no journey has any more', async () => {
    const { strapi } = app;
    const picture = (url: string, thumbnail: string | null) =>
      strapi.db.query('plugin::upload.file').create({
        data: {
          ...{ name: 'a.png', hash: 'a', ext: '.png', mime: 'image/png', size: 1, url },
          provider: 'local',
          formats: thumbnail === null ? null : { thumbnail: { url: thumbnail } },
        },
      });
    const portrayed = async (key: string, url: string, thumbnail: string | null = null) => {
      const { id } = (await picture(url, thumbnail)) as { id: number };
      const data = { key, name: key, portrait: id };
      await strapi.documents('plugin::content-funnel.persona').create({ data });
    };
    await portrayed('small', '/uploads/small.png');
    await portrayed('large', '/uploads/large.png', '/uploads/thumbnail_large.png');
    await portrayed('afar', 'https://pictures.example.org/afar.png');
    await portrayed('script', 'javascript:alert(1)');
    await portrayed('elsewhere', '//example.org/elsewhere.png');
    const data = { key: 'farewell', name: 'Farewell', position: 9, color: 'danger' as const };
    const stage = await strapi.documents('plugin::content-funnel.stage').create({ data });
    const { body } = await boss.get(TAG_CHOICES);
    const choices = (body as { data: TagChoices }).data;
    const portraits = choices.personas.map(({ key, portrait }) => [key, portrait]);
    expect(Object.fromEntries(portraits)).toMatchObject({
      small: '/uploads/small.png',
      large: '/uploads/thumbnail_large.png',
      afar: 'https://pictures.example.org/afar.png',
      script: null,
      elsewhere: null,
    });
    expect(choices.stagesWithoutJourney).toEqual([
      { documentId: stage.documentId, key: 'farewell', name: 'Farewell', color: 'danger' },
    ]);
  });

  it('say where an entry is served, and why not in a segment', async () => {
    const address = `/content-funnel/documents/${ARTICLE}/${garden.articles[0]!}/serving?locale=en`;
    const segment = { slot: 'default', journey: 'digital', stage: 'awareness', persona: null };
    const query = '&slot=default&journey=digital&stage=awareness';
    const { body } = await boss.get(address + query);
    expect(body).toMatchObject({
      data: {
        isPublished: true,
        isReadable: false,
        slots: ['default', 'welcome'],
        served: [],
        segment: { ...segment, rank: null, absence: { code: 'NOT_READABLE' } },
      },
    });
    expect((await boss.get(`${address}&slot=default`)).status).toBe(400);
    expect((await helper.get(address)).status).toBe(403);
  });

  it('count nothing of types that the administrator may not read', async () => {
    await allow(helper, adminActionId('coverage.read'));
    const entries = async (user: AdminUser): Promise<number> => {
      const answer = await user.get('/content-funnel/coverage');
      expect(answer.status).toBe(200);
      return (answer.body as { data: { coverage: { entries: number } } }).data.coverage.entries;
    };
    const before = await entries(helper);
    await allow(helper, 'plugin::content-manager.explorer.read', {
      subject: ARTICLE,
      properties: { fields: ['title'], locales: ['en'] },
    });
    expect(await entries(helper)).toBeGreaterThan(before);
    expect(await entries(boss)).toBeGreaterThan(await entries(helper));
  });

  it('list the types that take part and what visitors may do', async () => {
    const { data } = (await boss.get('/content-funnel/types')).body as {
      data: {
        types: { uid: string; publicMayFind: boolean }[];
        publicActions: { action: string; granted: boolean }[];
      };
    };
    expect(data.types.map(({ uid }) => uid).sort()).toEqual(Object.keys(participation).sort());
    expect(data.types.every(({ publicMayFind }) => publicMayFind)).toBe(false);
    expect(data.publicActions.find(({ action }) => action.includes('next-best'))).toEqual({
      action: 'plugin::content-funnel.next-best.find',
      granted: false,
    });
  });

  describe('for the steering of a document', () => {
    const decision = {
      pinned: true,
      excludedUntil: '2027-01-01T00:00:00.000Z',
      excluded: true,
      nextSteps: [],
    };

    it('save what an editor decides, and refuse what was decided meanwhile', async () => {
      const path = steering(garden.articles[1]!);
      const read = async () => (await boss.get(path)).body as { data: { revision: number } };
      const { revision } = (await read()).data;
      const saved = await boss.put(path, { ...decision, revision });
      expect(saved.body).toMatchObject({ data: { ...decision, contentType: ARTICLE } });
      expect((await read()).data).toEqual((saved.body as { data: unknown }).data);
      const late = await boss.put(path, { ...decision, pinned: false, revision });
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({
        error: {
          name: 'ConflictError',
          message: expect.stringMatching(/Somebody has changed this/),
          details: { current: { pinned: true } },
        },
      });
    });

    it('refuse what does not exist or takes no part, and fields that nobody knows', async () => {
      expect((await boss.put(steering('nobodyknowsthisone0000000'), { revision: 0 })).status).toBe(
        404
      );
      expect((await boss.put(steering('x', 'admin::user'), { revision: 0 })).status).toBe(400);
      const answer = await boss.put(steering(garden.articles[0]!), { revision: 0, role: 'CTA' });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('unknown field \\"role\\"');
    });

    it('ask for the right to change that document, with its conditions, in all its locales', async () => {
      const mine = steering(garden.articles[2]!);
      await allow(helper, adminActionId('content.steer'));
      expect((await helper.put(mine, { revision: 0 })).status).toBe(403);
      const update = await allow(helper, 'plugin::content-manager.explorer.update', {
        subject: ARTICLE,
        properties: { fields: ['title'], locales: ['en'] },
        conditions: ['admin::is-creator'],
      });
      expect((await helper.put(mine, { revision: 0 })).status).toBe(403);
      const user = await app.strapi.db
        .query('admin::user')
        .findOne({ where: { roles: { id: helper.roleId } } });
      const rows = await app.strapi.db
        .query(ARTICLE as never)
        .findMany({ where: { documentId: garden.articles[2] } as never });
      for (const { id } of rows as { id: number }[]) {
        await app.strapi.db
          .query(ARTICLE as never)
          .update({ where: { id } as never, data: { createdBy: user.id } as never });
      }
      expect((await helper.put(mine, { revision: 0 })).status).toBe(200);
      await app.strapi.db.query('admin::permission').update({
        where: { id: update.id },
        data: { conditions: [], properties: { fields: ['title'], locales: ['fr'] } },
      });
      expect((await helper.put(mine, { revision: 1 })).status).toBe(403);
    });
  });
});
