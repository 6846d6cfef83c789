import { setTimeout as sleep } from 'node:timers/promises';
import type request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JobAnswer } from '../../server/src/jobs/contract';
import type { ImportCheck } from '../../server/src/tagging/file-contract';
import { adminActionId } from '../../server/src/strapi/permissions';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const HEADER = 'contentType,documentId,url,locale,title,stages,personas,touchpoints';

type Data = Record<string, unknown>;

describe('tags as a file', () => {
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
  const article = async (title: string, tags: Data = {}, published = true): Promise<string> => {
    const slug = title.toLowerCase().replaceAll(' ', '-');
    const documentId = await write('create', ARTICLE, {
      locale: 'en',
      data: { title, slug, ...tags },
    });
    if (published) await write('publish', ARTICLE, { documentId, locale: 'en' });
    return documentId;
  };
  const settled = () =>
    (
      app.strapi.plugin('content-funnel').service('catalog') as { settled(): Promise<void> }
    ).settled();
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
  const exported = async (query = '', user = boss): Promise<string> => {
    const answer = await user.get(`/content-funnel/tag-file${query}`).responseType('blob');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/tags-\d{4}-\d\d-\d\d\.csv/);
    return (answer.body as Buffer).toString('utf8');
  };
  const send = (
    path: string,
    text: string | Buffer,
    fields: Record<string, string> = {},
    user = boss
  ): request.Test => {
    let test = user
      .upload(`/content-funnel/tag-file${path}`)
      .attach('files', Buffer.from(text as string), 'tags.csv');
    for (const [name, value] of Object.entries(fields)) test = test.field(name, value);
    return test;
  };
  const check = async (
    text: string,
    fields: Record<string, string> = {},
    user = boss
  ): Promise<ImportCheck> => {
    const answer = await send('/check', text, fields, user);
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: ImportCheck }).data;
  };
  const problems = async (...lines: string[]): Promise<string[]> =>
    (await check([HEADER, ...lines].join('\n'))).problems.map(
      ({ line, column, code, value }) => `${line} ${column} ${code} ${value}`
    );
  const perform = async (text: string, fields: Record<string, string> = {}): Promise<JobAnswer> => {
    const answer = await send('', text, fields);
    expect(answer.status, answer.text).toBe(202);
    const { job } = (answer.body as { data: { job: JobAnswer } }).data;
    for (;;) {
      const found = await boss.get(`/content-funnel/jobs/${job.id}`);
      const { data } = found.body as { data: JobAnswer };
      if (data.state !== 'queued' && data.state !== 'running') return data;
      await sleep(20);
    }
  };
  const stageList = (...keys: string[]) => ({ funnelStages: keys.map((key) => ids[key]) });

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    ids['cook'] = await write('create', 'plugin::content-funnel.persona', {
      data: { name: 'Cook', key: 'cook' },
    });
    await app.strapi.plugin('content-funnel').service('taxonomy').applyPreset('saas');
    const found = (await app.strapi.db
      .query('plugin::content-funnel.stage')
      .findMany({ populate: ['journey'] })) as {
      key: string;
      documentId: string;
      journey: { key: string };
    }[];
    for (const { key, documentId, journey } of found) {
      ids[`${journey.key}/${key}`] = documentId;
      if (journey.key === 'digital') ids[key] = documentId;
    }
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

  it('goes out with keys, addresses and formulas defused, and comes in again without a change', async () => {
    const leek = await article('Leek', {
      funnelStages: [ids['digital/awareness'], ids['saas/retention'], ids['purchase']],
      funnelPersonas: [ids['cook']],
    });
    await article('=cmd|calc', stageList('loyalty'), false);
    await write('update', ARTICLE, { documentId: leek, locale: 'fr', data: { title: 'Poireau' } });
    const offer = await write('create', OFFER, { data: { label: 'Book, "the" one' } });
    await settled();
    const text = await exported();
    expect(text.startsWith(`\uFEFF${HEADER}\r\n`)).toBe(true);
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines).toContain(
      `${ARTICLE},${leek},/en/blog/leek,en,Leek,digital/awareness | retention | purchase,cook,`
    );
    expect(lines.some((line) => line.includes(`,fr,Poireau,digital/awareness`))).toBe(true);
    expect(lines.some((line) => line.includes(`,en,'=cmd|calc,loyalty,`))).toBe(true);
    expect(lines).toContain(`${OFFER},${offer},,,"Book, ""the"" one",,,`);
    const again = await check(text);
    // Both languages of an article share their tags: it is one entry.
    expect(again).toMatchObject({ rows: 4, changed: 0, unchanged: 3, removed: 0, added: 0 });
    expect(again.problems).toEqual([]);
    expect(await exported(`?contentType=${OFFER}`)).toContain(offer);
    expect(await exported(`?contentType=${OFFER}`)).not.toContain(leek);
    expect(await exported('?locale=fr&version=published')).not.toContain('Poireau');
  });

  it('says what it will do, does it, and reports each line', async () => {
    const one = await article('One', stageList('post-purchase', 'loyalty'));
    const two = await article('Two');
    await settled();
    const text = [
      'contentType;documentId;url;stages;personas',
      `${ARTICLE};${one}; ;purchase | post-purchase;`,
      ';;/en/blog/two;loyalty;cook',
      `${ARTICLE};gone00000000000000000000;;loyalty;`,
    ].join('\r\n');
    const seen = await check(text);
    expect(seen).toMatchObject({ rows: 3, changed: 2, unchanged: 0, added: 3, removed: 1 });
    expect(seen.problems).toMatchObject([{ line: 4, code: 'unknown-document' }]);
    expect(await stages(one)).toEqual({
      draft: 'post-purchase loyalty',
      published: 'post-purchase loyalty',
    });
    const job = await perform(text);
    expect(job).toMatchObject({ state: 'finished', total: 2, changed: 2 });
    expect(await stages(one)).toEqual({
      draft: 'purchase post-purchase',
      published: 'purchase post-purchase',
    });
    expect((await stages(two))['published']).toBe('loyalty');
    const report = await boss.get(`/content-funnel/jobs/${job.id}/report`).responseType('blob');
    const lines = (report.body as Buffer).toString('utf8').trim().split('\r\n');
    expect(lines.slice(1)).toEqual([
      `2,${ARTICLE},${one},en,One,changed,`,
      `3,${ARTICLE},${two},en,Two,changed,`,
    ]);
    expect(await perform(text)).toMatchObject({ changed: 0, done: 2 });
  });

  it('adds without removing, and leaves columns alone that the file has not', async () => {
    const one = await article('One', { ...stageList('awareness'), funnelPersonas: [ids['cook']] });
    const text = `contentType,documentId,stages\n${ARTICLE},${one},loyalty\n`;
    await perform(text, { mode: 'add', versions: 'drafts' });
    expect(await stages(one)).toEqual({ draft: 'awareness loyalty', published: 'awareness' });
    await perform(`contentType,documentId,stages\n${ARTICLE},${one},\n`);
    expect(await stages(one)).toEqual({ draft: '', published: '' });
    const [line] = (await exported()).split('\r\n').slice(1);
    expect(line).toMatch(/,,cook,$/);
  });

  it('names every problem by line and column, with what is allowed', async () => {
    const one = await article('One');
    await settled();
    const found = await problems(
      `api::no.no,${one},,en,,loyalty,,`,
      `,${one},,en,,loyalty,,`,
      `${ARTICLE},,,en,,loyalty,,`,
      ',,/nowhere,en,,loyalty,,',
      `${OFFER},,/en/blog/one,en,,purchase,,`,
      `${OFFER},x,,fr,,purchase,,`,
      `${ARTICLE},${one},,de,,loyalty,,`,
      `${ARTICLE},${one},,en,,nothing;retention,nobody,`,
      `${ARTICLE},gone,,fr,,purchase,,`,
      `${ARTICLE},${one},,en,,awareness,,`,
      `${ARTICLE},${one},,en,,loyalty,,`,
      `${ARTICLE},${one},,en,,loyalty,,`,
      `${ARTICLE},${one},,en,,purchase,,`
    );
    expect(found).toEqual([
      '2 contentType unknown-type api::no.no',
      '3 contentType unknown-type ',
      '4 documentId no-document ',
      '5 url unknown-url /nowhere',
      '6 url other-document /en/blog/one',
      '7 locale unknown-locale fr',
      '8 locale unknown-locale de',
      '9 stages unknown-tag nothing;retention',
      '9 personas unknown-tag nobody',
      '10 documentId unknown-document gone',
      '11 stages ambiguous-tag awareness',
      `14 documentId twice ${one}`,
    ]);
    const { problems: told } = await check(`${HEADER}\n${ARTICLE},${one},,en,,awareness,,\n`);
    expect(told[0]?.allowed).toEqual(['digital/awareness', 'saas/awareness']);
  });

  it('changes what the sender may change, and says what not', async () => {
    const one = await article('One');
    const two = await article('Two');
    const user = await app.strapi.db
      .query('admin::user')
      .findOne({ where: { roles: { id: editor.roleId } } });
    await app.strapi.db
      .query(ARTICLE as never)
      .updateMany({ where: { documentId: one }, data: { createdBy: user.id } } as never);
    await editor.allow(adminActionId('content.tag'));
    await editor.allow(adminActionId('tags.export'));
    const properties = { fields: ['title', 'funnelStages'], locales: ['en'] };
    const subject = ARTICLE;
    await editor.allow('plugin::content-manager.explorer.read', { subject, properties });
    await editor.allow('plugin::content-manager.explorer.update', {
      ...{ subject, properties, conditions: ['admin::is-creator'] },
    });
    const text = (column: string) =>
      `contentType,documentId,${column}\n${ARTICLE},${one},\n${ARTICLE},${two},\n`;
    const mine = await check(text('stages'), {}, editor);
    expect(mine.problems).toMatchObject([{ line: 3, code: 'not-allowed' }]);
    const other = await check(text('personas'), {}, editor);
    expect(other.problemCount).toBe(2);
    // No right to publish: the published version would change.
    const live = `contentType,documentId,stages\n${ARTICLE},${one},loyalty\n`;
    expect((await check(live, {}, editor)).problems).toMatchObject([
      { code: 'not-allowed-to-publish' },
    ]);
    expect((await check(live, { versions: 'drafts' }, editor)).changed).toBe(1);
    await write('create', OFFER, { data: { label: 'Not for them' } });
    const file = await exported('', editor);
    expect(file).toContain('One');
    expect(file).not.toContain('Not for them');
  });

  it.each([
    [
      'an unknown column',
      'contentType,documentId,stage\nx,y,z\n',
      /unknown column "stage".*stages/,
    ],
    ['a column twice', 'url,stages,stages\n/a,b,c\n', /"stages" stands there twice/],
    ['no document', 'stages,personas\na,b\n', /contentType and documentId, or url/],
    ['no tags', 'contentType,documentId\na,b\n', /stages, personas or touchpoints/],
    ['no line', `${HEADER}\n`, /holds no line/],
    ['an open quote', `${HEADER}\n"a,b\n`, /line \d+ is not what a CSV file may hold/],
  ])('refuses a file with %s, in words', async (_what, text, expected) => {
    const answer = await send('/check', text);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: { message: string } }).error.message).toMatch(expected);
  });

  it('refuses what is no file, no UTF-8 or no option', async () => {
    expect((await boss.post('/content-funnel/tag-file/check', {})).status).toBe(400);
    const latin = Buffer.from(`${HEADER}\n${ARTICLE},x,,en,caf\xe9,awareness,,\n`, 'latin1');
    const garbled = await send('/check', latin);
    expect(garbled.status).toBe(400);
    expect(garbled.text).toContain('UTF-8');
    expect((await send('/check', `${HEADER}\n,,,,,,,\n`, { mode: 'merge' })).status).toBe(400);
    expect((await boss.get('/content-funnel/tag-file?version=old')).status).toBe(400);
  });
});
