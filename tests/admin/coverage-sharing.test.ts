import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent } from './support/content';
import { useSite } from './support/use-site';

const visit = useSite(articlesAndOffers(), async ({ api }) => {
  const content = await createContent(api);
  await content.entry(ARTICLE, { title: 'Leek' }, { stages: ['awareness'] });
});

const openMenu = async (look: Parameters<typeof visit.open>[1] = {}): Promise<Page> => {
  const page = await visit.open('/plugins/content-funnel/coverage?role=ARTICLE', look);
  await page.getByRole('button', { name: /^(Export|Exporter)$/ }).click();
  return page;
};

test('the coverage leaves as a file, with the filters of the page, and as a page to print', async () => {
  const page = await openMenu();
  const load = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^coverage-digital-\d{4}-\d\d-\d\d\./);
    return readFileSync(await download.path(), 'utf8');
  };
  const csv = await load('Spreadsheet (CSV)');
  expect(csv).toContain('awareness,,ARTICLE');
  expect(csv).not.toContain('LEAD_MAGNET');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const html = await load('Page to print (HTML)');
  await page.setContent(html);
  await visit.admin.picture('coverage-printed');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12](\.\d+)? 59[45](\.\d+)?\]/);
});

test('a link is made, opened by somebody without an account, and revoked; in French', async () => {
  const page = await openMenu({ language: 'fr', theme: 'dark' });
  await page.getByRole('menuitem', { name: 'Partager par un lien' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partager par un lien' });
  await dialog.getByRole('textbox', { name: /^Pour qui/ }).fill('Le comité');
  await dialog.getByRole('button', { name: 'Créer un lien' }).click();
  const address = await dialog.locator('code').innerText();
  await dialog.locator('[data-part="links"]').getByText('Le comité').waitFor();
  await visit.admin.picture('coverage-share-fr-dark');
  expect(await graveProblems(page, '[data-part="share"]')).toEqual([]);
  const opened = await fetch(address);
  expect(opened.status).toBe(200);
  expect(await opened.text()).toContain('Couverture du parcours');
  await dialog.getByRole('button', { name: 'Révoquer' }).click();
  await dialog.getByText('Révoqué', { exact: false }).first().waitFor();
  expect((await fetch(address)).status).toBe(404);
  expect(visit.admin.errors).toEqual([]);
});
