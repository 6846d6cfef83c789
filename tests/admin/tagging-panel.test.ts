import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  articleSchema,
  offerSchema,
  participation,
  resourceSchema,
} from '../strapi/support/schemas';
import { graveProblems, launchBrowser, openAdmin, type AdminPage } from './support/browser';
import { ARTICLE, createContent, OFFER, RESOURCE, type Content } from './support/content';
import { chips, choose, field, IN_ENGLISH, press, saved, TAGS, TEXTS } from './support/panel';
import { createSite, type Api, type Site } from './support/site';

let site: Site;
let browser: Browser;
let admin: AdminPage;
let content: Content;
let camille: string;

interface Look {
  readonly language?: 'en' | 'fr';
  readonly as?: 'administrator' | 'editor';
}

const open = async (address: string, { language = 'en', as = 'editor' }: Look = {}) => {
  const token = as === 'editor' ? site.editorToken : site.adminToken;
  admin = await openAdmin(browser, site.url, { token, language });
  await admin.open(`/content-manager/collection-types/${address}`);
  return admin.page;
};

/** Names of the saved stages, in order. */
const stagesOf = async (api: Api, uid: string, documentId: string): Promise<string[]> => {
  const { results } = await api<{ results: { name: string }[] }>(
    'GET',
    `/content-manager/relations/${uid}/${documentId}/funnelStages?pageSize=100`
  );
  return results.map(({ name }) => name).reverse();
};

const article = (tags: { stages?: string[]; personas?: string[] } = {}, publish = false) =>
  content.entry(ARTICLE, { title: 'Parsnips compared' }, tags, publish);

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: { preset: 'digital', contentTypes: participation },
  });
  await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
  content = await createContent(site.api);
  camille = await content.persona('camille', 'Camille');
  await content.persona('noor', 'Noor');
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('an editor tags an entry in the panel, publishes it and finds the chips in their order', async () => {
  const documentId = await article();
  const page = await open(`${ARTICLE}/${documentId}`);
  await choose(page, 'funnelStages', 'Consideration');
  await choose(page, 'funnelStages', 'Awareness');
  await choose(page, 'funnelPersonas', 'Camille');
  expect(await chips(page, 'funnelStages')).toEqual(['Consideration', 'Awareness']);
  await press(page, 'Move Awareness earlier');
  expect(await chips(page, 'funnelStages')).toEqual(['Awareness', 'Consideration']);
  const first = field(page, 'funnelStages').getByRole('listitem').first();
  await first.getByText('Main', { exact: true }).waitFor();
  await admin.picture('tagging-panel');
  await press(page, 'Publish');
  await page.getByText('Published document').waitFor();
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(['Awareness', 'Consideration']);

  await page.reload();
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness', 'Consideration']);
  expect(await chips(page, 'funnelPersonas')).toEqual(['Camille']);
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);

  await press(page, 'Remove Awareness');
  await press(page, 'Save');
  await saved(page);
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Consideration']);
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(['Consideration']);
  expect(admin.errors).toEqual([]);
});

test('the tags are in the panel and no longer in the form', async () => {
  const page = await open(`${ARTICLE}/${await article()}`);
  await field(page, 'funnelStages').waitFor();
  expect(await page.getByText('Journey stages', { exact: true }).count()).toBe(1);
  expect(await page.getByRole('textbox', { name: /^title/ }).count()).toBe(1);
});

test('a new entry is tagged before its first save', async () => {
  const page = await open(`${ARTICLE}/create${IN_ENGLISH}`);
  await page.getByRole('textbox', { name: /^title/ }).fill('Beetroot for beginners');
  await choose(page, 'funnelStages', 'Awareness');
  await choose(page, 'funnelStages', 'Consideration');
  await press(page, 'Save');
  await page.waitForURL(/article\.article\/(?!create)\w+/);
  const documentId = /article\.article\/(\w+)/.exec(page.url())?.[1] ?? '';
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(['Awareness', 'Consideration']);
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness', 'Consideration']);
  expect(admin.errors).toEqual([]);
});

test('the keyboard moves and removes chips, and the form warns of what is not saved', async () => {
  const documentId = await article({ stages: ['awareness', 'consideration', 'loyalty'] });
  const page = await open(`${ARTICLE}/${documentId}`);
  await page.getByRole('button', { name: 'Move Loyalty earlier' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Loyalty is now number 2 of 3.').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => chips(page, 'funnelStages'))
    .toEqual(['Loyalty', 'Awareness', 'Consideration']);
  await page.keyboard.press('Delete');
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness', 'Consideration']);

  await page.getByRole('link', { name: 'Offer', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await press(page, 'Save');
  await saved(page);
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(['Awareness', 'Consideration']);
  expect(admin.errors).toEqual([]);
});

test('chips are dragged to their place among those of their field, and of no other', async () => {
  const documentId = await article({
    stages: ['awareness', 'consideration', 'loyalty'],
    personas: [camille],
  });
  const page = await open(`${ARTICLE}/${documentId}${IN_ENGLISH}`);
  const chip = (name: string, text: string) =>
    field(page, name).getByRole('listitem').filter({ hasText: text });
  await chip('funnelStages', 'Loyalty').dragTo(chip('funnelStages', 'Awareness'));
  const dragged = ['Loyalty', 'Awareness', 'Consideration'];
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(dragged);
  await page.getByText('Loyalty is now number 1 of 3.').waitFor();
  await chip('funnelStages', 'Loyalty').dragTo(chip('funnelPersonas', 'Camille'));
  expect(await chips(page, 'funnelPersonas')).toEqual(['Camille']);
  await press(page, 'Save');
  await saved(page);
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(dragged);
  expect(admin.errors).toEqual([]);
});

test('what another editor has tagged meanwhile stays', async () => {
  const documentId = await article({ stages: ['awareness'] });
  const page = await open(`${ARTICLE}/${documentId}`);
  await choose(page, 'funnelStages', 'Loyalty');
  const connect = [{ documentId: content.stages['consideration'] }];
  await site.api('PUT', `/content-manager/collection-types/${ARTICLE}/${documentId}`, {
    funnelStages: { connect, disconnect: [] },
  });
  await press(page, 'Save');
  await saved(page);
  const expected = ['Awareness', 'Consideration', 'Loyalty'];
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(expected);
  await expect
    .poll(() => chips(page, 'funnelStages'))
    .toEqual(['Awareness', 'Consideration', 'Loyalty']);
});

test('the panel speaks French, stages included', async () => {
  const documentId = await article({ stages: ['consideration'], personas: [camille] });
  const page = await open(`${ARTICLE}/${documentId}`, { language: 'fr', as: 'administrator' });
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Considération']);
  const labels = ['Étapes du parcours', 'Personas', 'Points de contact'];
  for (const label of labels) await page.getByText(label, { exact: true }).waitFor();
  await page.getByText(/^Considération, Camille : \d+ sur \d+ → \d+ sur \d+$/).waitFor();
  await admin.picture('tagging-panel-fr');
  expect(admin.errors).toEqual([]);
});

test('whoever may read the coverage sees what publishing changes', async () => {
  const documentId = await article({ stages: ['purchase'] }, true);
  const page = await open(`${ARTICLE}/${documentId}`, { as: 'administrator' });
  const effect = page.locator('[data-part="effect"]');
  await expect.poll(() => effect.innerText()).toMatch(/Purchase, everyone: 1 of \d+$/);
  await choose(page, 'funnelStages', 'Loyalty');
  await press(page, 'Move Loyalty earlier');
  await press(page, 'Remove Purchase');
  await expect
    .poll(() => effect.innerText())
    .toMatch(/Loyalty, everyone: 0 of \d+ → 1 of \d+\s+Purchase, everyone: 1 of (\d+) → 0 of \1$/);
  await admin.close();

  const editors = await open(`${ARTICLE}/${documentId}`);
  await expect.poll(() => chips(editors, 'funnelStages')).toEqual(['Purchase']);
  expect(await editors.locator('[data-part="effect"]').count()).toBe(0);
  expect(admin.errors).toEqual([]);
});

test('a new language starts with the tags of the others', async () => {
  const documentId = await article({ stages: ['awareness'] });
  const page = await open(`${ARTICLE}/${documentId}?plugins[i18n][locale]=fr`);
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness']);
  await page.getByRole('textbox', { name: /^title/ }).fill('Les panais comparés');
  await choose(page, 'funnelStages', 'Loyalty');
  await press(page, 'Save');
  await saved(page);
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness', 'Loyalty']);
  expect(await stagesOf(site.api, ARTICLE, documentId)).toEqual(['Awareness', 'Loyalty']);
  expect(admin.errors).toEqual([]);
});

test('calls to action and lead magnets say where they lead to, articles do not', async () => {
  const offer = await content.entry(OFFER, { label: 'Order a box' }, {}, false);
  const page = await open(`${OFFER}/${offer}`);
  await choose(page, 'funnelLeadsTo', 'Purchase');
  await choose(page, 'funnelLeadsTo', 'Loyalty');
  expect(await chips(page, 'funnelLeadsTo')).toEqual(['Loyalty']);
  await press(page, 'Save');
  await saved(page);
  await page.reload();
  await expect.poll(() => chips(page, 'funnelLeadsTo')).toEqual(['Loyalty']);
  await admin.close();

  const resource = await content.entry(RESOURCE, { name: 'Seeds', type: 'guide' }, {}, false);
  const resources = await open(`${RESOURCE}/${resource}`);
  await field(resources, 'funnelStages').waitFor();
  expect(await field(resources, 'funnelLeadsTo').count()).toBe(0);
  await resources.getByRole('combobox', { name: /^type/ }).click();
  await resources.getByRole('option', { name: 'ebook' }).click();
  await field(resources, 'funnelLeadsTo').waitFor();
  expect(admin.errors).toEqual([]);
});

test('a role without the tag fields reads why, and what gives them to it', async () => {
  const documentId = await article({ stages: ['awareness'] });
  await site.allowEditor(ARTICLE, TEXTS, ['en', 'fr']);
  const page = await open(`${ARTICLE}/${documentId}`);
  await page.getByText('npx content-funnel roles --grant').waitFor();
  await page.getByText(/^Your role lacks these fields: Journey stages, Personas/).waitFor();
  expect(await page.locator('[data-tags]').count()).toBe(0);
  const setup = page.getByRole('link', { name: 'Open Setup' });
  expect(await setup.count()).toBe(0);
  await admin.close();

  await site.grantEditor(['settings.manage']);
  await open(`${ARTICLE}/${documentId}`);
  const link = admin.page.getByRole('link', { name: 'Open Setup' });
  await link.waitFor();
  await admin.picture('tagging-panel-lacks');
  expect(await graveProblems(admin.page, '[data-part="tags"]')).toEqual([]);
  await link.click();
  await admin.page.getByRole('heading', { name: 'Setup', exact: true }).waitFor();
  expect(admin.errors).toEqual([]);
  await site.grantEditor([]);
  await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
});
