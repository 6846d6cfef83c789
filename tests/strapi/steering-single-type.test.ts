import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type Schema, type TestApp } from './support/app';
import { grant } from './support/permissions';
import { articleSchema, participation } from './support/schemas';
import { visitor } from './support/visitor';

const ARTICLE = 'api::article.article';
const HOME = 'api::home.home';
const FORM = `/content-manager/single-types/${HOME}`;

const homeSchema = (): Schema => ({
  kind: 'singleType',
  collectionName: 'homes',
  info: { singularName: 'home', pluralName: 'homes', displayName: 'Home page' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: {
      type: 'string',
      required: true,
      pluginOptions: { i18n: { localized: true } },
    },
  },
});

const nothing = { nextSteps: [], pinned: false, excluded: false, excludedUntil: null };

interface Saved {
  data: { documentId: string; title: string; status: string };
}

describe('steering of a single type', () => {
  let app: TestApp;
  let boss: AdminUser;
  let writer: AdminUser;
  const room = (): TaggingRoom => app.strapi.plugin('content-funnel').service('tagging');
  const catalog = () =>
    app.strapi.plugin('content-funnel').service('catalog') as { settled(): Promise<void> };
  const steering = (documentId: string) => room().readSteering({ contentType: HOME, documentId });
  const read = async (locale = 'en'): Promise<Saved['data']> =>
    ((await boss.get(`${FORM}?locale=${locale}`)).body as Saved).data;

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), homeSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: {
          [ARTICLE]: participation[ARTICLE],
          [HOME]: { role: 'CTA', fields: { title: 'title', url: '/:locale' } },
        },
      },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Writer', code: 'writer' } });
    writer = await signIn(app.strapi, 'writer');
  });
  afterAll(() => app.stop());

  it('comes with its first save, with a change and with its publication, in any language', async () => {
    const first = await boss.put(`${FORM}?locale=en`, {
      title: 'Welcome',
      funnelSteering: { ...nothing, pinned: true, revision: 0 },
    });
    expect(first.status, first.text).toBe(200);
    const { documentId } = (first.body as Saved).data;
    expect(await steering(documentId)).toMatchObject({ pinned: true, revision: 1 });

    const article = await boss.post(`/content-manager/collection-types/${ARTICLE}`, {
      title: 'Leek',
    });
    const nextSteps = [
      { contentType: ARTICLE, documentId: (article.body as Saved).data.documentId },
    ];
    const french = await boss.put(`${FORM}?locale=fr`, {
      title: 'Bienvenue',
      funnelSteering: { ...nothing, nextSteps, revision: 1 },
    });
    expect(french.status, french.text).toBe(200);
    expect((french.body as Saved).data).toMatchObject({ documentId, title: 'Bienvenue' });
    expect(await steering(documentId)).toMatchObject({ nextSteps, pinned: false, revision: 2 });

    const publish = await boss.post(`${FORM}/actions/publish?locale=en`, {
      title: 'Welcome back',
      funnelSteering: { ...nothing, excluded: true, revision: 2 },
    });
    expect(publish.status, publish.text).toBe(200);
    expect(await steering(documentId)).toMatchObject({ excluded: true, revision: 3 });
    expect(await read()).toMatchObject({ title: 'Welcome back', status: 'published' });
  });

  it('leaves the entry as it is where nothing else changed, and is refused whole when it is old', async () => {
    const before = await read();
    const { documentId } = before;
    const alone = await boss.put(`${FORM}?locale=en`, {
      title: 'Not written',
      funnelSteering: { ...nothing, pinned: true, revision: 3, entryUnchanged: true },
    });
    expect(alone.status, alone.text).toBe(200);
    expect((alone.body as Saved).data).toEqual(before);
    expect(await read()).toEqual(before);
    expect(await steering(documentId)).toMatchObject({ pinned: true, revision: 4 });
    for (const late of [
      await boss.put(`${FORM}?locale=en`, {
        title: 'Late',
        funnelSteering: { ...nothing, revision: 3 },
      }),
      await boss.post(`${FORM}/actions/publish?locale=en`, {
        title: 'Late',
        funnelSteering: { ...nothing, revision: 3 },
      }),
    ]) {
      expect(late.status).toBe(400);
      expect(late.text).toContain('Somebody has changed the next steps');
    }
    expect(await read()).toEqual(before);
  });

  it('is told to whoever may read it, and set by whoever may change it and has the right', async () => {
    const { documentId } = await read();
    const explorer = 'plugin::content-manager.explorer';
    const properties = { fields: ['title'], locales: ['en', 'fr'] };
    await writer.allow(`${explorer}.read`, { subject: HOME, properties });
    const address = `/content-funnel/steering/${HOME}/${documentId}`;
    const seen = await writer.get(`${address}?locale=en`);
    expect(seen.body).toMatchObject({ data: { pinned: true, revision: 4 } });
    await writer.allow(`${explorer}.update`, { subject: HOME, properties });
    const form = { title: 'Mine', funnelSteering: { ...nothing, revision: 4 } };
    const save = () => writer.put(`${FORM}?locale=en`, form);
    expect((await save()).status).toBe(403);
    expect(await read()).toMatchObject({ title: 'Welcome back' });
    await writer.allow('plugin::content-funnel.content.steer');
    const saved = await save();
    expect(saved.status, saved.text).toBe(200);
    expect(await read()).toMatchObject({ title: 'Mine' });
    expect(await steering(documentId)).toMatchObject({ pinned: false, revision: 5 });
  });

  it('is obeyed: what it leads to comes first, and it is served until it is excluded', async () => {
    const { documentId } = await read();
    const publish = async (title: string): Promise<string> => {
      const list = `/content-manager/collection-types/${ARTICLE}`;
      const { data } = (await boss.post(list, { title })).body as Saved;
      await boss.post(`${list}/${data.documentId}/actions/publish`, { title });
      return data.documentId;
    };
    const wanted = await publish('Beet');
    const latest = await publish('Carrot');
    await boss.post(`${FORM}/actions/publish?locale=en`, { title: 'Home' });
    await grant(app.strapi, [
      'plugin::content-funnel.next-best.find',
      `${ARTICLE}.find`,
      `${HOME}.find`,
    ]);
    const steer = async (changes: object): Promise<void> => {
      const { revision } = (await steering(documentId))!;
      const funnelSteering = { ...nothing, revision, entryUnchanged: true, ...changes };
      const saved = await boss.put(`${FORM}?locale=en`, { title: 'Home', funnelSteering });
      expect(saved.status, saved.text).toBe(200);
      await catalog().settled();
    };
    const served = async (query: string): Promise<string[]> => {
      const path = `/api/content-funnel/next-best?locale=en&count=5${query}`;
      const answer = await visitor(app.strapi).get(path);
      expect(answer.status, answer.text).toBe(200);
      const { items } = (answer.body as { data: { items: { ref: { documentId: string } }[] } })
        .data;
      return items.map(({ ref }) => ref.documentId);
    };
    await steer({ nextSteps: [{ contentType: ARTICLE, documentId: wanted }] });
    expect((await served(`&current=${HOME}:${documentId}`))[0]).toBe(wanted);
    await steer({ nextSteps: [{ contentType: ARTICLE, documentId: latest }] });
    expect((await served(`&current=${HOME}:${documentId}`))[0]).toBe(latest);
    expect(await served('')).toContain(documentId);
    await steer({ excluded: true });
    expect(await served('')).not.toContain(documentId);
  });
});
