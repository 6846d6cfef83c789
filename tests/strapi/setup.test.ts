import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetupState } from '../../server/src/setup/contract';
import type { CandidateType, MappingProblem } from '../../server/src/tagging/candidate-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
/** No title, and an attribute under one of the plugin's names. */
const TAKEN = {
  attributes: {
    count: { type: 'integer' },
    secret: { type: 'string', private: true },
    funnelStages: { type: 'integer' },
  },
};

describe('the setup', () => {
  let app: TestApp;
  let boss: AdminUser;
  const read = async (): Promise<SetupState> => {
    const answer = await boss.get('/content-funnel/setup');
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: SetupState }).data;
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), { ...resourceSchema(), ...TAKEN }],
      funnel: { contentTypes: { [ARTICLE]: participation[ARTICLE] } },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
  });
  afterAll(() => app.stop());

  it('begins with nothing', async () => {
    expect(await read()).toMatchObject({
      progress: { step: null, finished: false },
      done: { journey: false, personas: false },
      ...{ journeys: [], personas: [], suggestedPersonas: [] },
    });
  });

  it('makes a journey from names, whose stages expect content and lead on', async () => {
    const body = { name: 'Prêt à jardiner', stages: ['Rêver', 'Planter', '収穫'] };
    const answer = await boss.post('/content-funnel/journeys', body);
    expect(answer.body).toEqual({
      data: { journey: 'pret-a-jardiner', stages: ['rever', 'planter', 'stage-3'] },
    });
    const { done, journeys } = await read();
    expect(done.journey).toBe(true);
    expect(journeys).toEqual([
      {
        ...{ key: 'pret-a-jardiner', name: 'Prêt à jardiner' },
        stages: [
          { key: 'rever', name: 'Rêver' },
          { key: 'planter', name: 'Planter' },
          { key: 'stage-3', name: '収穫' },
        ],
      },
    ]);
    const model = await app.strapi.plugin('content-funnel').service('taxonomy').read();
    expect(model.stages).toMatchObject([
      { key: 'rever', transitions: [{ toKey: 'planter' }], expected: [{ role: 'ARTICLE' }, {}] },
      { key: 'planter', transitions: [{ toKey: 'stage-3' }] },
      { key: 'stage-3', transitions: [] },
    ]);
  });

  it('refuses a journey that is there, and stages that are the same', async () => {
    const taken = await boss.post('/content-funnel/journeys', {
      ...{ name: 'pret a jardiner', stages: ['One'] },
    });
    expect([taken.status, taken.text]).toEqual([400, expect.stringContaining('has this name')]);
    const same = await boss.post('/content-funnel/journeys', {
      ...{ name: 'Another', stages: ['One', 'one '] },
    });
    expect([same.status, same.text]).toEqual([400, expect.stringContaining('two stages')]);
    expect(
      (await boss.post('/content-funnel/journeys', { name: 'Empty', stages: [] })).status
    ).toBe(400);
    expect((await read()).journeys).toHaveLength(1);
  });

  it('makes a second journey the default only where somebody says so', async () => {
    await boss.post('/content-funnel/presets/digital/apply', {});
    const { journeys } = await read();
    expect(journeys.map(({ key }) => key)).toEqual(['pret-a-jardiner', 'digital']);
  });

  it('suggests personas that suit the preset, and creates each once', async () => {
    const suggested = (await read()).suggestedPersonas.map(({ en }) => en);
    expect(suggested).toContain('Returning customer');
    const names = ['Returning customer', 'Camille'];
    const answer = await boss.post('/content-funnel/personas', { names });
    expect(answer.body).toEqual({
      data: { created: ['returning-customer', 'camille'], kept: [] },
    });
    const again = await boss.post('/content-funnel/personas', { names: ['camille', '太郎'] });
    expect(again.body).toEqual({ data: { created: ['persona-1'], kept: ['camille'] } });
    const { done, personas, suggestedPersonas } = await read();
    expect(done.personas).toBe(true);
    expect(personas.toSorted()).toEqual(['Camille', 'Returning customer', '太郎']);
    expect(suggestedPersonas.map(({ en }) => en)).not.toContain('Returning customer');
    expect((await boss.post('/content-funnel/personas', { names: [' '] })).status).toBe(400);
  });

  describe('of content types', () => {
    const candidates = async (): Promise<readonly CandidateType[]> => {
      const answer = await boss.get('/content-funnel/setup/content-types');
      expect(answer.status, answer.text).toBe(200);
      return (answer.body as { data: readonly CandidateType[] }).data;
    };
    const check = async (contentType: string, mapping: object) => {
      const body = { contentType, participation: mapping };
      const answer = await boss.post('/content-funnel/setup/content-types/check', body);
      return answer.status === 200
        ? (answer.body as { data: readonly MappingProblem[] }).data
        : answer.status;
    };

    it('shows how one takes part, and how many of its entries have no stage', async () => {
      const documents = app.strapi.documents(ARTICLE);
      const { documentId } = await documents.create({ data: { title: 'Leek' } as never });
      await documents.publish({ documentId });
      await documents.create({ data: { title: 'Carrot' } as never });
      const [first, ...others] = await candidates();
      expect(first).toMatchObject({
        ...{ uid: ARTICLE, source: 'configuration', problems: [] },
        mapping: { role: 'ARTICLE', fields: { title: 'title', summary: 'excerpt' } },
        ...{ entries: 2, untagged: 2 },
      });
      expect(first?.allowed.title).toEqual(['excerpt', 'format', 'kind', 'slug', 'title']);
      expect(others.map(({ uid }) => uid)).toEqual([OFFER, 'api::resource.resource']);
    });

    it('proposes a mapping for the others, and names what stands in the way', async () => {
      const [, offer, resource] = await candidates();
      expect(offer).toMatchObject({
        ...{ source: null, untagged: null, problems: [] },
        mapping: {
          role: 'CTA',
          fields: { title: 'label', url: '/offers/:slug', discount: 'isDiscount' },
        },
      });
      expect(resource).toMatchObject({
        mapping: { role: 'LEAD_MAGNET', fields: {} },
        problems: [{ path: 'fields.title', reason: 'shape' }],
      });
    });

    it('checks a mapping as the start does, and changes nothing', async () => {
      const fields = { title: 'label', image: 'isDiscount', url: '/o/:slag' };
      expect(await check(OFFER, { role: 'CTA', fields })).toMatchObject([
        { path: 'fields.image', reason: 'type', name: 'isDiscount', allowed: [] },
        {
          ...{ path: 'fields.url', reason: 'missing', name: ':slag' },
          allowed: expect.arrayContaining([':slug', ':locale']),
        },
      ]);
      expect(await check(OFFER, { role: 'CTA', fields: { title: 'label' } })).toEqual([]);
      const taken = await check('api::resource.resource', {
        ...{ role: 'CTA', fields: { title: 'secret' } },
      });
      expect(taken).toMatchObject([
        { reason: 'taken', name: 'funnelStages' },
        { reason: 'private', name: 'secret' },
      ]);
      // What takes part has the tag attributes by now: they are the plugin's own.
      expect(await check(ARTICLE, { role: 'CTA', fields: { title: 'title' } })).toEqual([]);
      expect(await check('admin::user', { role: 'CTA', fields: { title: 'x' } })).toBe(400);
      expect((await read()).types.map(({ uid }) => uid)).toEqual([ARTICLE]);
    });
  });

  describe('of rights', () => {
    const grant = (actions: string[]) =>
      boss.post('/content-funnel/setup/public-rights', { actions });
    const ask = async () =>
      (await request(app.strapi.server.httpServer).get((await read()).endpoints.rest)).status;

    it('lists what visitors may do with the funnel and the types that take part', async () => {
      const { publicRights, done, endpoints } = await read();
      expect(publicRights.map(({ kind }) => kind)).toEqual([
        ...['nextBest', 'journey', 'stage', 'persona', 'touchpoint', 'entries'],
      ]);
      expect(publicRights.every(({ granted }) => granted)).toBe(false);
      expect(publicRights.at(-1)).toMatchObject({ action: `${ARTICLE}.find`, typeName: 'Article' });
      expect(done).toMatchObject({ content: true, rights: false, query: false });
      expect(endpoints).toEqual({ rest: '/api/content-funnel/next-best', graphql: '/graphql' });
      expect(await ask()).toBe(403);
    });

    it('grants what is named and listed, once, and nothing else', async () => {
      const { publicRights } = await read();
      const all = publicRights.map(({ action }) => action);
      const foreign = ['plugin::content-funnel.coverage.find', `${OFFER}.find`, 'x'];
      expect((await grant([all[0]!, ...foreign])).body).toEqual({ data: [all[0]] });
      expect(await ask()).toBe(200);
      expect((await read()).done.query).toBe(false);
      expect((await grant(all)).body).toEqual({ data: all.slice(1) });
      expect((await grant(all)).body).toEqual({ data: [] });
      const rows = await app.strapi.db
        .query('plugin::users-permissions.permission')
        .findMany({ where: { action: { $in: [...all, ...foreign] } } });
      expect(rows).toHaveLength(all.length);
    });

    it('are done once the roles have the tag fields, and visitors get content', async () => {
      const role = await app.strapi.db
        .query('admin::role')
        .create({ data: { name: 'Writer', code: 'writer' } });
      await app.strapi.db.query('admin::permission').create({
        data: {
          ...{ action: 'plugin::content-manager.explorer.update', subject: ARTICLE },
          ...{ properties: { fields: ['title'] }, conditions: [], role: role.id },
        },
      });
      expect((await read()).done.rights).toBe(false);
      await boss.post('/content-funnel/roles/grant', {});
      expect((await read()).done).toMatchObject({ rights: true, query: true });
    });
  });

  it('remembers how far the administrators got, over a restart', async () => {
    const put = (body: object) => boss.put('/content-funnel/setup', body);
    expect((await put({ step: 'personas' })).status).toBe(200);
    expect((await put({ finished: true })).body).toEqual({
      data: { step: 'personas', finished: true },
    });
    expect((await put({ step: 'nowhere' })).status).toBe(400);
    expect((await put({ done: true })).status).toBe(400);
    await app.restart();
    boss = await signIn(app.strapi, 'strapi-super-admin');
    expect((await read()).progress).toEqual({ step: 'personas', finished: true });
  });

  it('begins anew where another version wrote what this one does not know', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'content-funnel', key: 'setup' });
    await store.set({ value: { step: 'of-tomorrow', finished: true } });
    expect((await read()).progress).toEqual({ step: null, finished: false });
  });
});
