import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, offerSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, type Content } from './support/content';
import { useSite } from './support/use-site';

const LIST = `/content-manager/collection-types/${ARTICLE}`;
const FIELDS = ['title', 'funnelStages', 'funnelPersonas', 'funnelTouchpoints'];

let content: Content;
let camille: string;

const visit = useSite(
  {
    contentTypes: [articleSchema(), offerSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  async (site) => {
    await site.allowEditor(ARTICLE, FIELDS, ['en']);
    await site.grantEditor(['content.tag']);
    content = await createContent(site.api);
    camille = await content.persona('camille', 'Camille');
  }
);

const dialog = (page: Page): Locator => page.locator('[data-part="bulk-tag"]');
const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
const select = (page: Page, title: string): Promise<void> =>
  page.locator('tbody tr', { hasText: title }).getByRole('checkbox').click();
const choose = async (page: Page, field: string, option: string): Promise<void> => {
  await dialog(page).locator(`[data-tags="${field}"]`).getByRole('combobox').click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const openList = async (query: string, look: Parameters<typeof visit.open>[1] = {}) => {
  const page = await visit.open(`${LIST}?${query}`, { as: 'editor', ...look });
  await page.locator('tbody tr').first().waitFor();
  return page;
};
const stagesIn = (page: Page, title: string): Promise<string> =>
  page.locator('tbody tr', { hasText: title }).innerText();

test('an editor tags the selected entries: chooses, sees beforehand what changes, watches it happen', async () => {
  await content.entry(ARTICLE, { title: 'Leek soup' }, { stages: ['awareness'] });
  await content.entry(ARTICLE, { title: 'Leek pie' });
  await content.entry(ARTICLE, { title: 'Leek bread' });
  const page = await openList('_q=Leek&plugins[i18n][locale]=en');
  await select(page, 'Leek soup');
  await select(page, 'Leek pie');
  await press(page, 'Tag');
  await press(page, 'Preview');
  await page.getByText('Choose at least one tag.').waitFor();
  await choose(page, 'funnelStages', 'Consideration');
  await choose(page, 'funnelPersonas', 'Camille');
  await visit.admin.picture('bulk-tag');
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await press(page, 'Preview');
  await page.getByText('2 entries will change.').waitFor();
  const sample = dialog(page).getByRole('listitem').filter({ hasText: 'Leek soup' });
  expect(await sample.innerText()).toContain(
    'Journey stages: Awareness → Awareness and Consideration'
  );
  await visit.admin.picture('bulk-tag-preview');
  await press(page, 'Change 2 entries');
  await page.getByText('2 entries changed, 0 as they were, 0 left alone.').waitFor();
  await visit.admin.picture('bulk-tag-done');
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => stagesIn(page, 'Leek pie')).toContain('Consideration');
  expect(await stagesIn(page, 'Leek pie')).toContain('Published');
  expect(await stagesIn(page, 'Leek bread')).not.toContain('Consideration');
  expect(visit.admin.errors).toEqual([]);
});

test('all that match the list’s filters are replaced, more than a page of them', async () => {
  for (let number = 0; number < 12; number += 1) {
    await content.entry(ARTICLE, { title: `Carrot ${number}` }, { stages: ['loyalty'] }, false);
  }
  const page = await openList('_q=Carrot&page=1&pageSize=10&plugins[i18n][locale]=en');
  await page.locator('tbody tr').first().getByRole('checkbox').click();
  await press(page, 'Tag');
  await page.getByRole('radio', { name: /^All entries that match/ }).click();
  await page.getByRole('radio', { name: 'Replace tags' }).click();
  await page.getByRole('checkbox', { name: 'Personas: remove all' }).click();
  await choose(page, 'funnelStages', 'Purchase');
  await press(page, 'Preview');
  await page.getByText('12 entries will change.').waitFor();
  await press(page, 'Back');
  expect(await page.getByRole('radio', { name: 'Replace tags' }).isChecked()).toBe(true);
  await press(page, 'Preview');
  await press(page, 'Change 12 entries');
  await page.getByText('12 entries changed, 0 as they were, 0 left alone.').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect
    .poll(async () => (await page.locator('tbody').innerText()).match(/Purchase/g)?.length)
    .toBe(10);
  expect(visit.admin.errors).toEqual([]);
});

test('what may not be changed is named, in French, in the dark and in a narrow window', async () => {
  await visit.site.allowEditor(ARTICLE, FIELDS, ['en']);
  const documentId = await content.entry(ARTICLE, { title: 'Navet' }, { personas: [camille] });
  const page = await openList('_q=Navet&plugins[i18n][locale]=en', {
    ...{ language: 'fr', theme: 'dark', width: 900 },
  });
  await select(page, 'Navet');
  await press(page, 'Taguer');
  await choose(page, 'funnelStages', 'Fidélisation');
  await visit.admin.picture('bulk-tag-fr');
  await press(page, 'Aperçu');
  await page.getByText('1 contenu va changer.').waitFor();
  await visit.site.api(
    'DELETE',
    `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=en`
  );
  await press(page, 'Changer 1 contenu');
  await page.getByText('0 contenu changé, 0 inchangés, 1 laissés de côté.').waitFor();
  await page.getByText('il n’existe plus, ou pas dans cette langue.').waitFor();
  await visit.admin.picture('bulk-tag-skipped-fr');
  // Strapi's own primary button lacks contrast in the dark: what is ours is looked at.
  expect(await graveProblems(page, '[data-part="bulk-tag"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('it is offered to whoever may, and only where entries take part', async () => {
  await content.entry(ARTICLE, { title: 'Radish' });
  await visit.site.grantEditor([]);
  const page = await openList('_q=Radish&plugins[i18n][locale]=en');
  await select(page, 'Radish');
  await page.getByRole('button', { name: 'Unpublish', exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Tag', exact: true }).count()).toBe(0);
  await visit.site.grantEditor(['content.tag']);
  expect(visit.admin.errors).toEqual([]);
});
