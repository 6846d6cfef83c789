import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems, launchBrowser, openAdmin, type AdminPage } from './support/browser';
import { ARTICLE, createContent } from './support/content';
import { createSite, type Site } from './support/site';

let site: Site;
let browser: Browser;
let admin: AdminPage;

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
    },
  });
  const content = await createContent(site.api);
  await content.entry(ARTICLE, { title: 'Parsnips compared' }, {}, false);
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('the home page says what to tag and what to write next, and leads there', async () => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open('/');
  await page.getByText('1 entry to tag').waitFor();
  await page.getByText('What to write next').waitFor();
  await admin.picture('home-widget');
  expect(await graveProblems(page, '[data-widget="coverage"]')).toEqual([]);
  const gap = page.getByRole('link', { name: /· Everyone · / }).first();
  const name = await gap.innerText();
  await gap.click();
  // The cell that the gap is about is open.
  await page.getByRole('dialog').waitFor();
  expect(name.split(' · ')).toHaveLength(3);
  expect(new URL(page.url()).searchParams.get('cell')).toMatch(/^[a-z-]+\.\*\.[A-Z_]+$/);
  expect(admin.errors).toEqual([]);
});

test('it speaks French, in the dark too', async () => {
  admin = await openAdmin(browser, site.url, {
    token: site.adminToken,
    language: 'fr',
    theme: 'dark',
  });
  await admin.open('/');
  await admin.page.getByText('1 contenu à taguer').waitFor();
  await admin.page
    .getByText(/· Tous · /)
    .first()
    .waitFor();
  await admin.picture('home-widget-fr');
  expect(admin.errors).toEqual([]);
});
