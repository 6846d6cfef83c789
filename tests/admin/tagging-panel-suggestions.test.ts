import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import {
  ARTICLE,
  articlesAndOffers,
  createContent,
  OFFER,
  readDocument,
  type Content,
} from './support/content';
import { chips, press, saved, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const LIST = '/content-manager/collection-types';
const WORDS = 'Order the book now: price, delivery and payment.';

let content: Content;

const visit = useSite(articlesAndOffers(), async (site) => {
  await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
  content = await createContent(site.api);
  const camille = await content.persona('camille', 'Camille');
  const noor = await content.persona('noor', 'Noor');
  // What the suggestions learn from.
  for (const [stage, persona, body] of [
    ['awareness', noor, 'What is a root vegetable? Names, seasons and pictures of roots.'],
    ['purchase', camille, WORDS],
  ] as const) {
    for (let number = 0; number < 6; number += 1) {
      const data = { title: `${stage} ${number}`, body };
      await content.entry(ARTICLE, data, { stages: [stage], personas: [persona] }, false);
    }
  }
  for (const [label, ask] of [
    ['Book a visit to the garden', 'MEETING'],
    ['Receive the letter', 'EMAIL'],
  ]) {
    await content.entry(OFFER, { label, ask }, {}, false);
  }
});

const suggested = (page: Page, field: string) => page.locator(`[data-suggestions="${field}"]`);
const untagged = () => content.entry(ARTICLE, { title: 'How to pay', body: WORDS }, {}, false);
const personasOf = async (documentId: string): Promise<string[]> => {
  const { results } = await visit.site.api<{ results: { name: string }[] }>(
    'GET',
    `${LIST.replace('collection-types', 'relations')}/${ARTICLE}/${documentId}/funnelPersonas`
  );
  return results.map(({ name }) => name);
};

test('an editor chooses what is suggested under empty fields; the form saves it', async () => {
  const documentId = await untagged();
  const page = await visit.open(`${LIST}/${ARTICLE}/${documentId}`, { as: 'editor' });
  const stage = suggested(page, 'funnelStages').getByRole('button', { name: /^Purchase/ });
  const persona = suggested(page, 'funnelPersonas').getByRole('button', { name: /^Camille/ });
  await stage.waitFor();
  await persona.waitFor();
  expect(await stage.getAttribute('title')).toMatch(
    /^Right in about \d\d% of such cases\. Because of: .*(delivery|payment)/
  );
  await visit.admin.picture('tagging-panel-suggestions');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  await stage.click();
  await persona.focus();
  await page.keyboard.press('Enter');
  expect(await chips(page, 'funnelStages')).toEqual(['Purchase']);
  expect(await chips(page, 'funnelPersonas')).toEqual(['Camille']);
  expect(await page.locator('[data-suggestions]').count()).toBe(0);
  // In the form only, until it is saved.
  expect(await personasOf(documentId)).toEqual([]);
  await press(page, 'Remove Purchase');
  await stage.click();
  await press(page, 'Save');
  await saved(page);
  expect(await personasOf(documentId)).toEqual(['Camille']);
  expect(visit.admin.errors).toEqual([]);
});

test('what is rejected is gone for everybody, and can be taken back; in French, in the dark', async () => {
  const documentId = await untagged();
  const page = await visit.open(`${LIST}/${ARTICLE}/${documentId}`, { as: 'editor' });
  const stage = suggested(page, 'funnelStages').getByRole('button', { name: /^Purchase/ });
  const reject = page.getByRole('button', { name: 'Do not suggest Purchase for this entry again' });
  const said = suggested(page, 'funnelStages').getByRole('status');
  await reject.click();
  await said.getByText(/^Purchase will not be suggested/).waitFor();
  expect(await stage.count()).toBe(0);
  await said.getByRole('button', { name: 'Undo' }).click();
  await stage.waitFor();
  await reject.click();
  await said.getByText(/^Purchase will not be suggested/).waitFor();

  const french = await visit.open(`${LIST}/${ARTICLE}/${documentId}`, {
    ...{ language: 'fr', theme: 'dark' },
  });
  await suggested(french, 'funnelPersonas')
    .getByRole('button', { name: /^Camille/ })
    .waitFor();
  expect(await french.getByRole('button', { name: /^Achat/ }).count()).toBe(0);
  await visit.admin.picture('tagging-panel-suggestions-fr-dark');
  expect(await graveProblems(french, '[data-part="tags"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('an ask is suggested for the attribute that says it, with few examples', async () => {
  const documentId = await content.entry(OFFER, { label: 'Book a tasting' }, {}, false);
  const page = await visit.open(`${LIST}/${OFFER}/${documentId}`);
  const ask = suggested(page, 'ask').getByRole('button', { name: 'MEETING', exact: true });
  await ask.waitFor();
  expect(await ask.getAttribute('title')).toMatch(/^Few examples so far\. Because of: .*Book/);
  await ask.click();
  expect(await suggested(page, 'ask').count()).toBe(0);
  await press(page, 'Save');
  await saved(page);
  expect(await readDocument(visit.site.api, OFFER, documentId)).toMatchObject({ ask: 'MEETING' });
  expect(visit.admin.errors).toEqual([]);
});

test('nothing is suggested to whoever may not tag, nor for what is not saved', async () => {
  const documentId = await untagged();
  const page = await visit.open(`${LIST}/${ARTICLE}/create`, { as: 'editor' });
  await page.locator('[data-tags="funnelStages"]').waitFor();
  expect(await page.locator('[data-suggestions]').count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
  await visit.site.limitEditor(ARTICLE, [...TEXTS, ...TAGS]);
  const reader = await visit.open(`${LIST}/${ARTICLE}/${documentId}`, { as: 'editor' });
  await reader.locator('[data-tags="funnelStages"]').waitFor();
  expect(await reader.locator('[data-suggestions]').count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
});
