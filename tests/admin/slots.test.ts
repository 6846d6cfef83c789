/** The page on which strategists manage the placements of the site. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Slot } from '../../server/src/slots/contract';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER } from './support/content';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/slots';
const API = '/content-funnel/slots';
const OURS = '[data-page="slots"]';
const FORM = '[data-page="slot"]';

let leek: string;

const options = articlesAndOffers();
const visit = useSite(
  { ...options, funnel: { ...options.funnel, slots: { footer: { count: 2 } } } },
  async ({ api }) => {
    await api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
    const content = await createContent(api);
    leek = await content.entry(ARTICLE, { title: 'Leek' }, { stages: ['awareness'] });
    for (const title of ['Carrot', 'Turnip']) {
      await content.entry(ARTICLE, { title }, { stages: ['awareness'] });
    }
    const actions = [
      'plugin::content-funnel.next-best.find',
      ...[ARTICLE, OFFER].map((uid) => `${uid}.find`),
    ];
    await api('POST', '/content-funnel/setup/public-rights', { actions });
  }
);

const list = async (): Promise<readonly Slot[]> =>
  ((await visit.site.api('GET', API)) as { data: readonly Slot[] }).data;
const find = async (key: string): Promise<Slot | undefined> =>
  (await list()).find((slot) => slot.key === key);
const save = (key: string, settings: object, revision = 0) =>
  visit.site.api('PUT', `${API}/${key}`, { settings, revision });
const open = async (path = '', look: Parameters<typeof visit.open>[1] = {}): Promise<Page> => {
  const page = await visit.open(`${PAGE}${path}`, look);
  await page.locator(path === '' ? OURS : FORM).waitFor();
  return page;
};
const rowOf = (page: Page, key: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: key, exact: true }) });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const fill = (page: Page, label: string, value: string) =>
  page.getByRole('spinbutton', { name: label, exact: true }).fill(value);
const pick = async (page: Page, label: string, title: string): Promise<void> => {
  const picker = page.getByRole('combobox', { name: label });
  await picker.click();
  await picker.pressSequentially(title);
  await page.getByRole('option', { name: title }).click();
};

test('lists the slots with their owners; one of the configuration can only be read', async () => {
  const page = await open();
  expect(await rowOf(page, 'footer').innerText()).toMatch(/In the configuration/);
  expect(await rowOf(page, 'welcome').innerText()).toMatch(/Comes with the plugin/);
  expect(await rowOf(page, 'footer').getByRole('button').count()).toBe(0);
  await visit.admin.picture('slots');
  expect(await graveProblems(page, OURS)).toEqual([]);
  await page.getByRole('link', { name: 'footer', exact: true }).click();
  await page.getByText('can be changed there alone').waitFor();
  expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  expect(await page.getByRole('region', { name: 'REST' }).innerText()).toContain('slot=footer');
  expect(await graveProblems(page, FORM)).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('a slot is made with the keyboard, and answers from then on', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'New slot' }).focus();
  await page.keyboard.press('Enter');
  const key = page.getByRole('textbox', { name: 'Key' });
  await key.fill('Not a slug');
  await key.press('Enter');
  await page.getByText('lower-case letters').waitFor();
  await key.fill('footer');
  await key.press('Enter');
  await page.getByText('There is a slot of this key already').waitFor();
  await key.fill('article-aside');
  await key.press('Enter');
  await page.locator(FORM).waitFor();
  expect(await page.getByText('Not saved yet').count()).toBe(1);
  await page.getByRole('textbox', { name: 'Number of places' }).fill('2');
  await page.getByRole('group', { name: 'Roles shown here' }).getByRole('checkbox').last().click();
  await fill(page, 'Call to action: at the most', '1');
  await fill(page, 'Freshness', '0.2');
  await pick(page, 'Entry to pin', 'Leek');
  const pinned = page.locator('[data-named="Leek"]');
  await pinned.getByRole('textbox', { name: 'Place' }).fill('2');
  await visit.admin.picture('slots-form');
  expect(await graveProblems(page, FORM)).toEqual([]);
  await press(page, 'Save');
  await page.getByText('The slot was saved').waitFor();
  expect(await find('article-aside')).toMatchObject({
    ...{ revision: 1, source: 'ADMIN' },
    settings: {
      ...{ roles: ['ARTICLE', 'LEAD_MAGNET'], count: 2, mix: { CTA: 1 } },
      weights: { freshness: 0.2 },
      pins: [{ contentType: ARTICLE, documentId: leek, place: 2, from: null, until: null }],
    },
  });
  await expect
    .poll(async () => {
      const url = `${visit.site.url}/api/content-funnel/next-best?slot=article-aside`;
      const body = (await (await fetch(url)).json()) as { data?: { items: { title: string }[] } };
      return body.data?.items[1]?.title;
    })
    .toBe('Leek');
  expect(visit.admin.errors).toEqual([]);
});

test('what is left out and other languages are chosen, and taken back', async () => {
  await save('chosen', {});
  const page = await open('/chosen');
  await page.getByRole('combobox', { name: 'Content type to leave out' }).click();
  await page.getByRole('option').first().click();
  await pick(page, 'Entry to leave out', 'Carrot');
  const carrot = page.locator('[data-named="Carrot"]');
  await carrot.getByLabel('Ends on').fill('2031-05-01');
  await carrot.getByLabel('Ends on').press('Tab');
  await page.getByRole('radio', { name: 'Those that are chosen here' }).click();
  await page.getByRole('checkbox', { name: 'fr', exact: true }).click();
  await page.getByText('Order: en → fr').waitFor();
  await press(page, 'Save');
  await page.getByText('The slot was saved').waitFor();
  const saved = await find('chosen');
  expect(saved?.settings.localeFallback).toEqual(['en', 'fr']);
  expect(saved?.settings.exclusions).toMatchObject([
    { documentId: null, until: null },
    { until: expect.stringMatching(/^2031-0[45]/) as unknown },
  ]);
  await press(page, 'Take out Carrot');
  await page.getByRole('radio', { name: 'No other than the one that is asked for' }).click();
  await press(page, 'Save');
  await expect.poll(async () => (await find('chosen'))?.revision).toBe(3);
  expect((await find('chosen'))?.settings).toMatchObject({ localeFallback: [] });
});

test('somebody who was faster is not overwritten', async () => {
  await save('shared', { count: 1 });
  const page = await open('/shared');
  await save('shared', { count: 5 }, 1);
  await page.getByRole('textbox', { name: 'Number of places' }).fill('9');
  await press(page, 'Save');
  await page.getByText('Somebody has changed this slot').waitFor();
  expect((await find('shared'))?.settings.count).toBe(5);
  await press(page, 'Reload without my changes');
  const places = page.getByRole('textbox', { name: 'Number of places' });
  await expect.poll(() => places.inputValue()).toBe('5');
});

test('what the server refuses is said where it is', async () => {
  await save('refused', {});
  const page = await open('/refused');
  await page.getByRole('textbox', { name: 'Number of places' }).fill('40');
  await press(page, 'Save');
  await page.getByText('must be at most 20').first().waitFor();
  expect((await find('refused'))?.revision).toBe(1);
});

test('deleting says what front ends are answered then; one of the plugin is reset', async () => {
  await save('going', {});
  await save('welcome', { count: 9 });
  const page = await open();
  await press(page, 'Delete going');
  const dialog = page.getByRole('dialog');
  expect(await dialog.innerText()).toContain('BAD_USER_INPUT');
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await rowOf(page, 'going').waitFor({ state: 'detached' });
  await press(page, 'Reset welcome');
  await page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => rowOf(page, 'welcome').innerText()).toMatch(/Comes with the plugin/);
  expect(await find('going')).toBeUndefined();
  expect(await find('welcome')).toMatchObject({ settings: { count: 3 } });
});

test('in French, in the dark and in a narrow window', async () => {
  const dark = { language: 'fr', theme: 'dark', width: 900 } as const;
  const listed = await open('', dark);
  await listed.getByRole('heading', { name: 'Emplacements' }).waitFor();
  await visit.admin.picture('slots-fr-dark');
  expect(await graveProblems(listed, OURS)).toEqual([]);
  const pins = [{ contentType: ARTICLE, documentId: leek, place: 1 }];
  await save('looked-at', { pins, localeFallback: ['en'], exclusions: [{ contentType: OFFER }] });
  const page = await open('/looked-at', { ...dark, height: 3000 });
  await page.getByText('Contenus à une place fixe').waitFor();
  await visit.admin.picture('slots-form-fr-dark');
  expect(await graveProblems(page, FORM)).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});
