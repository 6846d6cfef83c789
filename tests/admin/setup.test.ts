import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE } from './support/content';
import { useSite } from './support/use-site';

const PLUGIN = '/plugins/content-funnel';
const WIZARD = '[data-page="setup"]';

const visit = useSite({
  contentTypes: [articleSchema()],
  funnel: { contentTypes: { [ARTICLE]: participation[ARTICLE] } },
});

const open = async (address: string, look: Parameters<typeof visit.open>[1] = {}) => {
  const page = await visit.open(address, look);
  await page.locator(WIZARD).waitFor();
  return page;
};
const stepButton = (page: Page, name: string) =>
  page.getByRole('navigation', { name: /Steps|Étapes/ }).getByRole('button', { name });
const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
const tabs = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Content Funnel' }).getByRole('link').allInnerTexts();

test('a new administrator is led to the setup, chooses a journey, names personas and may leave', async () => {
  const page = await open(PLUGIN);
  await heading(page, 'Choose a journey');
  expect((await tabs(page))[0]).toBe('Setup');
  await page.getByRole('radio', { name: 'From a preset' }).waitFor();
  await page.getByRole('radio', { name: 'Digital journey' }).waitFor();
  await visit.admin.picture('setup-journey');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await stepButton(page, 'Choose a journey').getByText('To do').waitFor();
  await page.getByRole('button', { name: 'Apply' }).click();
  await stepButton(page, 'Choose a journey').getByText('Done').waitFor();
  await page.getByText('Awareness → Consideration → Purchase', { exact: false }).waitFor();

  await page.getByRole('button', { name: 'Next step' }).click();
  await heading(page, 'Name your personas');
  await page.getByRole('button', { name: 'Returning customer' }).click();
  await page.getByRole('textbox', { name: 'Names' }).press('End');
  await page.keyboard.type('\nCamille');
  await visit.admin.picture('setup-personas');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Create the personas' }).click();
  await stepButton(page, 'Name your personas').getByText('Done').waitFor();
  await page.locator(WIZARD).getByText('Camille').waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('whoever comes back goes on where the last one was; it is in French, dark and narrow', async () => {
  const page = await open(`${PLUGIN}/setup`, { language: 'fr', theme: 'dark', width: 900 });
  await heading(page, 'Nommer vos personas');
  await visit.admin.picture('setup-fr-dark-900');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Retour' }).click();
  await heading(page, 'Choisir un parcours client');
  await page.getByRole('button', { name: 'Ajouter un autre parcours' }).click();
  await page.getByRole('radio', { name: 'Une page blanche' }).click();
  await page.getByRole('textbox', { name: 'Nom du parcours' }).fill('Parcours du jardinier');
  await page.getByRole('textbox', { name: 'Étapes' }).fill('Rêver\nPlanter\nRécolter');
  await visit.admin.picture('setup-own-journey');
  await page.getByRole('button', { name: 'Créer le parcours' }).click();
  await page.getByText('Rêver → Planter → Récolter').waitFor();
  await page.reload();
  await heading(page, 'Choisir un parcours client');
  expect(visit.admin.errors).toEqual([]);
});

test('it is for whoever may set the plugin up', async () => {
  await visit.site.grantEditor(['coverage.read', 'content.tag']);
  const page = await visit.open(`${PLUGIN}/setup`, { as: 'editor' });
  await page.getByText(/permissions to access that content/).waitFor();
  expect(await tabs(page)).not.toContain('Setup');
  expect(visit.admin.errors).toEqual([]);
});
