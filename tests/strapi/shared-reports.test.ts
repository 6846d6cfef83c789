import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportLink } from '../../server/src/reports/contract';
import { LINK_TABLE } from '../../server/src/reports';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const LINKS = '/content-funnel/report-links';

let app: TestApp;
let boss: AdminUser;
let reader: AdminUser;

interface Made {
  link: ReportLink;
  path: string;
}
const make = async (input: object = {}): Promise<Made> => {
  const answer = await boss.post(LINKS, { name: 'The board', ...input });
  expect(answer.status, answer.text).toBe(201);
  return (answer.body as { data: Made }).data;
};
const links = async (): Promise<ReportLink[]> =>
  ((await boss.get(LINKS)).body as { data: ReportLink[] }).data;
const open = (path: string) => request(app.strapi.server.httpServer).get(path);
const rows = () => app.strapi.db.connection(LINK_TABLE);

describe('a report for people without an account', () => {
  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema()],
      funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
    });
    const taxonomy = app.strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
    const [first] = (await taxonomy.read()).stages;
    const articles = documentsOf(app.strapi, ARTICLE);
    for (const title of ['Secret leek', 'Secret <b>chard']) {
      const data = {
        title,
        ...(title.includes('leek') ? { funnelStages: [first?.documentId] } : {}),
      };
      const { documentId } = await articles.create({ data });
      await articles.publish({ documentId });
    }
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Reader', code: 'reader' } });
    reader = await signIn(app.strapi, 'reader');
    await reader.allow('plugin::content-funnel.coverage.read');
  });
  afterAll(() => app.stop());

  it('has the numbers, and neither the title of an entry nor the name of an administrator', async () => {
    const { path } = await make();
    const page = await open(path);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.text).toContain('Coverage of the journey: Digital journey');
    expect(page.text).toMatch(/<td>untagged-entry<\/td><td>warning<\/td><td class="n">1<\/td>/);
    expect(page.text).not.toMatch(/Secret|<script|Super|@strapi|@example/);
    expect((await links())[0]).toMatchObject({ name: 'The board', state: 'open' });
    expect((await links())[0]?.openedAt).not.toBeNull();
  });

  it('is in French where the link says so', async () => {
    const { path } = await make({ language: 'fr', journey: 'digital' });
    const { text } = await open(path);
    expect(text).toContain('<html lang="fr">');
    expect(text).toContain('Couverture du parcours');
    expect(text).toContain('Prise de conscience');
  });

  it('is not there any more once its link was revoked or has expired, nor where nobody made one', async () => {
    const nothing = await open('/api/content-funnel/reports/nothing');
    const revoked = await make();
    expect((await boss.post(`${LINKS}/${revoked.link.id}/revoke`, {})).status).toBe(200);
    const expired = await make({ days: 1 });
    await rows().where({ id: expired.link.id }).update({ expires_at: 1 });
    for (const { path } of [revoked, expired]) {
      const page = await open(path);
      expect(page.status).toBe(404);
      expect(page.text).toBe(nothing.text);
    }
    expect((await links()).map(({ state }) => state)).toEqual(
      expect.arrayContaining(['open', 'expired', 'revoked'])
    );
    expect((await boss.post(`${LINKS}/nobody/revoke`, {})).status).toBe(404);
  });

  it('is kept by the hash of its token alone', async () => {
    const { path } = await make();
    const token = path.slice(path.lastIndexOf('/') + 1);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await rows().select())).not.toContain(token);
    expect(JSON.stringify(await links())).not.toContain(token);
  });

  it('is shared by whoever may, and with what is allowed', async () => {
    expect((await reader.get(LINKS)).status).toBe(403);
    expect((await reader.post(LINKS, { name: 'x' })).status).toBe(403);
    for (const [input, words] of [
      [{ name: '' }, 'name'],
      [{ days: 366 }, 'days: must be at most 365'],
      [{ language: 'de' }, 'language: allowed: "en", "fr"'],
      [{ token: 'mine' }, 'unknown field "token"'],
    ] as const) {
      const { status, text } = await boss.post(LINKS, { ...{ name: 'x' }, ...input });
      expect(status).toBe(400);
      expect(text.replaceAll('\\', '')).toContain(words);
    }
  });

  it('says on paper by what it is narrowed, and nothing of it where it is not', async () => {
    const load = async (query: string): Promise<string> =>
      (await boss.get(`/content-funnel/coverage?format=html&${query}`)).text;
    const narrowed =
      `roles=ARTICLE,CTA&locales=en&contentTypes=${ARTICLE}&personas=` +
      'cook&changedFrom=2026-01-02&changedTo=2030-03-04';
    await documentsOf(app.strapi, 'plugin::content-funnel.persona').create({
      data: { key: 'cook', name: 'Cook <b>' },
    });
    expect(await load(narrowed)).toContain(
      '<p><strong>Everything here is only about: role Article or Call to action · ' +
        'language English (en) · for Cook &lt;b&gt;, or for everyone · content type Article · ' +
        'changed since January 2, 2026 · changed until March 4, 2030</strong></p>'
    );
    expect(await load(`${narrowed}&language=fr`)).toContain(
      '<p><strong>Tout ce qui suit porte uniquement sur : fonction Article ou Appel à l’action · ' +
        'langue English (en) · pour Cook &lt;b&gt;, ou pour tous · type de contenu Article · ' +
        'modifié depuis le 2 janvier 2026 · modifié jusqu’au 4 mars 2030</strong></p>'
    );
    expect(await load('language=en')).not.toContain('only about');
  });

  it('leaves the panel as a file in every format, and as a page that names findings', async () => {
    const load = (format: string) => reader.get(`/content-funnel/coverage?format=${format}`);
    const table = await load('csv');
    expect(table.text.startsWith('\uFEFFstage,persona,role')).toBe(true);
    expect(table.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'transfer-encoding': 'chunked',
    });
    expect((await load('junit')).text).toContain('<testsuite');
    expect(JSON.parse((await load('sarif')).text)).toMatchObject({ version: '2.1.0' });
    const page = await boss.get('/content-funnel/coverage?format=html&language=fr');
    expect(page.headers['content-disposition']).toMatch(/coverage-digital-\d{4}-\d\d-\d\d\.html/);
    expect(page.text).toContain('Secret &lt;b&gt;chard');
    // Who may not read the type reads nothing of it.
    expect((await load('html')).text).not.toContain('Secret');
    expect((await load('pdf')).text).toContain('allowed: json, csv, md, junit, sarif, html');
    expect((await open('/api/content-funnel/coverage?format=html')).status).toBe(403);
  });
});
