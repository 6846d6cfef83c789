import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { TagSuggestions } from '../../server/src/tagging/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const TABLE = 'content_funnel_rejections';

type Data = Record<string, unknown>;

describe('a suggestion that was rejected', () => {
  let app: TestApp;
  let boss: AdminUser;
  let editor: AdminUser;
  const stages = new Map<string, string>();

  const create = async (uid: string, data: Data, locale?: string): Promise<string> => {
    const options = { data, ...(locale === undefined ? {} : { locale }) };
    return (await app.strapi.documents(uid as never).create(options as never)).documentId;
  };
  const article = (title: string, more: Data = {}, locale = 'en') =>
    create(ARTICLE, { title, ...more }, locale);
  const address = (documentId: string, uid = ARTICLE) =>
    `/content-funnel/suggestions/${uid}/${documentId}`;
  const suggest = async (documentId: string, query = '', uid = ARTICLE) => {
    const answer = await boss.get(`${address(documentId, uid)}${query}`);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: TagSuggestions }).data;
  };
  const keys = async (documentId: string, query = ''): Promise<string[]> =>
    (await suggest(documentId, query)).stages.map(({ key }) => key);
  const reject = (documentId: string, body: Data, user = boss, uid = ARTICLE) =>
    user.put(`${address(documentId, uid)}/rejections`, body);
  const purchase = (more: Data = {}) => ({
    ...{ field: 'funnelStages', tag: stages.get('purchase') },
    ...more,
  });
  const rows = () => app.strapi.db.connection(TABLE).select();
  const allow = (action: string, fields: string[], conditions: string[] = []) =>
    app.strapi.db.query('admin::permission').create({
      data: {
        action: `plugin::content-manager.explorer.${action}`,
        actionParameters: {},
        subject: ARTICLE,
        properties: { fields, locales: ['en'] },
        conditions,
        role: editor.roleId,
      },
    });

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
      },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    const found = (await app.strapi.db.query('plugin::content-funnel.stage').findMany()) as {
      key: string;
      documentId: string;
    }[];
    for (const { key, documentId } of found) stages.set(key, documentId);
    for (const locale of ['en', 'fr']) {
      for (const [key, title] of [
        ['purchase', 'Parcels and stamps'],
        ['purchase', 'The courier brings parcels'],
        ['awareness', 'A portrait of the swede'],
        ['awareness', 'Turnips, a portrait'],
      ] as const) {
        await article(title, { funnelStages: [stages.get(key)] }, locale);
      }
    }
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Tagger', code: 'tagger' } });
    editor = await signIn(app.strapi, 'tagger');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    await app.strapi.db.connection(TABLE).delete();
  });

  it('is not made again for that entry, to nobody, until it is taken back', async () => {
    const [one, other] = [await article('Parcels'), await article('More parcels')];
    expect(await keys(one)).toContain('purchase');
    const answer = await reject(one, purchase());
    expect(answer.body).toEqual({ data: { rejected: true } });
    expect((await reject(one, purchase())).status).toBe(200);
    expect(await rows()).toHaveLength(1);
    expect(await keys(one)).not.toContain('purchase');
    expect(await keys(other)).toContain('purchase');
    await app.restart();
    boss = await signIn(app.strapi, 'strapi-super-admin');
    editor = await signIn(app.strapi, 'tagger');
    expect(await keys(one)).not.toContain('purchase');
    expect((await reject(one, purchase({ rejected: false }))).body).toEqual({
      data: { rejected: false },
    });
    expect(await keys(one)).toContain('purchase');
    expect(await rows()).toEqual([]);
  });

  it('teaches the model of its language, and of no other', async () => {
    const words = 'Stamps of turnips, gummed';
    const asked = await article(words);
    const french = await article(words, {}, 'fr');
    const share = async (documentId: string, query = ''): Promise<number> =>
      (await suggest(documentId, query)).stages.find(({ key }) => key === 'purchase')?.confidence ??
      0;
    const [before, frenchBefore] = [await share(asked), await share(french, '?locale=fr')];
    expect(before).toBeGreaterThan(0);
    const rejected = await article('Gummed stamps, gummed turnips');
    await reject(rejected, purchase());
    expect(await share(asked)).toBeLessThan(before);
    expect(await share(french, '?locale=fr')).toBe(frenchBefore);
    // Rejections are no tagged examples, and what was given later counts as given.
    expect((await suggest(asked)).learntFrom.stages).toBe(4);
    await reject(rejected, purchase({ rejected: false }));
    expect(await share(asked)).toBe(before);
  });

  it('is rejected in one language, and goes with the entry', async () => {
    const both = await article('Parcels');
    await app.strapi
      .documents(ARTICLE as never)
      .update({ documentId: both, locale: 'fr', data: { title: 'Parcels' } } as never);
    await reject(both, purchase());
    await reject(both, purchase({ locale: 'fr' }));
    await reject(both, purchase({ locale: 'fr', rejected: false }));
    expect(await keys(both)).not.toContain('purchase');
    expect(await keys(both, '?locale=fr')).toContain('purchase');
    await reject(both, purchase({ locale: 'fr' }));
    const documents = app.strapi.documents(ARTICLE as never);
    await documents.delete({ documentId: both, locale: 'fr' } as never);
    expect((await rows()).map(({ locale }: Data) => locale)).toEqual(['en']);
    await documents.publish({ documentId: both, locale: 'en' } as never);
    expect(await rows()).toHaveLength(1);
    await documents.delete({ documentId: both, locale: '*' } as never);
    expect(await rows()).toEqual([]);

    const [gone, left] = [await article('Parcels'), await article('Parcels')];
    await reject(gone, purchase());
    await reject(left, purchase());
    await app.strapi.db
      .query(ARTICLE as never)
      .deleteMany({ where: { documentId: gone } } as never);
    expect((await rows()).map(({ document_id }: Data) => document_id)).toEqual([left]);
  });

  it('may be an ask', async () => {
    for (const [label, ask] of [
      ['Book a visit', 'MEETING'],
      ['Receive the letter', 'EMAIL'],
    ] as const) {
      await create(OFFER, { label, ask });
    }
    const offer = await create(OFFER, { label: 'Book a tasting' });
    expect((await suggest(offer, '', OFFER)).ask?.ask).toBe('MEETING');
    const answer = await reject(offer, { field: 'ask', tag: 'MEETING' }, boss, OFFER);
    expect(answer.status, answer.text).toBe(200);
    expect((await suggest(offer, '', OFFER)).ask?.ask).not.toBe('MEETING');
    expect((await reject(offer, { field: 'ask', tag: 'SING' }, boss, OFFER)).status).toBe(400);
    // Articles have no attribute for it.
    const text = await article('Parcels');
    expect((await reject(text, { field: 'ask', tag: 'MEETING' })).status).toBe(400);
  });

  it('is for whoever may give the entry that tag, conditions included', async () => {
    const documentId = await article('Parcels');
    await allow('read', ['title', 'funnelStages']);
    expect((await reject(documentId, purchase(), editor)).status).toBe(403);
    await allow('update', ['title']);
    const lacking = await reject(documentId, purchase(), editor);
    expect(lacking.status).toBe(403);
    expect(lacking.text).toContain('You may not change these tags of this entry');
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: editor.roleId } });
    await allow('update', ['title', 'funnelStages'], ['admin::is-creator']);
    expect((await reject(documentId, purchase(), editor)).status).toBe(403);
    const { id } = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { id: editor.roleId } }, orderBy: { id: 'desc' } });
    await app.strapi.db
      .query(ARTICLE as never)
      .updateMany({ where: { documentId }, data: { createdBy: id } } as never);
    expect((await reject(documentId, purchase(), editor)).status).toBe(200);
    expect(await rows()).toMatchObject([
      { document_id: documentId, locale: 'en', rejected_by: String(id) },
    ]);
    const persona = { field: 'funnelPersonas', tag: stages.get('purchase') };
    expect((await reject(documentId, persona, editor)).status).toBe(403);
    expect((await reject(documentId, persona)).status).toBe(400);
    expect((await reject(documentId, { ...purchase(), why: 'no' })).status).toBe(400);
    expect((await reject('nobodyknowsthisone0000000', purchase())).status).toBe(404);
    // It has no French version.
    expect((await reject(documentId, purchase({ locale: 'fr' }), editor)).status).toBe(404);
  });

  it('is forgotten when the plugin is uninstalled', async () => {
    const { tables } = await app.strapi
      .plugin('content-funnel')
      .service('maintenance')
      .planUninstall();
    expect(tables.map(({ name }: { name: string }) => name)).toContain(TABLE);
  });
});
