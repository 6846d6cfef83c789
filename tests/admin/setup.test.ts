import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, offerSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent } from './support/content';
import { useSite } from './support/use-site';

const PLUGIN = '/plugins/content-funnel';
const WIZARD = '[data-page="setup"]';

const visit = useSite(
  {
    contentTypes: [articleSchema(), offerSchema()],
    funnel: { contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  // A role as it was before the plugin came.
  (site) => site.allowEditor(ARTICLE, ['title'], ['en'])
);

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

test('a new administrator is led from an empty site to a filled coverage', async () => {
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

  const { stages, entry } = await createContent(visit.site.api);
  expect(Object.keys(stages)).toContain('awareness');
  await entry(ARTICLE, { title: 'Ten roots' }, { stages: ['awareness'] });
  await entry(ARTICLE, { title: 'Not tagged' });

  await page.getByRole('button', { name: 'Next step' }).click();
  await heading(page, 'Content types');
  await stepButton(page, 'Content types').getByText('Done').waitFor();
  await page.getByRole('button', { name: /^Article/ }).click();
  await page.getByText('Declared in the plugin’s configuration', { exact: false }).waitFor();
  await page.getByText('Takes part. 2 entries, 1 without a stage.').waitFor();
  await visit.admin.picture('setup-content-declared');
  await page.getByRole('button', { name: /^Offer/ }).click();
  await page.getByText('This mapping fits the content type.').waitFor();
  await page.getByRole('textbox', { name: 'Address on the site' }).fill('/o/:slag');
  await page.getByText('there is no attribute “:slag”', { exact: false }).waitFor();
  await page.getByText('Allowed:', { exact: false }).getByText(':slug', { exact: false }).waitFor();
  await page.getByText("url: '/o/:slag'", { exact: false }).waitFor();
  await visit.admin.picture('setup-content');
  expect(await graveProblems(page, 'main')).toEqual([]);

  await page.getByRole('button', { name: 'Next step' }).click();
  await heading(page, 'Rights');
  await page.getByText('api::article.article.find').waitFor();
  await page.getByText('Strapi gives out drafts, too', { exact: false }).waitFor();
  await page.getByText('Editor, Article: lacks Journey stages', { exact: false }).waitFor();
  await visit.admin.picture('setup-rights');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Grant 6 rights' }).click();
  await page.getByRole('button', { name: /^Grant/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Add the tag fields to these roles' }).click();
  await page.getByText('has their tag fields', { exact: false }).waitFor();
  await stepButton(page, 'Rights').getByText('Done').waitFor();

  await page.getByRole('button', { name: 'Next step' }).click();
  await heading(page, 'Try the first query');
  await page.getByRole('button', { name: 'Run it as a visitor' }).click();
  await page.getByText('Answered with 2 entries.').waitFor();
  await page.getByText('"title": "Ten roots"', { exact: false }).waitFor();
  await visit.admin.picture('setup-query');
  // Strapi's own buttons are pale under the pointer.
  await page.mouse.move(0, 0);
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('radio', { name: 'REST' }).click();
  await page.getByRole('button', { name: 'Run it as a visitor' }).click();
  await page.getByText('Answered with 2 entries.').waitFor();
  await page.getByRole('button', { name: 'Finish the setup' }).click();
  await page.getByText('The setup is finished.', { exact: false }).waitFor();
  expect((await tabs(page)).at(-1)).toBe('Setup');
  await page.getByRole('link', { name: 'Open the coverage' }).click();
  await page.getByRole('columnheader', { name: /Awareness/ }).waitFor();
  await page.getByRole('rowheader', { name: /Returning customer/ }).waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('whoever comes back goes on where the last one was; it is in French, dark and narrow', async () => {
  const page = await open(`${PLUGIN}/setup`, { language: 'fr', theme: 'dark', width: 900 });
  await heading(page, 'Essayer la première requête');
  await page.getByRole('button', { name: 'Retour' }).click();
  await heading(page, 'Droits');
  await page.getByText('dispose de leurs champs de tags', { exact: false }).waitFor();
  await visit.admin.picture('setup-rights-fr-dark-900');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Retour' }).click();
  await page.getByRole('button', { name: /^Offer/ }).click();
  await page.getByText('Cette correspondance convient au type.').waitFor();
  await visit.admin.picture('setup-content-fr-dark-900');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await stepButton(page, 'Choisir un parcours client').click();
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
