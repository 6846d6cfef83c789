import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobAnswer, JobItemAnswer } from '../../server/src/jobs/contract';
import type { BulkPreview } from '../../server/src/tagging/bulk-contract';
import { adminActionId } from '../../server/src/strapi/permissions';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';

type Data = Record<string, unknown>;
interface Row {
  id: number;
  locale: string | null;
  publishedAt: unknown;
  updatedAt: string;
  funnelStages: { key: string }[];
  funnelPersonas: { key: string }[];
}

describe('tagging many entries', () => {
  let app: TestApp;
  let boss: AdminUser;
  let editor: AdminUser;
  const ids: Record<string, string> = {};
  const heard: { documentId: string; locale: string | null }[] = [];

  const write = async (method: string, uid: string, params: Data): Promise<string> => {
    const documents = app.strapi.documents(uid as never) as unknown as Record<
      string,
      (params: Data) => Promise<{ documentId: string }>
    >;
    return (await documents[method]!(params)).documentId;
  };
  const stagesOf = (keys: readonly string[]) => keys.map((key) => ids[key]!);
  const article = async (title: string, stages: string[] = [], published = true) => {
    const data = { title, funnelStages: stagesOf(stages) };
    const documentId = await write('create', ARTICLE, { locale: 'en', data });
    if (published) await write('publish', ARTICLE, { documentId, locale: 'en' });
    return documentId;
  };
  const rows = async (documentId: string, uid = ARTICLE): Promise<Row[]> =>
    (await app.strapi.db.query(uid as never).findMany({
      where: { documentId },
      populate: ['funnelStages', 'funnelPersonas'],
    } as never)) as unknown as Row[];
  /** Stage keys by version: `en`, `en published`, … */
  const tags = async (documentId: string, uid = ARTICLE): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await rows(documentId, uid)).map(({ locale, publishedAt, funnelStages }) => [
        `${locale ?? 'none'}${publishedAt === null || uid === OFFER ? '' : ' published'}`,
        funnelStages.map(({ key }) => key).join(' '),
      ])
    );
  const isModified = async (documentId: string): Promise<boolean> => {
    const own = (await rows(documentId)).filter(({ locale }) => locale === 'en');
    const [draft, live] = [false, true].map((level) =>
      own.find(({ publishedAt }) => (publishedAt !== null) === level)
    );
    return new Date(draft!.updatedAt).getTime() > new Date(live!.updatedAt).getTime();
  };

  const job = async (id: string, user = boss): Promise<JobAnswer> =>
    ((await user.get(`/content-funnel/jobs/${id}`)).body as { data: JobAnswer }).data;
  const ended = async (id: string): Promise<JobAnswer> => {
    for (;;) {
      const found = await job(id);
      if (found.state !== 'queued' && found.state !== 'running') return found;
      await sleep(20);
    }
  };
  const change = (input: Data): Data => ({
    ...{ contentType: ARTICLE, locale: 'en', mode: 'add' },
    ...input,
  });
  const start = async (input: Data, user = boss): Promise<JobAnswer> => {
    const answer = await user.post('/content-funnel/bulk-tags', change(input));
    expect(answer.status, answer.text).toBe(202);
    return (answer.body as { data: JobAnswer }).data;
  };
  const perform = async (input: Data, user = boss): Promise<JobAnswer> =>
    ended((await start(input, user)).id);
  const preview = async (input: Data, user = boss): Promise<BulkPreview> => {
    const answer = await user.post('/content-funnel/bulk-tags/preview', change(input));
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: BulkPreview }).data;
  };
  const items = async (id: string, query = ''): Promise<JobItemAnswer[]> =>
    ((await boss.get(`/content-funnel/jobs/${id}/items${query}`)).body as { data: JobItemAnswer[] })
      .data;
  const funnelStages = (...keys: string[]) => ({ funnelStages: stagesOf(keys) });

  const allowEditor = async (
    { publish = true, fields = ['title', 'funnelStages'], locales = ['en'] } = {},
    conditions: string[] = []
  ): Promise<void> => {
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: editor.roleId } });
    await editor.allow(adminActionId('content.tag'));
    const properties = { fields, locales };
    for (const action of ['read', 'update', ...(publish ? ['publish'] : [])]) {
      await editor.allow(`plugin::content-manager.explorer.${action}`, {
        subject: ARTICLE,
        properties: action === 'publish' ? { locales } : properties,
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
    await write('create', PERSONA, { data: { name: 'Cook', key: 'cook' } });
    for (const uid of [STAGE, PERSONA]) {
      const found = (await app.strapi.db.query(uid).findMany()) as {
        key: string;
        documentId: string;
      }[];
      for (const { key, documentId } of found) ids[key] = documentId;
    }
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Tagger', code: 'tagger' } });
    editor = await signIn(app.strapi, 'tagger');
    app.strapi.eventHub.on('content-funnel.tags.update', async (event: (typeof heard)[number]) => {
      heard.push(event);
    });
  });
  afterAll(() => app.stop());
  beforeEach(() => {
    heard.length = 0;
  });

  it('adds to drafts and published versions, in all locales, and turns nothing "Modified"', async () => {
    const one = await article('Leek', ['awareness']);
    await write('update', ARTICLE, { documentId: one, locale: 'fr', data: { title: 'Poireau' } });
    await write('publish', ARTICLE, { documentId: one, locale: 'fr' });
    const two = await article('Carrot', [], false);
    const before = await rows(one);
    heard.length = 0;
    const done = await perform({
      selection: { documentIds: [one, two] },
      tags: funnelStages('purchase', 'awareness'),
    });
    expect(done).toMatchObject({ state: 'finished', total: 2, done: 2, changed: 2, skipped: 0 });
    const all = 'awareness purchase';
    const live = { 'en published': all, 'fr published': all };
    expect(await tags(one)).toEqual({ en: all, fr: all, ...live });
    expect(await tags(two)).toEqual({ en: 'purchase awareness' });
    expect((await rows(one)).map(({ id, updatedAt }) => [id, updatedAt])).toEqual(
      before.map(({ id, updatedAt }) => [id, updatedAt])
    );
    expect(await isModified(one)).toBe(false);
    const about = heard.map(({ documentId, locale }) => `${documentId} ${locale}`).sort();
    expect(about).toEqual([`${one} en`, `${one} fr`, `${two} en`].sort());
    expect(await items(done.id)).toMatchObject([
      { position: 0, outcome: 'changed', entry: { documentId: one, title: 'Leek' } },
      { position: 1, outcome: 'changed', entry: { documentId: two, title: 'Carrot' } },
    ]);
  });

  it('is in the answers as soon as it is done', async () => {
    const documentId = await article('Celeriac');
    const catalog = app.strapi.plugin('content-funnel').service('catalog') as {
      settled(): Promise<void>;
      view: { find(uid: string, id: string, locale: string): { stages: unknown[] } | null };
    };
    await catalog.settled();
    expect(catalog.view.find(ARTICLE, documentId, 'en')?.stages).toHaveLength(0);
    await perform({ selection: { documentIds: [documentId] }, tags: funnelStages('awareness') });
    await catalog.settled();
    expect(catalog.view.find(ARTICLE, documentId, 'en')?.stages).toHaveLength(1);
  });

  it('removes and replaces, keeps each version’s own tags apart, and does nothing twice', async () => {
    const documentId = await article('Beet', ['awareness', 'purchase']);
    const draft = { funnelStages: stagesOf(['loyalty', 'awareness']) };
    await write('update', ARTICLE, { documentId, locale: 'en', data: draft });
    const selection = { documentIds: [documentId] };
    await perform({ selection, mode: 'remove', tags: funnelStages('awareness') });
    expect(await tags(documentId)).toEqual({ en: 'loyalty', 'en published': 'purchase' });
    await perform({ selection, mode: 'replace', tags: funnelStages('loyalty', 'purchase') });
    const both = { en: 'loyalty purchase', 'en published': 'loyalty purchase' };
    expect(await tags(documentId)).toEqual(both);
    const again = await perform({
      selection,
      mode: 'replace',
      tags: funnelStages('loyalty', 'purchase'),
    });
    expect(again).toMatchObject({ done: 1, changed: 0, skipped: 0 });
    await perform({ selection, mode: 'replace', tags: { funnelStages: [] } });
    expect(await tags(documentId)).toEqual({ en: '', 'en published': '' });
  });

  it('writes drafts only where it is told to, and then they are "Modified"', async () => {
    const documentId = await article('Turnip', ['awareness']);
    await perform({
      selection: { documentIds: [documentId] },
      tags: funnelStages('loyalty'),
      versions: 'drafts',
    });
    expect(await tags(documentId)).toEqual({
      en: 'awareness loyalty',
      'en published': 'awareness',
    });
    expect(await isModified(documentId)).toBe(true);
    const published = await boss.post(
      `/content-funnel/documents/${ARTICLE}/${documentId}/publish-tags`,
      { locale: 'en' }
    );
    expect(published.body).toEqual({ data: { changed: true } });
    expect((await tags(documentId))['en published']).toBe('awareness loyalty');
  });

  it('takes all that match the list’s search, filters and status, and nothing else', async () => {
    const word = 'Salsify';
    const live = await article(`${word} one`);
    const draft = await article(`${word} two`, [], false);
    const modified = await article(`${word} three`);
    await sleep(5);
    const data = { title: `${word} three, more` };
    await write('update', ARTICLE, { documentId: modified, locale: 'en', data });
    const selected = async (selection: Data): Promise<number> =>
      (await preview({ selection, tags: funnelStages('awareness') })).total;
    expect(await selected({ search: word })).toBe(3);
    const untagged = { funnelStages: { id: { $null: true } } };
    expect(await selected({ search: word, filters: { $and: [untagged] } })).toBe(3);
    const ofStatus = (status: string) => ({
      search: word,
      filters: { $and: [{ __status: { $eq: status } }] },
    });
    expect(await selected(ofStatus('draft'))).toBe(1);
    expect(await selected(ofStatus('published'))).toBe(2);
    expect(await selected(ofStatus('published-modified'))).toBe(1);
    const clean = ofStatus('published-unmodified');
    await perform({ selection: clean, tags: funnelStages('purchase') });
    expect((await tags(live))['en']).toBe('purchase');
    expect([await tags(draft), (await tags(modified))['en']]).toEqual([{ en: '' }, '']);
  });

  it('says beforehand what it will do, exactly as it then does it', async () => {
    const [one, two, three] = [
      await article('Radish one', ['awareness']),
      await article('Radish two', ['purchase']),
      await article('Radish three', [], false),
    ];
    const input = { selection: { search: 'Radish' }, tags: funnelStages('awareness') };
    const seen = await preview(input);
    expect(seen).toMatchObject({ total: 3, changed: 2, unchanged: 1, skipped: [] });
    expect(seen.samples.map(({ title, before, after }) => [title, before, after])).toEqual([
      [
        'Radish two',
        expect.objectContaining({ funnelStages: stagesOf(['purchase']) }),
        expect.objectContaining({ funnelStages: stagesOf(['purchase', 'awareness']) }),
      ],
      [
        'Radish three',
        expect.objectContaining({ funnelStages: [] }),
        expect.objectContaining({ funnelStages: stagesOf(['awareness']) }),
      ],
    ]);
    expect((await tags(three))['en']).toBe('');
    expect(await perform(input)).toMatchObject({ total: 3, changed: 2, skipped: 0 });
    expect([(await tags(one))['en'], (await tags(two))['en']]).toEqual([
      ...['awareness', 'purchase awareness'],
    ]);
  });

  it('works on types without draft & publish and without languages', async () => {
    const offer = await write('create', OFFER, { data: { label: 'The book' } });
    const input = { contentType: OFFER, locale: null, selection: { documentIds: [offer] } };
    await perform({
      ...input,
      tags: { ...funnelStages('purchase'), funnelPersonas: [ids['cook']] },
    });
    const [row] = await rows(offer, OFFER);
    expect(row?.funnelStages.map(({ key }) => key)).toEqual(['purchase']);
    expect(row?.funnelPersonas.map(({ key }) => key)).toEqual(['cook']);
  });

  it('skips what the caller may not change or publish, entry by entry, and says why', async () => {
    await allowEditor({}, ['admin::is-creator']);
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { id: editor.roleId } } });
    const [mine, other] = [await article('Chard mine'), await article('Chard other')];
    for (const { id } of await rows(mine)) {
      const data = { createdBy: user.id } as never;
      await app.strapi.db.query(ARTICLE as never).update({ where: { id } as never, data });
    }
    const gone = 'gone00000000000000000000';
    const input = {
      selection: { documentIds: [mine, other, gone] },
      tags: funnelStages('awareness'),
    };
    expect(await preview(input, editor)).toMatchObject({
      changed: 1,
      skipped: [
        { reason: 'not-allowed', count: 1 },
        { reason: 'missing', count: 1 },
      ],
    });
    const done = await perform(input, editor);
    expect(done).toMatchObject({ state: 'finished', changed: 1, skipped: 2 });
    expect(await items(done.id, '?outcome=skipped')).toMatchObject([
      { reason: 'not-allowed', entry: { title: 'Chard other' } },
      { reason: 'missing', entry: null },
    ]);
    expect((await tags(other))['en']).toBe('');

    await allowEditor({ publish: false });
    const both = { selection: { documentIds: [other] }, tags: funnelStages('awareness') };
    expect(await perform(both, editor)).toMatchObject({ changed: 0, skipped: 1 });
    const drafts = await perform({ ...both, versions: 'drafts' }, editor);
    expect(drafts).toMatchObject({ changed: 1, skipped: 0 });
    expect(await tags(other)).toEqual({ en: 'awareness', 'en published': '' });
  });

  it('asks for the right on the very tags that are changed, and in the very language', async () => {
    const documentId = await article('Kale');
    await allowEditor();
    const selection = { documentIds: [documentId] };
    const personas = { funnelPersonas: [ids['cook']!] };
    expect(await perform({ selection, tags: personas }, editor)).toMatchObject({ skipped: 1 });
    await allowEditor({ locales: ['fr'] });
    const stages = { selection, tags: funnelStages('loyalty') };
    expect(await perform(stages, editor)).toMatchObject({ skipped: 1 });
    await allowEditor();
    expect(await perform(stages, editor)).toMatchObject({ changed: 1 });
  });

  it('uses the rights of the time at which it works, not of its start', async () => {
    const documentId = await article('Parsnip');
    await allowEditor();
    const jobs = app.strapi.plugin('content-funnel').service('jobs') as {
      stop(): Promise<void>;
      start(): void;
    };
    await jobs.stop();
    const input = { selection: { documentIds: [documentId] }, tags: funnelStages('loyalty') };
    const { id } = await start(input, editor);
    await app.strapi.db.query('admin::permission').deleteMany({ where: { role: editor.roleId } });
    jobs.start();
    expect(await ended(id)).toMatchObject({ changed: 0, skipped: 1 });
    expect((await tags(documentId))['en']).toBe('');
  });

  it('refuses what is not there or not allowed, by name', async () => {
    const selection = { documentIds: ['x'] };
    const refused = async (input: Data): Promise<string> => {
      const answer = await boss.post('/content-funnel/bulk-tags', change(input));
      expect(answer.status, answer.text).toBe(400);
      return (answer.body as { error: { message: string } }).error.message;
    };
    expect(await refused({ contentType: 'api::no.no', selection, tags: funnelStages() })).toMatch(
      /^contentType: allowed: api::article\.article/
    );
    expect(await refused({ selection, tags: {} })).toMatch(/^tags: must name stages, personas/);
    expect(await refused({ selection, tags: { funnelStages: ['nothing'] } })).toMatch(
      /^tags\.funnelStages: there is no tag "nothing" any more/
    );
    expect(await refused({ selection, tags: { funnelLeadsTo: ['x'] } })).toMatch(/funnelLeadsTo/);
    expect(await refused({ selection, mode: 'swap', tags: funnelStages() })).toMatch(/^mode: /);
    await allowEditor({ fields: ['title'] });
    const filtered = { filters: { $and: [{ funnelStages: { id: { $null: true } } }] } };
    const answer = await editor.post(
      '/content-funnel/bulk-tags/preview',
      change({ selection: filtered, tags: funnelStages('awareness') })
    );
    expect(answer.status).toBe(403);
    expect((await boss.get('/content-funnel/jobs/nothing')).status).toBe(404);
    const none = '00000000-0000-4000-8000-000000000000';
    expect((await boss.post(`/content-funnel/jobs/${none}/cancel`, {})).status).toBe(404);
  });

  describe('publishing the tags only', () => {
    const publish = (documentId: string, user = boss, body: Data = { locale: 'en' }) =>
      user.post(`/content-funnel/documents/${ARTICLE}/${documentId}/publish-tags`, body);

    it('puts new tags live and leaves a colleague’s unfinished text a draft', async () => {
      const documentId = await article('Fennel', ['awareness']);
      const data = { title: 'Fennel, unfinished', funnelStages: stagesOf(['loyalty']) };
      await write('update', ARTICLE, { documentId, locale: 'en', data });
      expect((await publish(documentId)).body).toEqual({ data: { changed: true } });
      expect(await tags(documentId)).toEqual({ en: 'loyalty', 'en published': 'loyalty' });
      const titles = (await app.strapi.db.query(ARTICLE as never).findMany({
        where: { documentId },
        orderBy: { id: 'asc' },
      } as never)) as unknown as { title: string; publishedAt: unknown }[];
      expect(titles.find(({ publishedAt }) => publishedAt !== null)?.title).toBe('Fennel');
      expect(await isModified(documentId)).toBe(true);
      expect((await publish(documentId)).body).toEqual({ data: { changed: false } });
    });

    it('asks for the right to publish that entry, and for nothing of the plugin’s', async () => {
      const documentId = await article('Endive', ['awareness']);
      const data = { funnelStages: stagesOf(['loyalty']) };
      await write('update', ARTICLE, { documentId, locale: 'en', data });
      await allowEditor({ publish: false });
      expect((await publish(documentId, editor)).status).toBe(403);
      await app.strapi.db
        .query('admin::permission')
        .deleteMany({ where: { role: editor.roleId, action: adminActionId('content.tag') } });
      await editor.allow('plugin::content-manager.explorer.publish', {
        subject: ARTICLE,
        properties: { locales: ['en'] },
      });
      expect((await publish(documentId, editor)).status).toBe(200);
      expect((await publish(documentId, editor, { locale: 'en', more: 1 })).status).toBe(400);
      expect((await publish('gone00000000000000000000')).status).toBe(404);
    });
  });
});
