import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { launchBrowser, openAdmin, type AdminPage } from './support/browser';
import { ARTICLE } from './support/content';
import { createSite, type Site } from './support/site';

let site: Site;
let browser: Browser;
let admin: AdminPage;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
  await site?.stop();
});
afterAll(async () => {
  await browser?.close();
});

test('the panel works, without our menu entry, while the server part is off', async () => {
  site = await createSite({ contentTypes: [articleSchema()], enabled: false });
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open(`/content-manager/collection-types/${ARTICLE}/create`);
  await page.getByRole('textbox', { name: /^title/ }).waitFor();
  expect(await page.locator('a[href$="/plugins/content-funnel"]').count()).toBe(0);
  await admin.open('/plugins/content-funnel');
  await page.getByText(/permissions to access that content/).waitFor();
  expect(admin.errors).toEqual([]);
});

test('a site without content types that take part is told what to write', async () => {
  site = await createSite({ contentTypes: [articleSchema()], funnel: { preset: 'digital' } });
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  await admin.open('/plugins/content-funnel/coverage');
  const { page } = admin;
  await page.getByRole('region', { name: 'No content type takes part yet' }).waitFor();
  await page.getByText("'api::article.article': {").waitFor();
  await admin.picture('coverage-no-types');
  expect(admin.errors).toEqual([]);
});

test('with several journeys one is chosen, and its cells lead to its own entries', async () => {
  site = await createSite({
    contentTypes: [articleSchema()],
    funnel: { preset: 'saas', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  });
  await site.api('POST', '/content-funnel/presets/community/apply');
  const { results } = await site.api<{
    results: { documentId: string; journey: { key: string } }[];
  }>(
    'GET',
    '/content-manager/collection-types/plugin::content-funnel.stage?pageSize=100&filters[$and][0][key][$eq]=retention'
  );
  for (const { documentId, journey } of results) {
    const tags = { funnelStages: { connect: [{ documentId }], disconnect: [] } };
    const title = `Stay with us: ${journey.key}`;
    const { data } = await site.api<{ data: { documentId: string } }>(
      'POST',
      `/content-manager/collection-types/${ARTICLE}`,
      { title, ...tags }
    );
    await site.api(
      'POST',
      `/content-manager/collection-types/${ARTICLE}/${data.documentId}/actions/publish`,
      { title }
    );
  }
  admin = await openAdmin(browser, site.url, { token: site.adminToken });
  const { page } = admin;
  await admin.open('/plugins/content-funnel/coverage?role=ARTICLE');
  await page.getByRole('columnheader', { name: /Expansion/ }).waitFor();
  await page.getByRole('combobox', { name: 'Journey' }).click();
  await page.getByRole('option', { name: /Community/ }).click();
  await page.getByRole('columnheader', { name: /Onboarding/ }).waitFor();
  await page.locator('[data-cell="retention.*"]').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('link', { name: 'Stay with us: community' }).waitFor();
  expect(await dialog.getByRole('link', { name: 'Stay with us: saas' }).count()).toBe(0);
  await dialog.getByRole('link', { name: 'Article', exact: true }).click();
  await page.getByText('1 entry found').waitFor();
  await page.getByText('Stay with us: community').waitFor();
  expect(admin.errors).toEqual([]);
});
