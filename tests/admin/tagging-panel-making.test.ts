import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, PERSONA, TOUCHPOINT, type Content } from './support/content';
import { chips, field, IN_ENGLISH, press, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const collection = (uid: string) => `/content-manager/collection-types/${uid}`;

let content: Content;

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  async (site) => {
    await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en']);
    content = await createContent(site.api);
  }
);

const open = (documentId: string, look: Parameters<typeof visit.open>[1] = {}) =>
  visit.open(`${collection(ARTICLE)}/${documentId}${IN_ENGLISH}`, { as: 'editor', ...look });
const article = () => content.entry(ARTICLE, { title: 'Parsnips' }, {}, false);

/** Types into a field's search and chooses to make what is not there. */
const make = async (
  page: Page,
  name: string,
  text: string,
  option = `Create “${text}”`
): Promise<void> => {
  await field(page, name).getByRole('combobox').click();
  await page.keyboard.type(text);
  const offer = page.getByRole('option', { name: option });
  await offer.waitFor();
  // Until the list has settled an arrow may lead elsewhere, or nowhere.
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowUp');
      return isActive(page, await offer.getAttribute('id'));
    })
    .toBe(true);
  await page.keyboard.press('Enter');
};
/** Whether the option with this id is the one that Enter chooses, as screen readers are told. */
const isActive = (page: Page, id: string | null): Promise<boolean> =>
  page.evaluate(
    `document.activeElement.getAttribute('aria-activedescendant') === ${JSON.stringify(id)}`
  );
const dialog = (page: Page) => page.getByRole('dialog');
const isFocused = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(`document.activeElement.closest('[data-tags]')?.dataset.tags === '${name}'`);
/** What there is under a key. */
const records = async (uid: string, key: string): Promise<Record<string, unknown>[]> => {
  const address = `${collection(uid)}?filters[key]=${key}`;
  return (await visit.site.api<{ results: Record<string, unknown>[] }>('GET', address)).results;
};

const MAKING = ['name', 'key', 'active'];

test('a persona that is missing is made on the way, with the keyboard alone', async () => {
  await visit.site.allowEditor(PERSONA, MAKING, []);
  const page = await open(await article());
  await make(page, 'funnelPersonas', 'Zoé the grower');
  await dialog(page).waitFor();
  const name = dialog(page).getByRole('textbox', { name: /^Name/ });
  expect(await name.inputValue()).toBe('Zoé the grower');
  await visit.admin.picture('tagging-panel-make');
  expect(await graveProblems(page, '[data-part="make-tag"]')).toEqual([]);

  // Nothing is made without a name, nor when the editor thinks better of it.
  await name.fill(' ');
  await page.keyboard.press('Enter');
  await dialog(page).getByText('This value is required.').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog(page).count()).toBe(0);
  await expect.poll(() => isFocused(page, 'funnelPersonas')).toBe(true);
  expect(await records(PERSONA, 'zoe-the-grower')).toEqual([]);

  await make(page, 'funnelPersonas', 'Zoé the grower');
  await dialog(page).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => chips(page, 'funnelPersonas')).toEqual(['Zoé the grower']);
  await expect.poll(() => isFocused(page, 'funnelPersonas')).toBe(true);
  expect(await records(PERSONA, 'zoe-the-grower')).toMatchObject([
    { name: 'Zoé the grower', active: true },
  ]);

  // It is an ordinary tag from then on: offered no second time, saved and published with the entry.
  await page.keyboard.type('zoé the GROWER');
  await page.getByText('Nothing to add').waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
  await page.keyboard.press('Escape');
  await press(page, 'Publish');
  await page.getByText('Published document').waitFor();
  await page.reload();
  await expect.poll(() => chips(page, 'funnelPersonas')).toEqual(['Zoé the grower']);
  expect(visit.admin.errors).toEqual([]);
});

test('a touchpoint is made with its channel; what is refused is said at its field', async () => {
  await visit.site.allowEditor(TOUCHPOINT, [...MAKING, 'channel'], []);
  const page = await open(await article(), { language: 'fr', theme: 'dark' });
  await make(page, 'funnelTouchpoints', 'Salon', 'Créer « Salon »');
  await dialog(page).getByRole('heading', { name: 'Créer un point de contact' }).waitFor();
  await dialog(page)
    .getByRole('combobox', { name: /^Canal/ })
    .click();
  await page.getByRole('option', { name: 'Événement', exact: true }).click();
  await visit.admin.picture('tagging-panel-make-fr-dark');
  const create = dialog(page).getByRole('button', { name: 'Créer', exact: true });

  // The right goes while the dialog is open.
  await visit.site.limitEditor(TOUCHPOINT, ['name']);
  await create.click();
  await dialog(page).getByRole('alert').getByText(/./).waitFor();
  expect(await records(TOUCHPOINT, 'salon')).toEqual([]);
  await visit.site.allowEditor(TOUCHPOINT, ['name', 'channel'], []);
  await create.click();
  await dialog(page).getByRole('textbox', { name: /^Nom/, description: /key/ }).waitFor();
  expect(await dialog(page).getByRole('alert').innerText()).toBe('');

  await visit.site.allowEditor(TOUCHPOINT, [...MAKING, 'channel'], []);
  await create.click();
  await expect.poll(() => chips(page, 'funnelTouchpoints')).toEqual(['Salon']);
  expect(await records(TOUCHPOINT, 'salon')).toMatchObject([{ name: 'Salon', channel: 'event' }]);
});

test('whoever may not make a persona is offered none', async () => {
  await visit.site.limitEditor(PERSONA, MAKING);
  const page = await open(await article());
  await field(page, 'funnelPersonas').getByRole('combobox').click();
  await page.keyboard.type('Nobody');
  await page.getByText('Nothing to add').waitFor();
  expect(await page.getByRole('option').count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
});
