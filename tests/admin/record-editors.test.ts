import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems, launchBrowser, openAdmin, type AdminPage } from './support/browser';
import {
  ARTICLE,
  createContent,
  PERSONA,
  readDocument,
  STAGE,
  type Content,
} from './support/content';
import { createSite, type Site } from './support/site';

let site: Site;
let browser: Browser;
let admin: AdminPage;
let content: Content;

const editPage = (uid: string, documentId: string): string =>
  `/content-manager/collection-types/${uid}/${documentId}`;

const open = async (address: string, token = site.adminToken, language: 'en' | 'fr' = 'en') => {
  admin = await openAdmin(browser, site.url, { token, language, height: 2600 });
  await admin.open(address);
  return admin.page;
};

/** The editor of an attribute. */
const field = (page: Page, name: string): Locator => page.locator(`[data-field="${name}"]`);
const add = (editor: Locator): Promise<void> =>
  editor.getByRole('button', { name: 'Add an entry' }).click();

const choose = async (page: Page, select: Locator, option: string): Promise<void> => {
  await select.click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save' }).click();
};

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
    },
  });
  await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  await site.api('POST', '/content-funnel/presets/saas/apply');
  content = await createContent(site.api);
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('a persona is written with goals, evidence and translations, and read back as records', async () => {
  const page = await open(`/content-manager/collection-types/${PERSONA}/create`);
  await page.getByRole('textbox', { name: /^Name/ }).first().fill('Camille, in a hurry');
  const key = page.getByRole('textbox', { name: /^Key/ });
  // Strapi proposes a key once; what is typed before it comes would be mixed with it.
  await expect.poll(() => key.inputValue(), { timeout: 30_000 }).not.toBe('');
  await key.fill('camille');

  const goals = field(page, 'goals');
  await goals.getByText('Nothing here yet.').waitFor();
  await add(goals);
  await page.keyboard.type('Cook on weekdays');
  await add(goals);
  await page.keyboard.type('Waste less');
  await add(goals);
  await page.keyboard.type('Eat seasonally');
  await goals.getByRole('button', { name: 'Move entry 3 up' }).click();
  await goals.getByRole('button', { name: 'Remove entry 1' }).click();
  // A blank row is not stored.
  await add(goals);

  const evidence = field(page, 'evidence');
  await add(evidence);
  await choose(page, evidence.getByRole('combobox', { name: /^Source/ }), 'Interview');
  await evidence.getByRole('combobox', { name: /^Date/ }).fill('03/09/2026');
  await page.keyboard.press('Tab');
  await evidence.getByRole('textbox', { name: /^Sample/ }).fill('12');
  await evidence.getByRole('textbox', { name: /^Quote/ }).fill('I have twenty minutes.');

  const translations = field(page, 'translations');
  await add(translations);
  await choose(page, translations.getByRole('combobox', { name: /^Language/ }), 'French (fr)');
  await translations.getByRole('textbox', { name: /^Public label/ }).fill('Les gens pressés');
  expect(await translations.getByRole('textbox', { name: /^Question/ }).count()).toBe(0);

  await admin.picture('persona-edit');
  expect(await graveProblems(page, '[data-field="evidence"]')).toEqual([]);
  expect(await graveProblems(page, '[data-field="goals"]')).toEqual([]);
  await save(page);
  await page.getByText('Saved document').waitFor();
  const documentId = new URL(page.url()).pathname.split('/').at(-1)!;
  expect(await readDocument(site.api, PERSONA, documentId)).toMatchObject({
    key: 'camille',
    goals: ['Eat seasonally', 'Waste less'],
    evidence: [
      { sourceType: 'interview', date: '2026-03-09', sample: 12, quote: 'I have twenty minutes.' },
    ],
    translations: { fr: { publicLabel: 'Les gens pressés' } },
  });
  expect(admin.errors).toEqual([]);
});

test('a half-filled record says what it lacks and is not saved', async () => {
  const documentId = await content.persona('noor', 'Noor');
  const page = await open(editPage(PERSONA, documentId));
  const evidence = field(page, 'evidence');
  await add(evidence);
  await choose(page, evidence.getByRole('combobox', { name: /^Source/ }), 'Survey');
  await save(page);
  await evidence.getByText('This value is required.').waitFor();
  expect(await readDocument(site.api, PERSONA, documentId)).toMatchObject({ evidence: null });
});

test('a transition leads to another stage of the same journey, chosen by name', async () => {
  const stage = (
    await site.api<{ results: { documentId: string }[] }>(
      'GET',
      `/content-manager/collection-types/${STAGE}?filters[$and][0][journey][key][$eq]=digital&filters[$and][1][key][$eq]=loyalty`
    )
  ).results[0]!;
  const page = await open(editPage(STAGE, stage.documentId));
  const transitions = field(page, 'transitions');
  await add(transitions);
  const target = transitions.getByRole('combobox', { name: /^To the stage/ }).last();
  await target.click();
  await expect
    .poll(() => page.getByRole('option').allInnerTexts())
    .toEqual(['Awareness', 'Consideration', 'Purchase', 'Post-purchase']);
  await page.getByRole('option', { name: 'Consideration' }).click();
  const kind = transitions.getByRole('combobox', { name: /^Transition/ }).last();
  await choose(page, kind, 'Return');
  await admin.picture('stage-edit');
  await save(page);
  await page.getByText('Saved document').waitFor();
  const saved = await readDocument(site.api, STAGE, stage.documentId);
  expect(saved['transitions']).toContainEqual({ to: 'consideration', kind: 'RETURN' });
  expect(admin.errors).toEqual([]);
});

test('the editors speak French', async () => {
  const documentId = await content.persona('paul', 'Paul');
  const page = await open(editPage(PERSONA, documentId), site.adminToken, 'fr');
  await page.getByRole('group', { name: 'Objectifs' }).waitFor();
  await page.getByRole('group', { name: 'Freins' }).waitFor();
  await page.getByRole('button', { name: 'Ajouter une ligne' }).first().waitFor();
  await admin.picture('persona-edit-fr');
});

test('who may only read sees the records and cannot change them', async () => {
  const documentId = await content.persona('reader', 'Read only');
  await site.api('PUT', `/content-manager/collection-types/${PERSONA}/${documentId}`, {
    goals: ['Look, do not touch'],
  });
  await site.limitEditor(PERSONA, ['name', 'goals']);
  const page = await open(editPage(PERSONA, documentId), site.editorToken);
  const goal = field(page, 'goals').getByRole('textbox');
  await goal.waitFor();
  expect(await goal.inputValue()).toBe('Look, do not touch');
  expect(await goal.isDisabled()).toBe(true);
  expect(await field(page, 'goals').getByRole('button').count()).toBe(0);
});
