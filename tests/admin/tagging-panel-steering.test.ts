import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER, type Content } from './support/content';
import { IN_ENGLISH, press, saved, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const LIST = `/content-manager/collection-types/${ARTICLE}`;

interface Steering {
  nextSteps: { documentId: string }[];
  pinned: boolean;
  excluded: boolean;
  excludedUntil: string | null;
  revision: number;
}

let content: Content;
let offer: string;

const visit = useSite(articlesAndOffers(), async (site) => {
  await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
  await site.allowEditor(OFFER, ['label'], []);
  await site.grantEditor(['content.steer']);
  content = await createContent(site.api);
  offer = await content.entry(OFFER, { label: 'Order the book' }, {}, false);
  await content.entry(ARTICLE, { title: 'Carrots in winter' }, {}, false);
});

const part = (page: Page) => page.locator('[data-part="steering"]');
const steps = (page: Page) => part(page).locator('[data-part="tag"]').allTextContents();
const read = async (documentId: string): Promise<Steering> =>
  (
    await visit.site.api<{ data: Steering }>(
      'GET',
      `/content-funnel/steering/${ARTICLE}/${documentId}`
    )
  ).data;
const write = (documentId: string, steering: Partial<Steering> & { revision: number }) =>
  visit.site.api('PUT', `/content-funnel/steering/${ARTICLE}/${documentId}`, steering);
const open = async (documentId: string, look: Parameters<typeof visit.open>[1] = {}) => {
  const page = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor', ...look });
  await part(page).getByRole('checkbox').first().waitFor();
  return page;
};
const pick = async (page: Page, text: string, option: RegExp): Promise<void> => {
  await part(page).getByRole('combobox').click();
  await part(page).getByRole('combobox').pressSequentially(text);
  await page.getByRole('option', { name: option }).click();
};
const badges = (page: Page, status: string) => page.getByText(status, { exact: true });

test('an editor picks next steps and pins an entry; it is saved with the entry, which stays published', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Parsnips' });
  const page = await open(documentId);
  await pick(page, 'carrots', /Carrots in winter/);
  await pick(page, 'book', /Order the book/);
  await expect.poll(() => steps(page)).toEqual(['Carrots in winter', 'Order the book']);
  await part(page).getByText('Article · not published').waitFor();
  const chip = (text: string) => part(page).getByRole('listitem').filter({ hasText: text });
  await chip('Order the book').dragTo(chip('Carrots in winter'));
  await expect.poll(() => steps(page)).toEqual(['Order the book', 'Carrots in winter']);
  await part(page).getByRole('checkbox', { name: /^Pin/ }).check();
  await visit.admin.picture('tagging-panel-steering');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);

  // The form warns of what is not saved.
  await page.getByRole('link', { name: 'Persona', exact: true }).click();
  await page.getByRole('alertdialog').waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await press(page, 'Save');
  await saved(page);
  expect(await read(documentId)).toMatchObject({ pinned: true, revision: 1 });
  expect((await read(documentId)).nextSteps[0]).toMatchObject({ documentId: offer });
  await expect.poll(() => badges(page, 'Published').count()).toBe(1);
  await expect
    .poll(() => page.getByRole('button', { name: 'Save', exact: true }).isDisabled())
    .toBe(true);

  // What was sent is not sent again with the next save.
  await page.getByRole('textbox', { name: /^title/ }).fill('Parsnips, old and new');
  await press(page, 'Save');
  await expect.poll(() => badges(page, 'Modified').count()).toBe(1);
  expect(await read(documentId)).toMatchObject({ pinned: true, revision: 1 });
  await part(page).getByRole('checkbox', { name: /^Pin/ }).uncheck();
  await press(page, 'Publish');
  await page.getByText('Published document').waitFor();
  expect(await read(documentId)).toMatchObject({ pinned: false, revision: 2 });
  await expect.poll(() => steps(page)).toEqual(['Order the book', 'Carrots in winter']);
  expect(visit.admin.errors).toEqual([]);
});

test('an entry is kept from recommendations until a day, even before its first save', async () => {
  const page = await visit.open(`${LIST}/create${IN_ENGLISH}`, { as: 'editor' });
  await page.getByRole('textbox', { name: /^title/ }).fill('Beetroot');
  await part(page).getByRole('checkbox', { name: 'Do not recommend' }).check();
  await part(page).getByLabel('Until (optional)').fill('2031-05-01');
  await press(page, 'Save');
  await page.waitForURL(/article\.article\/(?!create)\w+/);
  const documentId = /article\.article\/(\w+)/.exec(page.url())?.[1] ?? '';
  const until = await page.evaluate("new Date('2031-05-01T00:00:00').toISOString()");
  expect(await read(documentId)).toMatchObject({ excluded: true, excludedUntil: until });
  await expect
    .poll(() => part(page).getByLabel('Until (optional)').inputValue())
    .toBe('2031-05-01');
  expect(visit.admin.errors).toEqual([]);
});

test('a save from an older version is refused, and nothing that was typed is lost', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Leek' }, {}, false);
  const page = await open(documentId);
  const title = page.getByRole('textbox', { name: /^title/ });
  await title.fill('Leek, written by me');
  await pick(page, 'book', /Order the book/);
  await write(documentId, { pinned: true, revision: 0 });
  await press(page, 'Save');
  await part(page)
    .getByText(/^Somebody has changed the next steps/)
    .waitFor();
  await visit.admin.picture('tagging-panel-steering-stale');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  expect(await title.inputValue()).toBe('Leek, written by me');
  expect(await steps(page)).toEqual(['Order the book']);
  const { data } = await visit.site.api('GET', `${LIST}/${documentId}`);
  expect(data['title']).toBe('Leek');

  await press(page, 'Load what is there now');
  const pin = part(page).getByRole('checkbox', { name: /^Pin/ });
  await expect.poll(() => pin.isChecked()).toBe(true);
  expect(await steps(page)).toEqual([]);
  await pick(page, 'book', /Order the book/);
  await press(page, 'Save');
  await saved(page);
  expect(await read(documentId)).toMatchObject({ pinned: true, revision: 2 });
  expect((await read(documentId)).nextSteps).toHaveLength(1);
  // The browser itself reports the answer that refused.
  expect(visit.admin.errors.filter((text) => !text.includes('400'))).toEqual([]);
});

test('whoever may not steer sees what was decided; in French, in the dark', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Celery' });
  await write(documentId, {
    ...{ nextSteps: [{ contentType: OFFER, documentId: offer } as { documentId: string }] },
    ...{ excluded: true, revision: 0 },
  });
  await visit.site.grantEditor([]);
  const page = await open(documentId, { language: 'fr', theme: 'dark' });
  await part(page).getByText('Étapes suivantes').waitFor();
  expect(await steps(page)).toEqual(['Order the book']);
  expect(await part(page).getByRole('combobox').count()).toBe(0);
  const excluded = part(page).getByRole('checkbox', { name: 'Ne pas recommander' });
  expect([await excluded.isChecked(), await excluded.isDisabled()]).toEqual([true, true]);
  await visit.admin.picture('tagging-panel-steering-fr-dark');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  await visit.site.grantEditor(['content.steer']);
  expect(visit.admin.errors).toEqual([]);
});
