import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER } from './support/content';
import { IN_ENGLISH } from './support/panel';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/simulator';

let leek: string;
let box: string;

const visit = useSite(articlesAndOffers(), async ({ api }) => {
  const content = await createContent(api);
  const camille = await content.persona('camille', 'Camille');
  const early = { stages: ['awareness'], personas: [camille] };
  leek = await content.entry(ARTICLE, { title: 'Leek' }, early);
  for (const title of ['Carrot', 'Turnip']) await content.entry(ARTICLE, { title }, early);
  await content.entry(ARTICLE, { title: 'Beet' }, { stages: ['consideration'] });
  await content.entry(ARTICLE, { title: 'Celery' }, { stages: ['loyalty'] });
  const asking = { label: 'A box', ask: 'EMAIL' };
  box = await content.entry(OFFER, asking, { stages: ['awareness'] }, false);
  const actions = [`${ARTICLE}.find`, `${OFFER}.find`];
  await api('POST', '/content-funnel/setup/public-rights', { actions });
});

const open = async (search = '', look: Parameters<typeof visit.open>[1] = {}): Promise<Page> => {
  const page = await visit.open(`${PAGE}${search}`, look);
  await page.locator('[data-page="simulator"] [data-part="items"]').first().waitFor();
  return page;
};

const titles = (page: Page, column = 0): Promise<string[]> =>
  page.locator('[data-part="items"]').nth(column).getByRole('heading').allInnerTexts();

const pick = async (page: Page, label: string, title: string): Promise<void> => {
  const search = page.getByRole('combobox', { name: label, exact: true });
  await search.click();
  await search.pressSequentially(title);
  await page.getByRole('option', { name: title }).click();
};

const fact = (page: Page, name: string) => page.locator(`[data-fact="${name}"]`).first();

test('shows the answer with its reasons, what is held back and who may keep it', async () => {
  const page = await open('?stage=awareness&persona=camille');
  expect(await titles(page)).toHaveLength(3);
  const first = page.locator('[data-item]').first();
  expect(await first.innerText()).toMatch(/Tagged with their stage.*Tagged with their persona/s);
  await first.getByText('How the score comes about').click();
  await first.getByRole('rowheader', { name: 'Freshness' }).waitFor();
  expect(await fact(page, 'stage').innerText()).toMatch(/Awareness: declared by the visitor/);
  expect(await fact(page, 'withheld').innerText()).toMatch(/A box.*minSeenBeforeAsk/s);
  expect(await fact(page, 'cache').innerText()).toMatch(/Everybody.*Segment key/s);
  await visit.admin.picture('simulator');
  expect(await graveProblems(page, '[data-page="simulator"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('a step goes on like a visitor, and there is a way back', async () => {
  const page = await open('?stage=awareness');
  const seen = (await titles(page))[0]!.replace(/^1\. /, '');
  await page.getByRole('group', { name: seen }).getByRole('button', { name: 'View' }).click();
  await page.waitForURL((url) => url.searchParams.get('history')?.endsWith('~VIEW') ?? false);
  await page.locator('[data-part="history"]').getByTitle(seen).waitFor();
  await expect.poll(() => titles(page)).not.toContainEqual(expect.stringContaining(seen));
  expect(await fact(page, 'cache').innerText()).toContain('The visitor alone');
  await page.getByRole('button', { name: 'One step back' }).click();
  await expect.poll(() => titles(page)).toContainEqual(expect.stringContaining(seen));
  expect(new URL(page.url()).searchParams.get('history')).toBeNull();
});

test('settings are tried beside those of the site, and the differences are marked', async () => {
  const page = await open('?stage=consideration&persona=camille');
  expect((await titles(page))[0]).toBe('1. Beet');
  const places = page.getByRole('spinbutton', { name: 'Places', exact: true });
  await places.fill('1');
  await places.press('Enter');
  await page.getByRole('heading', { name: 'With the settings that you try' }).waitFor();
  expect(await titles(page, 1)).toEqual(['1. Beet']);
  await page.locator('[data-part="gone"]').waitFor();
  expect(new URL(page.url()).searchParams.get('settings')).toBe('slot.count~1');
  await visit.admin.picture('simulator-compare');
  expect(await graveProblems(page, '[data-page="simulator"]')).toEqual([]);
  await page.getByRole('button', { name: 'Back to the settings of the site' }).click();
  await expect.poll(() => page.locator('[data-part="items"]').count()).toBe(1);
  await places.fill('400');
  await places.press('Enter');
  await page.getByText(/settings\.slot\.count/).waitFor();
});

test('says of any entry why it is not shown', async () => {
  const page = await open('?stage=awareness');
  await pick(page, 'Entry to ask about', 'A box');
  const about = page.locator('[data-part="about"]');
  await expect.poll(() => about.innerText()).toMatch(/asks too much.*minSeenBeforeAsk/);
});

test('the history is built by searching, keeps its state in the address, in French too', async () => {
  const page = await open(`?history=${ARTICLE}~${leek}~READ&consent=PERSONALIZATION`, {
    ...{ language: 'fr', theme: 'dark', width: 900 },
  });
  await page.locator('[data-part="history"]').getByTitle('Leek').waitFor();
  expect(await titles(page)).not.toContainEqual(expect.stringContaining('Leek'));
  const overflow: number = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  );
  expect(overflow).toBe(0);
  await visit.admin.picture('simulator-fr-dark-900');
  expect(await graveProblems(page, '[data-page="simulator"]')).toEqual([]);
  await pick(page, 'Ce qu’il a fait, du plus ancien au plus récent', 'Beet');
  await page.waitForURL((url) => url.searchParams.get('history')?.split(',').length === 2);
  expect(visit.admin.errors).toEqual([]);
});

test('made-up visitors walk as the site is and with what is tried', async () => {
  const page = await open('?settings=slot.count~1');
  await page.getByRole('spinbutton', { name: /^Visitors/ }).fill('10');
  await page.getByRole('button', { name: 'Let them walk' }).click();
  const walks = page.getByRole('grid').filter({ hasText: 'As the site is' });
  const line = walks.getByRole('row', { name: /Different entries shown/ });
  await line.waitFor();
  const [, before, after] = await line.getByRole('gridcell').allInnerTexts();
  expect(Number(after)).toBeLessThanOrEqual(Number(before));
  await line.scrollIntoViewIfNeeded();
  await visit.admin.picture('simulator-walks');
  expect(await graveProblems(page, '[data-page="simulator"]')).toEqual([]);
});

test('an entry’s panel leads to it with the segment filled in', async () => {
  const address = `/content-manager/collection-types/${OFFER}/${box}${IN_ENGLISH}`;
  const page = await visit.open(address);
  const panel = page.locator('[data-part="tags"]');
  await panel.getByRole('button', { name: 'Where it is served' }).click();
  await panel.getByRole('link', { name: 'Try it in the simulator' }).click();
  await page.locator('[data-part="about"]').getByText('A box').waitFor();
});
