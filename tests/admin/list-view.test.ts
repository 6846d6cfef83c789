import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSchema, offerSchema, participation } from '../strapi/support/schemas';
import { graveProblems, launchBrowser, openAdmin, type AdminPage } from './support/browser';
import { ARTICLE, createContent } from './support/content';
import { createSite, type Site } from './support/site';

/** The driver has no types of its own. */
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => {
  exec(sql: string): void;
  close(): void;
};

const LIST = `/content-manager/collection-types/${ARTICLE}`;
const ROWS = 100;

let site: Site;
let browser: Browser;
let admin: AdminPage;

/** Texts of the cells of a column, by the name in its head, without what only screen readers say. */
const column = async (page: Page, name: string): Promise<string[]> => {
  const heads = await page.locator('thead th').allInnerTexts();
  const at = heads.findIndex((text) => text.trim() === name.toUpperCase() || text.trim() === name);
  expect(at, `${name} in ${heads.join(' | ')}`).toBeGreaterThan(0);
  return page.locator(`tbody tr td:nth-child(${at + 1})`).allInnerTexts();
};
const row = (page: Page, title: string) => page.locator('tbody tr', { hasText: title });
/** What the page has asked the plugin: path and body. */
const listenToPlugin = (page: Page): { path: string; body: unknown }[] => {
  const asked: { path: string; body: unknown }[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    const isPlugins = /^\/content-(funnel|manager\/relations)\//.test(path);
    if (isPlugins) asked.push({ path, body: request.postDataJSON() as unknown });
  });
  return asked;
};
const choose = async (page: Page, select: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: select }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema(), offerSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
    },
  });
  const content = await createContent(site.api);
  const gardener = await content.persona('gardener', 'Gardener');
  const cook = await content.persona('cook', 'Cook');
  const stages = Object.keys(content.stages);
  for (let index = 0; index < ROWS - 2; index += 1) {
    const tags = { stages: [stages[index % stages.length]!], personas: [gardener] };
    await content.entry(ARTICLE, { title: `Article ${index}` }, tags, false);
  }
  await content.entry(ARTICLE, { title: 'Nobody tagged it' }, {}, false);
  const tags = { stages: ['purchase', 'awareness'], personas: [cook, gardener] };
  await content.entry(ARTICLE, { title: 'Parsnips compared' }, tags);
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a page of a hundred rows shows the tags with one request more', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  const asked = listenToPlugin(page);
  // With its language in the address, Strapi asks for the list once and not twice.
  await admin.open(`${LIST}?page=1&pageSize=${ROWS}&sort=id:DESC&plugins[i18n][locale]=en`);
  await expect.poll(async () => (await column(page, 'Personas')).filter(Boolean).length).toBe(ROWS);
  const stages = await column(page, 'Journey stages');
  expect(stages[0]).toMatch(/^Purchase.*Awareness$/s);
  expect(stages[1]).toBe('-');
  expect((await column(page, 'Personas')).slice(0, 3)).toEqual([
    expect.stringMatching(/^Cook.*Gardener$/s),
    '-',
    expect.stringMatching(/^Gardener/),
  ]);
  await row(page, 'Parsnips compared').getByText('(main stage)').waitFor({ state: 'attached' });
  await admin.picture('list-view');
  expect(await graveProblems(page, 'tbody tr:nth-child(1)')).toEqual([]);
  expect(asked).toEqual([
    {
      path: '/content-funnel/tags',
      body: {
        contentType: ARTICLE,
        documentIds: expect.toSatisfy((ids: string[]) => ids.length === ROWS) as unknown,
        locale: 'en',
        status: 'draft',
      },
    },
  ]);
  expect(admin.errors).toEqual([]);
});

test('a list of published versions shows their tags, in the dark too', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken, theme: 'dark' });
  const { page } = admin;
  const asked = listenToPlugin(page);
  const published = 'filters[$and][0][__status][$eq]=published&plugins[i18n][locale]=en';
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC&${published}`);
  await row(page, 'Parsnips compared').getByText('Cook').waitFor();
  expect(asked.map(({ body }) => body)).toMatchObject([{ locale: 'en', status: 'published' }]);
  expect(await graveProblems(page, 'tbody tr:nth-child(1)')).toEqual([]);
  await admin.picture('list-view-dark');
  expect(admin.errors).toEqual([]);
});

test('nothing is told to an editor who may not read the tags', async () => {
  await site.limitEditor(ARTICLE, ['title']);
  admin = await openAdmin(browser, site.url, { token: site.editorToken });
  const { page } = admin;
  const answered = page.waitForResponse((response) => response.url().includes('/content-funnel/'));
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC`);
  expect(await (await answered).json()).toEqual({ data: [] });
  await row(page, 'Parsnips compared').waitFor();
  expect(await page.locator('tbody').innerText()).not.toMatch(/Purchase|Gardener/);
  expect(admin.errors).toEqual([]);
});

test('filters offer the names of stages and personas, and what has none', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC`);
  const total = page.getByText(/^\d+ entr(y|ies) found$/);
  await page.getByRole('button', { name: 'Filters' }).click();
  await choose(page, 'Select field', 'Personas');
  await choose(page, 'Select filter', 'is');
  await choose(page, 'Personas', 'Cook');
  await admin.picture('list-view-filter');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await expect.poll(() => total.innerText()).toBe('1 entry found');
  await page.getByRole('button', { name: 'Personas is Cook' }).click();
  await expect.poll(() => total.innerText()).toBe(`${ROWS} entries found`);

  await page.getByRole('button', { name: 'Filters' }).click();
  await choose(page, 'Select field', 'Journey stages');
  await choose(page, 'Select filter', 'is empty (untagged)');
  await page.getByRole('button', { name: 'Add filter' }).click();
  await expect.poll(() => total.innerText()).toBe('1 entry found');
  await row(page, 'Nobody tagged it').waitFor();
  expect(admin.errors).toEqual([]);
});

test('a finding of the audit filters the list, and its chip says which', async () => {
  const { data } = await site.api<{ data: { documentId: string } }>(
    'POST',
    `/content-manager/collection-types/${ARTICLE}`,
    { title: 'Half a tag' }
  );
  const { results } = await site.api<{ results: { documentId: string }[] }>(
    'GET',
    '/content-manager/collection-types/plugin::content-funnel.persona?pageSize=1'
  );
  const funnelPersonas = { connect: results, disconnect: [] };
  await site.api('PUT', `/content-manager/collection-types/${ARTICLE}/${data.documentId}`, {
    funnelPersonas,
  });
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC`);
  await page.getByRole('button', { name: 'Filters' }).click();
  await choose(page, 'Select field', 'Finding of the audit');
  await page.getByRole('combobox', { name: 'Finding of the audit' }).click();
  expect(await page.getByRole('option').allInnerTexts()).toEqual([
    'Untagged',
    'Persona but no stage',
    'Too many stages',
    'Stage without a journey',
    'Inactive persona',
    'Dead end',
    'Next step not published',
  ]);
  await page.getByRole('option', { name: 'Persona but no stage' }).click();
  await page.getByRole('button', { name: 'Add filter' }).click();
  await page.getByText('1 entry found').waitFor();
  await row(page, 'Half a tag').waitFor();
  await page.getByRole('button', { name: 'Finding of the audit is Persona but no stage' }).click();
  await page.getByText(`${ROWS + 1} entries found`).waitFor();
  await site.api('DELETE', `/content-manager/collection-types/${ARTICLE}/${data.documentId}`);
  expect(admin.errors).toEqual([]);
});

test('a save shows in the list, without a reload', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC`);
  const entry = row(page, 'Nobody tagged it');
  await entry.click();
  await page.getByRole('combobox', { name: /^Journey stages/ }).click();
  await page.getByRole('option', { name: 'Loyalty' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved document').waitFor();
  await page.getByRole('link', { name: 'Back' }).click();
  await entry.getByText('Loyalty').waitFor();
  expect(admin.errors).toEqual([]);
});

test('in French, a column of Strapi’s own becomes ours and keeps its place', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken, language: 'fr' });
  const { page } = admin;
  await admin.open(`${LIST}?page=1&pageSize=10&sort=id:DESC`);
  await row(page, 'Parsnips compared').getByText('Purchase').waitFor();
  await page.getByRole('button', { name: 'Paramètres' }).last().click();
  await page.getByRole('checkbox', { name: 'funnelStages' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const heads = await page.locator('thead th').allInnerTexts();
  const names = heads.filter((text) => /étapes du parcours|personas/i.test(text));
  expect(names).toHaveLength(2);
  await row(page, 'Parsnips compared')
    .getByText('(étape principale)')
    .waitFor({ state: 'attached' });
  await admin.picture('list-view-fr');

  await page.getByRole('button', { name: 'Filtres' }).click();
  await choose(page, 'Sélectionner un champ', 'Étapes du parcours');
  await choose(page, 'Sélectionner un filtre', 'est');
  await choose(page, 'Étapes du parcours', 'Consideration');
  await admin.picture('list-view-filter-fr');
  expect(admin.errors).toEqual([]);
});

/** Straight into the database: by their form, so many entries would take hours. */
const insertOvertagged = (count: number): void => {
  const database = new Database(path.join(site.dir, 'data.db'));
  const numbers = `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})`;
  database.exec(`
    ${numbers} insert into articles (document_id, title, locale) select 'many' || i, 'Many', 'en' from n;
    insert into articles_funnel_stages_lnk (article_id, stage_id, stage_ord)
      select a.id, s.id, s.id from articles a cross join content_funnel_stages s where a.title = 'Many';
  `);
  database.close();
};

test('a list says so where more entries have a finding than it can filter', async () => {
  insertOvertagged(10_001);
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  const filter = 'filters[$and][0][funnelFinding][$eq]=overtagged-entry';
  const address = `${LIST}?page=1&pageSize=10&sort=id:DESC&plugins[i18n][locale]=en&${filter}`;
  await admin.open(address);
  await page.getByText('10,000 entries found').waitFor();
  await page.getByText('it shows the newest 10,000 versions').waitFor();
  expect(await graveProblems(page, '[data-part="finding-cut"]')).toEqual([]);
  await admin.picture('list-view-cut');
  await admin.open(address.replace('overtagged-entry', 'half-tagged-entry'));
  await page.getByText('0 entries found').waitFor();
  expect(await page.locator('[data-part="finding-cut"]').count()).toBe(0);
  expect(admin.errors).toEqual([]);
});
