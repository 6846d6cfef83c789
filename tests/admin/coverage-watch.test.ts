import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import {
  ARTICLE,
  articlesAndOffers,
  createContent,
  OFFER,
  STAGE,
  type Content,
} from './support/content';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/coverage';

let content: Content;

const visit = useSite(articlesAndOffers(), async ({ api, grantEditor, limitEditor }) => {
  content = await createContent(api);
  await content.entry(ARTICLE, { title: 'Leek' }, { stages: ['awareness'] });
  for (const key of ['awareness', 'loyalty']) {
    const address = `/content-manager/collection-types/${STAGE}/${content.stages[key]}`;
    await api('PUT', address, { reviewEveryDays: 30, reviewedAt: '2020-01-01' });
  }
  await grantEditor(['coverage.read']);
  await limitEditor(STAGE, ['name']);
});

const panel = async (page: Page, name: 'watch' | 'reviews' = 'watch') => {
  const part = page.locator(`[data-part="${name}"]`);
  await part.waitFor();
  return part;
};

test('a snapshot is taken, and what has opened and closed since is told', async () => {
  const page = await visit.open(PAGE);
  const watch = await panel(page);
  await watch.getByText('No snapshot yet.', { exact: false }).waitFor();
  await watch.getByRole('textbox', { name: 'Name of the snapshot' }).fill('Before the campaign');
  await watch.getByRole('button', { name: 'Take a snapshot' }).click();
  await watch.getByRole('gridcell', { name: /^Before the campaign/ }).waitFor();
  await content.entry(OFFER, { label: 'A box' }, { stages: ['consideration'] }, false);
  await watch.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: /^Before the campaign/ }).click();
  const comparison = watch.locator('[data-part="comparison"]');
  await comparison.waitFor();
  expect(await comparison.innerText()).toMatch(
    /1 cell closed\s+Consideration · Everyone · Call to action: Gap → Goal met/
  );
  expect(await comparison.innerText()).toContain('No cell opened');
  await watch.getByRole('button', { name: 'Take a snapshot' }).click();
  await watch.getByRole('img', { name: 'Coverage: 0% → 8%, over 2 snapshots' }).waitFor();
  await watch.getByRole('img', { name: 'Findings: 26 → 24, over 2 snapshots' }).waitFor();
  expect(new URL(page.url()).searchParams.get('since')).toMatch(/^[\da-f-]{36}$/);
  expect(await graveProblems(page, '[data-part="watch"]')).toEqual([]);
  await visit.admin.picture('coverage-watch');
  expect(visit.admin.errors).toEqual([]);
});

test('what is to be reviewed is named, and is reviewed with one click', async () => {
  const page = await visit.open(PAGE);
  const reviews = await panel(page, 'reviews');
  await reviews.getByRole('link', { name: 'Journey stage · Awareness' }).waitFor();
  expect(await reviews.innerText()).toContain(
    'Due since Jan 31, 2020; last reviewed on Jan 1, 2020'
  );
  expect(await graveProblems(page, '[data-part="reviews"]')).toEqual([]);
  await reviews.scrollIntoViewIfNeeded();
  await visit.admin.picture('coverage-reviews');
  await reviews.getByRole('button', { name: 'Reviewed today: Awareness' }).press('Enter');
  await reviews
    .getByRole('link', { name: 'Journey stage · Awareness' })
    .waitFor({ state: 'detached' });
  const told = reviews.getByRole('status');
  expect(await told.innerText()).toBe('Reviewed today: Awareness');
  expect(await page.evaluate('document.activeElement?.textContent')).toBe(await told.innerText());
  expect(await reviews.getByRole('link').allInnerTexts()).toEqual(['Journey stage · Loyalty']);
  expect(visit.admin.errors).toEqual([]);
});

test('whoever may only read sees them, in French, and may neither take nor delete one', async () => {
  const page = await visit.open(PAGE, { as: 'editor', language: 'fr', theme: 'dark', width: 900 });
  const watch = await panel(page);
  await watch.getByRole('gridcell', { name: /^Before the campaign/ }).waitFor();
  expect(await watch.getByRole('button', { name: /Prendre|Supprimer/ }).count()).toBe(0);
  const reviews = await panel(page, 'reviews');
  await reviews.getByText('Étape du parcours : Fidélisation').waitFor();
  expect(await reviews.innerText()).toContain('En retard depuis le 31 janv. 2020');
  expect(await reviews.locator('a, button').count()).toBe(0);
  await reviews.scrollIntoViewIfNeeded();
  await visit.admin.picture('coverage-watch-fr-dark');
});
