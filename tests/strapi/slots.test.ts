/** Slots that strategists manage, on a real site: owners, checks, answers, and the file of the model. */
import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../server/src/catalog/contract';
import type { NextBestPayload } from '../../server/src/recommendation/contract';
import type { Slot } from '../../server/src/slots/contract';
import { modelSchema, type Model, type ModelFiles } from '../../server/src/taxonomy/model-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { plant, type Garden } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { visitor } from './support/visitor';

const FUNNEL = 'plugin::content-funnel';
const SLOTS = '/content-funnel/slots';
const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const MODEL = { format: 'content-funnel-model', version: 1 };

const dataOf = <Data>(answer: Response): Data => {
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { data: Data }).data;
};
interface Failure {
  readonly message: string;
  readonly details: { readonly errors?: readonly { path: string[] }[] };
}
const failureOf = (answer: Response): Failure => (answer.body as { error: Failure }).error;
const pathsOf = (answer: Response): unknown =>
  failureOf(answer).details.errors?.map(({ path }) => path.join('.'));

let app: TestApp;
let garden: Garden;
let boss: AdminUser;
let helper: AdminUser;

const catalog = () => app.strapi.plugin('content-funnel').service('catalog') as Catalog;
const files = () => app.strapi.plugin('content-funnel').service('modelFiles') as ModelFiles;
/** What was saved is in the answers when the promise resolves. */
const settled = async (request: PromiseLike<Response>): Promise<Response> => {
  const response = await request;
  await catalog().settled();
  return response;
};
const save = (key: string, settings: object, revision = 0) =>
  settled(boss.put(`${SLOTS}/${key}`, { settings, revision }));
const remove = (key: string, revision: number) =>
  settled(boss.delete(`${SLOTS}/${key}?revision=${revision}`));
const list = async (): Promise<Slot[]> => dataOf(await boss.get(SLOTS));
const find = async (key: string): Promise<Slot | undefined> =>
  (await list()).find((slot) => slot.key === key);
const asked = (slot: string, more = '') =>
  visitor(app.strapi).get(`/api/content-funnel/next-best?slot=${slot}&locale=en${more}`);
const answer = async (slot: string, more = ''): Promise<NextBestPayload> =>
  dataOf(await asked(slot, more));
const shown = async (slot: string, more = ''): Promise<string[]> =>
  (await answer(slot, more)).items.map(({ ref }) => ref.documentId);

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
  await grant(app.strapi, [`${FUNNEL}.next-best.find`, `${ARTICLE}.find`, `${RESOURCE}.find`]);
  boss = await signIn(app.strapi, 'strapi-super-admin');
  helper = await signIn(app.strapi, 'strapi-editor');
});
afterAll(() => app.stop());

describe('slots in the admin panel', () => {
  it('are those of the configuration and those that are always there, each with its owner', async () => {
    expect(await list()).toMatchObject([
      { key: 'default', source: 'BUILT_IN', revision: 0, isBuiltIn: true },
      { key: 'welcome', source: 'BUILT_IN', revision: 0, isBuiltIn: true },
      { key: 'footer', source: 'CONFIGURATION', isBuiltIn: false, settings: { count: 2 } },
    ]);
  });

  it('come with what may be chosen, and with the names of the entries that they name', async () => {
    const pins = [{ contentType: ARTICLE, documentId: garden.articles[0] }];
    await save('named', { pins });
    const { meta } = (await boss.get(`${SLOTS}?language=fr`)).body as { meta: object };
    expect(meta).toMatchObject({
      entries: [{ documentId: garden.articles[0], title: 'Leek', state: 'published' }],
      locales: ['en'],
      contentTypes: expect.arrayContaining([{ uid: ARTICLE, name: 'Article' }]) as unknown,
      site: { weights: { stage: 1 }, pacing: { asksPerPage: 1 }, ranking: { diversity: 0.3 } },
    });
    await remove('named', 1);
  });

  it('answer from the moment they are saved, and under a new policyVersion', async () => {
    expect((await asked('aside')).status).toBe(400);
    const before = (await answer('default')).policyVersion;
    const saved = dataOf<Slot>(await save('aside', { roles: ['ARTICLE'], count: 2 }));
    expect(saved).toMatchObject({ key: 'aside', source: 'ADMIN', revision: 1 });
    expect(await shown('aside')).toHaveLength(2);
    const between = (await answer('default')).policyVersion;
    expect(between).not.toBe(before);
    await save('aside', { roles: ['ARTICLE'], count: 4 }, 1);
    expect(await shown('aside')).toHaveLength(4);
    expect((await answer('default')).policyVersion).not.toBe(between);
    expect((await remove('aside', 2)).status).toBe(204);
    const gone = await asked('aside');
    expect(gone.status).toBe(400);
    expect(failureOf(gone).message).toContain('slot: there is no slot "aside"');
    // The same slots as at first are the same answers.
    expect((await answer('default')).policyVersion.split('-')[0]).toBe(before.split('-')[0]);
  });

  it('change an ETag when they change', async () => {
    await save('etag', { count: 1 });
    const first = (await asked('etag')).headers['etag'] as string;
    const kept = await asked('etag').set('If-None-Match', first);
    expect(kept.status).toBe(304);
    await save('etag', { count: 2 }, 1);
    expect((await asked('etag').set('If-None-Match', first)).status).toBe(200);
    await remove('etag', 2);
  });

  it('are read by another instance when it compares itself with the database', async () => {
    const { policyVersion } = catalog().view;
    // As another instance would: no word of it comes here.
    await app.strapi.db.connection('content_funnel_slots').insert({
      ...{ key: 'elsewhere', settings: JSON.stringify({ count: 1 }), revision: 1, saved_at: 0 },
    });
    expect((await asked('elsewhere')).status).toBe(400);
    expect(await catalog().reconcile()).toBe(1);
    expect(catalog().view.policyVersion).not.toBe(policyVersion);
    expect(await shown('elsewhere')).toHaveLength(1);
    expect(await catalog().reconcile()).toBe(0);
    await remove('elsewhere', 1);
  });

  it('put an entry at its place, and leave another out', async () => {
    const [first, second, third] = await shown('default', '&count=3');
    const entry = (documentId: string | undefined) => ({ contentType: ARTICLE, documentId });
    await save('curated', {
      ...{ pins: [{ ...entry(third), place: 1 }], exclusions: [entry(first)], count: 2 },
    });
    expect(await shown('curated')).toEqual([third, second]);
    await remove('curated', 1);
  });

  it('of the configuration are refused, whoever asks', async () => {
    for (const refused of [await save('footer', { count: 3 }), await remove('footer', 1)]) {
      expect(refused.status).toBe(403);
      expect(failureOf(refused).message).toContain('belongs to the configuration');
    }
    expect(await find('footer')).toMatchObject({ settings: { count: 2 } });
  });

  it('that are always there can be changed, and are as they were made again', async () => {
    await save('default', { count: 1 });
    expect(await find('default')).toMatchObject({ source: 'ADMIN', isBuiltIn: true });
    expect(await shown('default')).toHaveLength(1);
    expect((await remove('default', 1)).status).toBe(204);
    expect(await find('default')).toMatchObject({ source: 'BUILT_IN', revision: 0 });
    expect(await shown('default')).toHaveLength(3);
  });
});

describe('what is saved', () => {
  it('is refused when it is older than what is there, with what is there now', async () => {
    await save('busy', { count: 1 });
    await save('busy', { count: 2 }, 1);
    const stale = await save('busy', { count: 9 }, 1);
    expect(stale.status).toBe(409);
    expect(failureOf(stale).message).toContain('Somebody has changed this slot');
    expect(failureOf(stale).details).toMatchObject({ current: { revision: 2 } });
    const twice = await save('busy', { count: 9 });
    expect(twice.status).toBe(409);
    expect(failureOf(twice).message).toContain('There is a slot of this key');
    expect((await remove('busy', 1)).status).toBe(409);
    expect(await find('busy')).toMatchObject({ revision: 2, settings: { count: 2 } });
    expect((await remove('busy', 2)).status).toBe(204);
    const late = await save('busy', { count: 9 }, 2);
    expect(late.status).toBe(409);
    expect(failureOf(late).message).toContain('Somebody has removed this slot');
    expect((await remove('busy', 2)).status).toBe(404);
  });

  it('by several at once is saved by one', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((count) => save('race', { count })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    await remove('race', 1);
  });

  it('names only what is there', async () => {
    const refused = await save('wrong', {
      touchpoint: 'nowhere',
      localeFallback: ['en', 'xx'],
      pins: [
        { contentType: ARTICLE, documentId: garden.articles[0] },
        { contentType: ARTICLE, documentId: 'nobody' },
      ],
      exclusions: [{ contentType: 'api::other.other' }, { contentType: RESOURCE }],
    });
    expect(refused.status).toBe(400);
    expect(pathsOf(refused)).toEqual([
      'settings.touchpoint',
      'settings.localeFallback.1',
      'settings.pins.1.documentId',
      'settings.exclusions.0.contentType',
    ]);
    expect(failureOf(refused).message).toContain(
      'there is no entry "nobody" of api::article.article'
    );
    expect(await find('wrong')).toBeUndefined();
  });

  it('has the shape of the configuration, and its key is a slug', async () => {
    expect(pathsOf(await save('odd', { count: 0, weights: { stage: -1 }, more: 1 }))).toEqual([
      ...['settings.count', 'settings.weights.stage', 'settings'],
    ]);
    const times = { from: '2026-12-02T00:00:00Z', until: '2026-12-01T00:00:00Z' };
    const pins = [{ contentType: ARTICLE, documentId: garden.articles[0], ...times }];
    expect(pathsOf(await save('odd', { pins }))).toEqual(['settings.pins.0.until']);
    expect((await save('Not%20a%20slug', {})).status).toBe(400);
  });

  it('takes a right of its own', async () => {
    expect((await helper.get(SLOTS)).status).toBe(403);
    expect((await helper.put(`${SLOTS}/mine`, { settings: {}, revision: 0 })).status).toBe(403);
    expect((await helper.delete(`${SLOTS}/mine?revision=1`)).status).toBe(403);
    await helper.allow(`${FUNNEL}.slots.manage`);
    expect((await helper.put(`${SLOTS}/mine`, { settings: {}, revision: 0 })).status).toBe(200);
    expect((await helper.delete(`${SLOTS}/mine?revision=1`)).status).toBe(204);
  });

  it('is left out, and said, where somebody broke it', async () => {
    const table = () => app.strapi.db.connection('content_funnel_slots');
    await table().insert({ key: 'broken', settings: '{"count":', revision: 1, saved_at: 0 });
    await table().insert({
      ...{ key: 'newer', settings: '{"count":1,"later":true}', revision: 1, saved_at: 0 },
    });
    const keys = (await list()).map(({ key }) => key);
    expect(keys).toContain('newer');
    expect(keys).not.toContain('broken');
    expect(await shown('default')).toHaveLength(3);
    await table().whereIn('key', ['broken', 'newer']).delete();
  });
});

describe('slots in the file of the model', () => {
  const parsed = (slots: object, more: object = {}): Model =>
    modelSchema.parse({ ...MODEL, ...more, slots });
  const imported = (file: Model, dryRun = false) => files().importModel(file, { dryRun });
  const changes = async (file: Model, dryRun = false) => {
    const result = await imported(file, dryRun);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.steps.filter(({ kind, action }) => kind === 'slots' && action !== 'keep');
  };

  it('are made and changed, first as a plan; a second time there is nothing to do', async () => {
    const file = parsed({ aside: { count: 2, mix: { CTA: 1 } } });
    const created = [{ kind: 'slots', key: 'aside', action: 'create', fields: ['count', 'mix'] }];
    expect(await changes(file, true)).toEqual(created);
    expect(await find('aside')).toBeUndefined();
    expect(await changes(file)).toEqual(created);
    await catalog().settled();
    expect(await shown('aside')).toHaveLength(2);
    expect(await changes(file)).toEqual([]);
    expect(await changes(parsed({ aside: { count: 4 } }))).toMatchObject([
      { action: 'change', fields: ['count'] },
    ]);
    expect(await find('aside')).toMatchObject({
      ...{ revision: 2, settings: { count: 4, mix: { CTA: 1 } } },
    });
  });

  it('come out of one site and go into another', async () => {
    const exported = modelSchema.parse(JSON.parse(JSON.stringify(await files().exportModel())));
    expect(Object.keys(exported.slots).sort()).toEqual(['aside', 'footer']);
    expect(await imported(exported)).toMatchObject({ ok: true, ownedSlots: [] });
    expect(await changes(exported)).toEqual([]);
    await remove('aside', 2);
    expect(await changes(exported)).toMatchObject([{ key: 'aside', action: 'create' }]);
    expect(await find('aside')).toMatchObject({ settings: { count: 4, mix: { CTA: 1 } } });
  });

  it('name nothing that is gone since', async () => {
    const { documentId } = (await app.strapi.documents(ARTICLE as never).create({
      data: { title: 'Passing', slug: 'passing' },
    } as never)) as { documentId: string };
    const pins = [{ contentType: ARTICLE, documentId }];
    await save('aside', { count: 4, pins }, (await find('aside'))!.revision);
    await app.strapi.documents(ARTICLE as never).delete({ documentId } as never);
    const { slots } = await files().exportModel();
    expect(slots['aside']).toMatchObject({ count: 4, pins: [] });
  });

  it('that the configuration owns are left alone, and named', async () => {
    expect(await imported(parsed({ footer: { count: 9 } }))).toMatchObject({
      ...{ ok: true, ownedSlots: ['footer'] },
    });
    expect(await find('footer')).toMatchObject({ settings: { count: 2 } });
  });

  it('are refused with all the rest, by the place in the file', async () => {
    const file = parsed(
      { bad: { touchpoint: 'nowhere' }, good: { touchpoint: 'brought' } },
      {
        personas: [{ key: 'carl', name: 'Carl' }],
        touchpoints: [{ key: 'brought', name: 'Brought along' }],
      }
    );
    expect(await imported(file)).toMatchObject({
      ok: false,
      problems: [{ path: 'slots.bad.touchpoint' }],
    });
    expect((await files().exportModel()).personas.map(({ key }) => key)).not.toContain('carl');
    const { bad: _, ...slots } = file.slots;
    expect(await changes({ ...file, slots })).toMatchObject([{ key: 'good', action: 'create' }]);
    expect(modelSchema.safeParse({ ...MODEL, slots: { good: { more: 1 } } }).success).toBe(false);
  });
});

describe('a start without the plugin', () => {
  it('loses no slot', async () => {
    const before = await list();
    await app.restart({ enabled: false });
    await app.restart({ enabled: true });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    expect(await list()).toEqual(before);
    expect(before.map(({ key }) => key)).toEqual(['default', 'welcome', 'aside', 'footer', 'good']);
  });

  it('a slot that the configuration takes over is its own; the saved one waits', async () => {
    const slots = { aside: { count: 1 } };
    await app.restart({
      funnel: { preset: 'digital', contentTypes: participation, slots },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    expect(await find('aside')).toMatchObject({ source: 'CONFIGURATION', settings: { count: 1 } });
    expect(await shown('aside')).toHaveLength(1);
    await app.restart({
      funnel: { preset: 'digital', contentTypes: participation, slots: {} },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    expect(await find('aside')).toMatchObject({ source: 'ADMIN', settings: { count: 4 } });
  });
});
