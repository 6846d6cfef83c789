import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSchema } from '../strapi/support/schemas';
import {
  graveProblems,
  launchBrowser,
  openAdmin,
  type AdminPage,
  type Look,
} from './support/browser';
import { ARTICLE } from './support/content';
import { createSite, type Site } from './support/site';

/** The builder writes in development only, and restarts Strapi after it. */
let site: Site;
let browser: Browser;
let admin: AdminPage;

beforeAll(async () => {
  site = await createSite({ contentTypes: [articleSchema()] }, 'development');
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const open = async (address: string, look: Partial<Look> = {}): Promise<Page> => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken, ...look });
  await admin.open(address);
  return admin.page;
};
const options = (): Record<string, unknown> => {
  const file = path.join(site.dir, 'src/api/article/content-types/article/schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as {
    pluginOptions: Record<string, unknown>;
  };
  return schema.pluginOptions;
};
/** Content types that take part, once Strapi answers again. */
const participating = async (): Promise<string[] | null> => {
  try {
    const { data } = await site.api<{ data: { types: { uid: string }[] } }>(
      'GET',
      '/content-funnel/types'
    );
    return data.types.map(({ uid }) => uid);
  } catch {
    return null;
  }
};
const settings = async (page: Page, tab: string | RegExp): Promise<void> => {
  await page
    .getByRole('button', { name: /^(Edit|Modifier)$/ })
    .first()
    .click();
  await page.getByRole('tab', { name: tab }).click();
};
const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
};
const takesPart = (page: Page) =>
  page.getByRole('checkbox', { name: 'Takes part in the content funnel' });
const BUILDER = `/plugins/content-type-builder/content-types/${ARTICLE}`;

test('a content type takes part by an option of its own, mapping and all', async () => {
  expect(await participating()).toEqual([]);
  const page = await open(BUILDER);
  await settings(page, 'Advanced settings');
  await takesPart(page).click();
  await page.getByRole('combobox', { name: 'Short text' }).click();
  await page.getByRole('option', { name: 'excerpt' }).click();
  const address = page.getByRole('textbox', { name: 'Address on the site' });
  await address.fill('/blog/:slag');
  await page.getByText('No attribute “slag” can stand in an address', { exact: false }).waitFor();
  await address.fill('/blog/:slug');
  await admin.picture('builder');
  expect(await graveProblems(page, '[data-part="participation"]')).toEqual([]);
  await save(page);
  await expect.poll(participating, { timeout: 120_000, interval: 500 }).toEqual([ARTICLE]);
  expect(options()).toEqual({
    i18n: { localized: true },
    'content-funnel': {
      role: 'ARTICLE',
      fields: { title: 'title', summary: 'excerpt', url: '/blog/:slug' },
    },
  });
  await admin.close();
  const entry = await open(`/content-manager/collection-types/${ARTICLE}/create`);
  await entry.getByRole('heading', { name: 'Content Funnel' }).waitFor();
});

test('the option is shown as it is, in French and in the dark, and can be taken away', async () => {
  const french = await open(BUILDER, { language: 'fr', theme: 'dark' });
  await settings(french, /avancé/i);
  await french
    .getByRole('checkbox', { name: 'Participe au tunnel de contenu', checked: true })
    .waitFor();
  await admin.picture('builder-fr-dark');
  await admin.close();
  let page = await open(BUILDER);
  await settings(page, 'Advanced settings');
  await page.getByRole('combobox', { name: 'Short text' }).click();
  await page.getByRole('option', { name: 'None' }).click();
  await save(page);
  await expect
    .poll(() => options()['content-funnel'], { timeout: 120_000, interval: 500 })
    .toEqual({ role: 'ARTICLE', fields: { title: 'title', url: '/blog/:slug' } });
  await expect.poll(participating, { timeout: 120_000, interval: 500 }).toEqual([ARTICLE]);
  await admin.close();
  page = await open(BUILDER);
  await settings(page, 'Advanced settings');
  await takesPart(page).click();
  await save(page);
  await expect.poll(participating, { timeout: 120_000, interval: 500 }).toEqual([]);
  expect(options()).toEqual({ i18n: { localized: true } });
});
