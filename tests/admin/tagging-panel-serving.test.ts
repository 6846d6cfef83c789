import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER, type Content } from './support/content';
import { IN_ENGLISH, press, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const LIST = '/content-manager/collection-types';

let content: Content;
let article: string;
let offer: string;

const { contentTypes, funnel } = articlesAndOffers();
const slots = { footer: { roles: ['ARTICLE'], count: 2 } };

const visit = useSite(
  { contentTypes: contentTypes!, funnel: { ...funnel, slots } },
  async (site) => {
    await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en']);
    await site.allowEditor(OFFER, ['label', ...TAGS], []);
    const actions = [ARTICLE, OFFER].map((uid) => `${uid}.find`);
    await site.api('POST', '/content-funnel/setup/public-rights', { actions });
    content = await createContent(site.api);
    const camille = await content.persona('camille', 'Camille');
    const tags = { stages: ['awareness'], personas: [camille] };
    article = await content.entry(ARTICLE, { title: 'Parsnips' }, tags);
    offer = await content.entry(OFFER, { label: 'Order a box' }, { stages: ['awareness'] }, false);
  }
);

const part = (page: Page) => page.locator('[data-part="serving"]');
const open = async (
  uid: string,
  documentId: string,
  look: Parameters<typeof visit.open>[1] = {}
) => {
  const query = uid === ARTICLE ? IN_ENGLISH : '';
  const page = await visit.open(`${LIST}/${uid}/${documentId}${query}`, { as: 'editor', ...look });
  await part(page).getByRole('button').click();
  return page;
};
const pick = async (page: Page, label: string, option: string): Promise<void> => {
  await part(page).getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const answer = (page: Page): Promise<string> => part(page).getByRole('status').innerText();

test('a published entry says at which slots and segments it is among the first', async () => {
  const page = await open(ARTICLE, article);
  const lines = part(page).getByRole('listitem');
  await part(page).getByText('footer · Awareness: no persona known and Camille').waitFor();
  expect(
    (await lines.allTextContents()).some((line) => line.startsWith('default · Awareness'))
  ).toBe(true);
  await pick(page, 'Slot', 'footer');
  await pick(page, 'Declared stage', 'Awareness');
  await expect.poll(() => answer(page)).toBe('It is shown at place 1.');
  await visit.admin.picture('tagging-panel-serving');
  expect(await graveProblems(page, '[data-part="serving"]')).toEqual([]);

  // The first rule that stops it.
  const steering = { nextSteps: [], pinned: false, excluded: true, excludedUntil: null };
  const address = `/content-funnel/steering/${ARTICLE}/${article}`;
  await visit.site.api('PUT', address, { ...steering, revision: 0 });
  await pick(page, 'Declared persona', 'Camille');
  await expect.poll(() => answer(page)).toBe('It is not shown: an editor set “Do not recommend”.');
  await visit.site.api('PUT', address, { ...steering, excluded: false, revision: 1 });
  expect(visit.admin.errors).toEqual([]);
});

test('an entry that a slot is not meant for says so, and a draft that it is not published', async () => {
  const page = await open(OFFER, offer, { language: 'fr', theme: 'dark' });
  await pick(page, 'Emplacement', 'footer');
  await pick(page, 'Étape déclarée', 'Prise de conscience');
  await expect
    .poll(() => answer(page))
    .toBe('Il n’est pas proposé : cet emplacement n’accueille pas les contenus de sa fonction.');
  await visit.admin.picture('tagging-panel-serving-fr-dark');
  expect(await graveProblems(page, '[data-part="serving"]')).toEqual([]);

  const draft = await content.entry(ARTICLE, { title: 'Beetroot' }, {}, false);
  const drafts = await open(ARTICLE, draft);
  await part(drafts).getByText('It is not served: it is not published in this language.').waitFor();
  await press(drafts, 'Hide where it is served');
  expect(await part(drafts).getByRole('status').count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
});
