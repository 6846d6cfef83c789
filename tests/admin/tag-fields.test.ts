import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { unpackCells, type CellRows } from '../../server/src/coverage/cell-rows-contract';
import { articleSchema, participation } from '../strapi/support/schemas';
import { launchBrowser, openAdmin, type AdminPage } from './support/browser';
import { ARTICLE, createContent } from './support/content';
import { createSite, type Site } from './support/site';

let site: Site;
let browser: Browser;
let admin: AdminPage;
let documentId: string;

interface CoverageBody {
  data: { coverage: { cells: CellRows } };
}

const countGaps = async (): Promise<number> => {
  const { data } = await site.api<CoverageBody>('GET', '/content-funnel/coverage?roles=ARTICLE');
  return unpackCells(data.coverage.cells).filter(({ status }) => status === 'GAP').length;
};

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
    },
  });
  const content = await createContent(site.api);
  documentId = await content.entry(ARTICLE, { title: 'Parsnips compared' }, {}, false);
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('tagging an article in the panel and publishing it leaves one gap less', async () => {
  const before = await countGaps();
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/${ARTICLE}/${documentId}`);
  await page.getByRole('combobox', { name: /^Journey stages/ }).click();
  await page.getByRole('option', { name: 'Consideration' }).click();
  await page.getByText('The first one is the main stage.').waitFor();
  await admin.picture('article-edit');
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published document').waitFor();
  expect(await countGaps()).toBe(before - 1);

  await admin.open('/plugins/content-funnel/coverage?role=ARTICLE');
  const cell = page.locator('[data-cell="consideration.*"]');
  await expect.poll(() => cell.innerText()).toMatch(/Thin\s+1\//);
  expect(admin.errors).toEqual([]);
});

test('the tags have names in French, in the panel and in the list', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken, language: 'fr' });
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/${ARTICLE}/${documentId}`);
  for (const name of [/^Étapes du parcours/, /^Personas/, /^Points de contact/]) {
    await page.getByRole('combobox', { name }).waitFor();
  }
  expect(await page.locator('main').innerText()).not.toContain('funnel');
  await admin.picture('article-edit-fr');
  await admin.open(
    `/content-manager/collection-types/${ARTICLE}?filters[$and][0][funnelStages][name][$eq]=Consideration`
  );
  await page.getByText(/^Étapes du parcours .* Consideration$/).waitFor();
  expect(admin.errors).toEqual([]);
});
