import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  articleSchema,
  offerSchema,
  participation,
  resourceSchema,
} from '../strapi/support/schemas';
import {
  graveProblems,
  launchBrowser,
  openAdmin,
  type AdminPage,
  type Look,
} from './support/browser';
import { ARTICLE, createContent, OFFER, RESOURCE } from './support/content';
import { createSite, type Site } from './support/site';

const PAGE = '/plugins/content-funnel/coverage';

let site: Site;
let browser: Browser;
let admin: AdminPage;

/** Opens the coverage page and waits until the heat map stands. */
const openCoverage = async (look: Partial<Look> = {}, query = ''): Promise<Page> => {
  admin = await openAdmin(browser, site.url, { token: site.adminToken, ...look });
  await admin.open(PAGE + query);
  await admin.page.locator('table caption').first().waitFor({ state: 'attached' });
  return admin.page;
};

const cell = (page: Page, key: string) => page.locator(`[data-cell="${key}"]`);
const focused = (page: Page): Promise<string | null> =>
  page.evaluate('document.activeElement?.getAttribute("data-cell") ?? null');

const fill = async (): Promise<void> => {
  const { api } = site;
  await api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  const content = await createContent(api);
  const camille = await content.persona('camille', 'Camille, in a hurry');
  const noor = await content.persona('noor', 'Noor, curious gardener');
  for (let number = 1; number <= 4; number += 1) {
    const title = `Roasting carrots ${number}`;
    await content.entry(ARTICLE, { title }, { stages: ['awareness'], personas: [camille] });
  }
  await content.entry(ARTICLE, { title: 'Why celeriac' }, { stages: ['consideration'] });
  await content.entry(
    ARTICLE,
    { title: 'Beetroot, unfinished' },
    { stages: ['consideration'], personas: [noor] },
    false
  );
  await content.entry(ARTICLE, { title: 'Nobody tagged me' });
  await content.entry(
    RESOURCE,
    { name: 'Winter e-book', type: 'ebook' },
    { stages: ['awareness'] }
  );
  await content.entry(RESOURCE, { name: 'A guide', type: 'guide' }, { stages: ['awareness'] });
  await content.entry(OFFER, { label: 'Buy the book' }, { stages: ['purchase'] }, false);
};

beforeAll(async () => {
  site = await createSite({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: { contentTypes: participation },
  });
  browser = await launchBrowser();
});
afterEach(async () => {
  await admin?.close();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

describe('a fresh site', () => {
  test('offers the presets, and applying one fills the page without a reload', async () => {
    admin = await openAdmin(browser, site.url, { token: site.adminToken });
    const { page } = admin;
    await admin.open(PAGE);
    await page.getByRole('radio', { name: 'Digital journey' }).waitFor();
    expect(await page.getByRole('radio').count()).toBe(5);
    expect(await graveProblems(page, 'main')).toEqual([]);
    await admin.picture('coverage-empty');
    await page.evaluate('window.notReloaded = true');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page.getByRole('columnheader', { name: /Awareness/ }).waitFor();
    expect(await page.evaluate('window.notReloaded')).toBe(true);
    await page.getByText('There is no persona yet').waitFor();
    // The browser tells of the refused audit by which the page learnt that there is no journey.
    expect(admin.errors.filter((error) => !/status of 400 .*\/coverage\?/.test(error))).toEqual([]);
  });
});

describe('a site with content', () => {
  beforeAll(fill);

  test('shows numbers and status of each cell, with totals', async () => {
    const page = await openCoverage({}, '?role=ARTICLE');
    // One of the two resources is an article by its attribute, and is meant for everyone.
    await expect.poll(() => cell(page, 'awareness.camille').innerText()).toMatch(/Excess\s+5\/1/);
    expect(await cell(page, 'consideration.noor').innerText()).toMatch(/Goal met\s+1\/1\s+1 draft/);
    expect(await cell(page, 'loyalty.*').innerText()).toMatch(/Gap\s+0\/2/);
    const columns = await page.locator('thead th[scope="col"]').allInnerTexts();
    expect(columns.map((text) => text.split('\n')[0])).toEqual([
      'Personas',
      'Awareness',
      'Consideration',
      'Purchase',
      'Post-purchase',
      'Loyalty',
      'Coverage',
    ]);
    const rows = await page.locator('tbody th[scope="row"], tfoot th[scope="row"]').allInnerTexts();
    expect(rows.map((text) => text.split('\n')[0])).toEqual([
      'Everyone',
      'Camille, in a hurry',
      'Noor, curious gardener',
      'Whole stage',
    ]);
    expect(await page.locator('tfoot td').first().innerText()).toMatch(/5 of 5 expected/);
    await admin.picture('coverage-articles');
    expect(admin.errors).toEqual([]);
  });

  test('says the status of all roles together, role by role', async () => {
    const page = await openCoverage();
    const text = await cell(page, 'awareness.camille').innerText();
    expect(text).toMatch(/Thin/);
    expect(text).toMatch(/Lead magnet\s*Goal met\s*1\/1/);
    expect(text).toMatch(/Call to action\s*Gap\s*0\/1/);
    await admin.picture('coverage-light-1280');
    expect(await graveProblems(page, 'main')).toEqual([]);
  });

  test('speaks French, in the dark, in a narrow window', async () => {
    const page = await openCoverage({ language: 'fr', theme: 'dark', width: 900 });
    expect(await page.locator('h1').innerText()).toBe('Couverture');
    expect(await cell(page, 'loyalty.*').innerText()).toMatch(/Lacune/);
    await page.getByText('Après l’achat').first().waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\b(Gap|Thin|Goal met|Untagged)\b/);
    await admin.picture('coverage-fr-dark-900');
    expect(await graveProblems(page, 'main')).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    expect(admin.errors).toEqual([]);
  });

  test('falls back to English in a language that it does not speak', async () => {
    const page = await openCoverage({ language: 'nl' });
    expect(await page.locator('h1').innerText()).toBe('Coverage');
    expect(await cell(page, 'loyalty.*').innerText()).toMatch(/Gap/);
    expect(admin.errors).toEqual([]);
  });

  test('moves through the heat map by keyboard, opens a cell and comes back to it', async () => {
    const page = await openCoverage({ theme: 'dark' });
    await page.getByRole('button', { name: 'Call to action', exact: true }).focus();
    for (let step = 0; step < 30 && (await focused(page)) === null; step += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused(page)).toBe('awareness.*');
    const walk = async (key: string): Promise<string | null> => {
      await page.keyboard.press(key);
      return focused(page);
    };
    expect(await walk('ArrowRight')).toBe('consideration.*');
    expect(await walk('ArrowDown')).toBe('consideration.camille');
    expect(await walk('End')).toBe('loyalty.camille');
    expect(await walk('ArrowRight')).toBe('loyalty.camille');
    expect(await walk('Control+Home')).toBe('awareness.*');
    expect(await walk('ArrowDown')).toBe('awareness.camille');
    // One stop in the tab order, the last one used.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('awareness.camille');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('awareness.camille');
  });

  test('leads from a cell to its entries, and from there to their edit view', async () => {
    const page = await openCoverage();
    await cell(page, 'awareness.camille').click();
    const dialog = page.getByRole('dialog', { name: 'Awareness · Camille, in a hurry' });
    // The list starts with what falls short.
    await dialog.getByText('No entry stands here yet.').waitFor();
    await dialog.getByRole('button', { name: 'Article' }).click();
    await dialog.getByRole('link', { name: 'Roasting carrots 1' }).waitFor();
    expect(await dialog.getByRole('row').count()).toBe(6);
    await admin.picture('coverage-dialog');
    expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
    expect(page.url()).toContain('cell=awareness.camille.ARTICLE');
    await dialog.getByRole('link', { name: 'Roasting carrots 2' }).click();
    await page.getByRole('heading', { name: 'Roasting carrots 2' }).waitFor();
    await page.goBack();
    await page.getByRole('dialog').getByRole('link', { name: 'Roasting carrots 2' }).waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('lets whoever may decide how many entries a cell is to hold, or that it does not apply', async () => {
    const page = await openCoverage({}, '?role=ARTICLE');
    const dialog = page.getByRole('dialog');
    const wanted = dialog.getByRole('textbox', { name: 'Number wanted for this persona' });
    await cell(page, 'loyalty.noor').click();
    await dialog.getByText('the standard is 1').waitFor();
    await dialog.getByRole('button', { name: 'Does not apply' }).click();
    await dialog.getByText('Decided for this persona').waitFor();
    await dialog.getByText('Not applicable: 0 of 0').waitFor();
    expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
    await admin.picture('coverage-target');
    await wanted.fill('2');
    await page.keyboard.press('Enter');
    await dialog.getByText('Gap: 0 of 2').waitFor();
    await dialog.getByRole('button', { name: 'Back to the standard' }).click();
    await dialog.getByText('Gap: 0 of 1').waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('leads from a cell to the list of a content type, filtered alike', async () => {
    const page = await openCoverage({}, '?cell=awareness.camille.LEAD_MAGNET');
    await page.getByRole('dialog').getByRole('link', { name: 'Resource' }).click();
    await page.getByText('1 entry found').waitFor();
    await page.getByText('Winter e-book').waitFor();
    await page.getByText('Journey stages is Awareness').waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('links to the entries that nobody has tagged', async () => {
    const page = await openCoverage();
    const links = page.getByRole('navigation', { name: 'Untagged entries' });
    const href = await links.getByRole('link', { name: 'Article' }).getAttribute('href');
    expect(decodeURIComponent(href!)).toContain('filters[$and][0][funnelStages][name][$null]=true');
    await links.getByRole('link', { name: 'Article' }).click();
    await page.getByText('1 entry found').waitFor();
    await page.getByText('Nobody tagged me').waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('keeps role and language in the address', async () => {
    const page = await openCoverage();
    await page.getByRole('button', { name: 'Lead magnet', exact: true }).click();
    await expect.poll(() => cell(page, 'awareness.camille').innerText()).toMatch(/Goal met\s+1\/1/);
    await page.getByRole('combobox', { name: 'Language' }).click();
    await page.getByRole('option', { name: 'French (fr)' }).click();
    await expect.poll(() => page.url()).toMatch(/role=LEAD_MAGNET&locale=fr/);
    await page.getByRole('button', { name: 'Article', exact: true }).click();
    // No article is written in French.
    await expect.poll(() => cell(page, 'consideration.*').innerText()).toMatch(/Gap/);
    await page.reload();
    await expect.poll(() => cell(page, 'consideration.*').innerText()).toMatch(/Gap/);
    const pressed = page.getByRole('button', { name: 'Article', exact: true, pressed: true });
    expect(await pressed.count()).toBe(1);
    expect(admin.errors).toEqual([]);
  });

  test('narrows the entries, says to what, and takes it all back at once', async () => {
    const page = await openCoverage({}, '?role=ARTICLE&changedFrom=2020-01-01');
    const summary = page.getByRole('status').filter({ hasText: 'only about' });
    await summary.getByText('Article · changed since Jan 1, 2020').waitFor();
    await page.getByRole('combobox', { name: 'Personas' }).click();
    await page.getByRole('option', { name: 'Noor, curious gardener' }).click();
    await page.keyboard.press('Escape');
    await summary.getByText('for Noor, curious gardener').waitFor();
    await expect.poll(() => cell(page, 'awareness.camille').count()).toBe(0);
    // Only what is meant for everyone is left of the five articles.
    await page.locator('tfoot td').first().getByText('1 of 5 expected').waitFor();
    expect(page.url()).toMatch(/personas=noor/);
    await admin.picture('coverage-filtered');
    expect(await graveProblems(page, 'main')).toEqual([]);
    await cell(page, 'awareness.noor').click();
    await page.getByRole('dialog').getByRole('link', { name: 'A guide' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await cell(page, 'awareness.camille').waitFor();
    expect(page.url()).not.toMatch(/personas|changedFrom|role/);
    expect(admin.errors).toEqual([]);
  });

  test('offers to reset filters of which the address names one that is not there', async () => {
    admin = await openAdmin(browser, site.url, { token: site.adminToken });
    const { page } = admin;
    await admin.open(`${PAGE}?personas=nobody`);
    await page
      .getByRole('alert')
      .getByText(/there is no persona "nobody"; allowed: "camille", "noor"/)
      .waitFor();
    await page.getByRole('button', { name: 'Reset filters' }).click();
    await cell(page, 'awareness.camille').waitFor();
  });

  test('shows how the content spreads, and lists what a language lacks', async () => {
    const page = await openCoverage();
    const spread = page.getByRole('region', { name: 'Where the content stands' });
    await spread.getByText('Nothing is published for after the purchase').waitFor();
    expect(await spread.innerText()).toMatch(/Before the purchase\s+7 entries · 88%/);
    const languages = page.getByRole('region', { name: 'Languages that are missing' });
    const pair = languages.getByRole('button', { name: /^Published in English.*: 6 entries$/ });
    await pair.click();
    const dialog = page.getByRole('dialog', { name: /missing in French/ });
    await dialog.getByRole('link', { name: 'Why celeriac' }).waitFor();
    expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
    await admin.picture('coverage-languages');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate('document.activeElement?.textContent'))
      .toMatch(/^Published in English/);
    expect(admin.errors).toEqual([]);
  });

  test('lists what to write next and what the audit found, each with the way there', async () => {
    const page = await openCoverage();
    const gaps = page.getByRole('region', { name: 'What to write next' });
    await gaps.getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    const findings = page.getByRole('region', { name: /^Findings/ });
    await findings.getByRole('heading', { name: /^Untagged entries \(\d+\)$/ }).waitFor();
    await findings.getByRole('link', { name: 'Nobody tagged me' }).first().click();
    await page.getByRole('heading', { name: 'Nobody tagged me' }).waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('groups the findings, puts one off with a reason and takes it up again', async () => {
    const page = await openCoverage();
    const findings = page.getByRole('region', { name: /^Findings/ });
    const groupBy = async (name: string): Promise<void> => {
      await findings.getByRole('combobox', { name: 'Group by' }).click();
      await page.getByRole('option', { name, exact: true }).click();
    };
    await groupBy('Journey stage');
    await findings.getByRole('heading', { name: /^Loyalty \(\d+\)$/ }).waitFor();
    await groupBy('Who changed it last');
    await findings.getByRole('heading', { name: /^Nobody \(\d+\)$/ }).waitFor();
    await groupBy('Rule');
    const group = findings.getByRole('heading', { name: /^Untagged entries/ });
    await group.waitFor();
    await admin.picture('coverage-findings');
    expect(await graveProblems(page, 'main')).toEqual([]);

    const untagged = page.getByText('“Nobody tagged me” is tagged with no journey stage');
    const item = findings.getByRole('listitem').filter({ has: untagged });
    await item.getByRole('button', { name: 'Put off…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put the finding off' });
    await dialog.getByRole('textbox', { name: 'Why may it wait?' }).fill('Waits for the pictures');
    await admin.picture('coverage-snooze');
    expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
    await dialog.getByRole('button', { name: 'Put off', exact: true }).click();
    await findings.getByRole('heading', { name: 'Put off (1)' }).waitFor();
    await group.waitFor({ state: 'detached' });
    await findings.getByText(/^Waits until .*: Waits for the pictures$/).waitFor();
    await findings.getByRole('button', { name: 'Take up again' }).click();
    await group.waitFor();
    expect(admin.errors).toEqual([]);
  });

  test('walks along the recommendations on request, and says where they do not lead to the goal', async () => {
    const page = await openCoverage();
    const walk = page.getByRole('region', { name: 'Ways to the goal' });
    const start = walk.getByRole('button', { name: 'Walk the recommendations' });
    // A walk that never ends: it is cancelled.
    await page.route('**/coverage/goal-walk?*', () => undefined);
    await start.click();
    await walk.getByRole('progressbar', { name: 'Walking the recommendations…' }).waitFor();
    expect(await graveProblems(page, 'main')).toEqual([]);
    await admin.picture('coverage-walk-progress');
    await walk.getByRole('button', { name: 'Cancel' }).click();
    await walk.getByRole('progressbar').waitFor({ state: 'detached' });
    expect((await walk.getByRole('alert').allTextContents()).join('')).toBe('');
    await page.unroute('**/coverage/goal-walk?*');

    await start.click();
    await walk
      .getByRole('status')
      .getByText(/^\d+ entries walked from; \d+ do not lead/)
      .waitFor();
    await walk
      .getByText(/^Error · From “.*”, recommendations do not lead to a purchase/)
      .first()
      .waitFor();
    expect(await graveProblems(page, 'main')).toEqual([]);
    await admin.picture('coverage-walk');

    const items = walk.getByRole('listitem');
    const all = await items.count();
    await items.first().getByRole('button', { name: 'Put off…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Put the finding off' });
    await dialog.getByRole('textbox', { name: 'Why may it wait?' }).fill('A form is being made');
    await dialog.getByRole('button', { name: 'Put off', exact: true }).click();
    await walk.getByRole('heading', { name: 'Put off (1)' }).waitFor();
    await walk.getByText(/: A form is being made$/).waitFor();
    await start.click();
    await walk.getByRole('progressbar').waitFor({ state: 'detached' });
    await walk.getByRole('heading', { name: 'Put off (1)' }).waitFor();
    await walk.getByRole('button', { name: 'Take up again' }).click();
    await walk.getByRole('heading', { name: 'Put off (1)' }).waitFor({ state: 'detached' });
    expect(await items.count()).toBe(all);
    expect(admin.errors).toEqual([]);
  });

  test('says so when the address names a journey that is not there', async () => {
    admin = await openAdmin(browser, site.url, { token: site.adminToken });
    await admin.open(`${PAGE}?journey=nowhere`);
    await admin.page
      .getByRole('alert')
      .getByText(/there is no journey "nowhere"/)
      .waitFor();
  });

  test('is not shown to an editor without the permission', async () => {
    admin = await openAdmin(browser, site.url, { token: site.editorToken });
    const { page } = admin;
    await admin.open('/');
    await page.getByRole('link', { name: 'Content Manager' }).first().waitFor();
    expect(await page.locator(`a[href$="${PAGE}"]`).count()).toBe(0);
    await admin.open(PAGE);
    await page.getByText("You don't have the permissions to access that content").waitFor();
    expect(admin.errors).toEqual([]);
  });
});
