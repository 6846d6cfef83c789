import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { QueueAnswer, QueueEntry } from '../../server/src/tagging/queue-contract';
import { adminActionId } from '../../server/src/strapi/permissions';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';

type Data = Record<string, unknown>;

describe('the tagging queue', () => {
  let app: TestApp;
  let boss: AdminUser;
  let editor: AdminUser;
  const ids: Record<string, string> = {};

  const write = async (method: string, uid: string, params: Data): Promise<string> => {
    const documents = app.strapi.documents(uid as never) as unknown as Record<
      string,
      (params: Data) => Promise<{ documentId: string }>
    >;
    return (await documents[method]!(params)).documentId;
  };
  const article = async (title: string, tags: Data = {}, published = false): Promise<string> => {
    const data = { title, body: `About **${title}**.`, ...tags };
    const documentId = await write('create', ARTICLE, { locale: 'en', data });
    if (published) await write('publish', ARTICLE, { documentId, locale: 'en' });
    return documentId;
  };
  const queue = async (query = '', user = boss): Promise<QueueAnswer> => {
    const answer = await user.get(`/content-funnel/queue${query}`);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: QueueAnswer }).data;
  };
  /** All entries of the queue, one after the other. */
  const walk = async (query = '', user = boss): Promise<QueueEntry[]> => {
    const entries: QueueEntry[] = [];
    for (let after = ''; ;) {
      const { entry } = await queue(`?${query}${after}`, user);
      if (entry === null) return entries;
      entries.push(entry);
      after = `&after=${encodeURIComponent(entry.cursor)}`;
    }
  };
  const titles = (entries: readonly QueueEntry[]): string[] => entries.map(({ title }) => title);
  const put = (documentId: string, body: Data, user = boss, uid = ARTICLE) =>
    user.put(`/content-funnel/documents/${uid}/${documentId}/tags`, body);
  const stages = async (documentId: string): Promise<Record<string, string>> => {
    const rows = (await app.strapi.db.query(ARTICLE as never).findMany({
      where: { documentId },
      populate: ['funnelStages'],
    } as never)) as unknown as { publishedAt: unknown; funnelStages: { key: string }[] }[];
    return Object.fromEntries(
      rows.map(({ publishedAt, funnelStages }) => [
        publishedAt === null ? 'draft' : 'published',
        funnelStages.map(({ key }) => key).join(' '),
      ])
    );
  };
  const allowEditor = async (fields: string[], conditions: string[] = [], publish = true) => {
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: editor.roleId } });
    await editor.allow(adminActionId('content.tag'));
    for (const action of ['read', 'update', ...(publish ? ['publish'] : [])]) {
      await editor.allow(`plugin::content-manager.explorer.${action}`, {
        subject: ARTICLE,
        properties: action === 'publish' ? { locales: ['en'] } : { fields, locales: ['en'] },
        conditions: action === 'update' ? conditions : [],
      });
    }
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    ids['cook'] = await write('create', 'plugin::content-funnel.persona', {
      data: { name: 'Cook', key: 'cook' },
    });
    const found = (await app.strapi.db.query('plugin::content-funnel.stage').findMany()) as {
      key: string;
      documentId: string;
    }[];
    for (const { key, documentId } of found) ids[key] = documentId;
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Tagger', code: 'tagger' } });
    editor = await signIn(app.strapi, 'tagger');
  });
  afterAll(() => app.stop());
  beforeEach(async () => {
    for (const uid of [ARTICLE, OFFER]) {
      await app.strapi.db.query(uid as never).deleteMany({ where: {} } as never);
    }
  });

  it('holds what has no stage, newest first, with its text and its tags', async () => {
    await article('Tagged', { funnelStages: [ids['awareness']] });
    await article('Leek');
    const half = await article('Half', { funnelPersonas: [ids['cook']] }, true);
    await write('create', OFFER, { data: { label: 'The book' } });
    const entries = await walk();
    expect(titles(entries)).toEqual(['Half', 'Leek', 'The book']);
    expect(entries[0]).toMatchObject({
      ...{ contentType: ARTICLE, documentId: half, locale: 'en', typeName: 'Article' },
      text: 'About **Half**.',
      draft: { funnelStages: [], funnelPersonas: [ids['cook']] },
      published: { funnelPersonas: [ids['cook']] },
    });
    expect(entries[1]).toMatchObject({ published: null });
    expect(titles(await walk(`contentType=${OFFER}`))).toEqual(['The book']);
    const { types, locale } = await queue();
    expect(locale).toBe('en');
    expect(types.map(({ uid, total, tagged }) => [uid, total, tagged])).toEqual([
      [ARTICLE, 3, 1],
      [OFFER, 1, 0],
      ['api::resource.resource', 0, 0],
    ]);
  });

  it('is of one language', async () => {
    const documentId = await article('Leek');
    await write('update', ARTICLE, { documentId, locale: 'fr', data: { title: 'Poireau' } });
    await article('Carrot');
    expect(titles(await walk(`locale=fr&contentType=${ARTICLE}`))).toEqual(['Poireau']);
    expect(titles(await walk(`contentType=${ARTICLE}`))).toEqual(['Carrot', 'Leek']);
  });

  it('goes on behind what was tagged or taken away meanwhile', async () => {
    const [, two] = [await article('One'), await article('Two'), await article('Three')];
    const first = (await queue()).entry!;
    const second = (await queue(`?after=${encodeURIComponent(first.cursor)}`)).entry!;
    expect([first.title, second.title]).toEqual(['Three', 'Two']);
    await write('delete', ARTICLE, { documentId: two, locale: '*' });
    const next = await queue(`?after=${encodeURIComponent(second.cursor)}`);
    expect(next.entry?.title).toBe('One');
  });

  it('is of what the caller may tag, entry by entry', async () => {
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { id: editor.roleId } } });
    await allowEditor(['title', 'funnelStages'], ['admin::is-creator']);
    const mine = await article('Mine');
    await article('Other');
    await app.strapi.db
      .query(ARTICLE as never)
      .updateMany({ where: { documentId: mine }, data: { createdBy: user.id } } as never);
    const entries = await walk('', editor);
    expect(titles(entries)).toEqual(['Mine']);
    // The body is kept from this role.
    expect(entries[0]?.text).toBe('');
    const { types } = await queue('', editor);
    expect(types.map(({ uid, total }) => [uid, total])).toEqual([[ARTICLE, 1]]);
    await allowEditor(['title']);
    expect((await queue('', editor)).types).toEqual([]);
  });

  it('refuses a place or a parameter that is none', async () => {
    expect((await boss.get('/content-funnel/queue?after=nowhere')).status).toBe(400);
    expect((await boss.get('/content-funnel/queue?page=2')).status).toBe(400);
  });

  describe('sets tags', () => {
    it('of draft and published version, and back again to what each had', async () => {
      const documentId = await article('Leek', { funnelPersonas: [ids['cook']] }, true);
      const tags = { funnelStages: [ids['awareness'], ids['purchase']], funnelPersonas: [] };
      const answer = await put(documentId, { locale: 'en', draft: tags, published: tags });
      expect(answer.body).toEqual({ data: { changed: true } });
      expect(await stages(documentId)).toEqual({
        draft: 'awareness purchase',
        published: 'awareness purchase',
      });
      const again = await put(documentId, { locale: 'en', draft: tags, published: tags });
      expect(again.body).toEqual({ data: { changed: false } });
      const before = { funnelStages: [], funnelPersonas: [ids['cook']] };
      await put(documentId, { locale: 'en', draft: before, published: before });
      expect(await stages(documentId)).toEqual({ draft: '', published: '' });
      expect((await queue()).entry?.published?.funnelPersonas).toEqual([ids['cook']]);
    });

    it('of the draft alone where no others are given', async () => {
      const documentId = await article('Leek', {}, true);
      await put(documentId, { locale: 'en', draft: { funnelStages: [ids['loyalty']] } });
      expect(await stages(documentId)).toEqual({ draft: 'loyalty', published: '' });
    });

    it('for whoever may update the entry, and publish it where that is what happens', async () => {
      const documentId = await article('Leek', {}, true);
      const tags = { funnelStages: [ids['loyalty']] };
      await allowEditor(['title', 'funnelStages'], [], false);
      const both = await put(documentId, { locale: 'en', draft: tags, published: tags }, editor);
      expect(both.status).toBe(403);
      expect(both.text).toContain('choose drafts only');
      expect(await stages(documentId)).toEqual({ draft: '', published: '' });
      expect((await put(documentId, { locale: 'en', draft: tags }, editor)).status).toBe(200);
      await allowEditor(['title']);
      const lacking = await put(documentId, { locale: 'en', draft: { funnelStages: [] } }, editor);
      expect(lacking.status).toBe(403);
      expect(lacking.text).toContain('You may not change these tags');
      expect((await put('gone00000000000000000000', { draft: tags })).status).toBe(404);
      const unknown = await put(documentId, { draft: { funnelLeadsTo: [ids['loyalty']] } });
      expect(unknown.status).toBe(400);
    });
  });
});
