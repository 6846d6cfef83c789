import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, type Content } from './support/content';
import { chips, choose, field, IN_ENGLISH, press, saved, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const LIST = `/content-manager/collection-types/${ARTICLE}`;

let content: Content;

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: {
      ...{ preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
      coverage: { onPublish: 'block', rules: { severity: { 'untagged-entry': 'ERROR' } } },
    },
  },
  async (site) => {
    await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
    await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
    content = await createContent(site.api);
  }
);

const part = (page: Page) => page.locator('[data-part="publish-tags"]');

/** Names of the stages of a version, and its title. */
const version = async (documentId: string, status: 'draft' | 'published') => {
  const { results } = await visit.site.api<{ results: { name: string }[] }>(
    'GET',
    `/content-manager/relations/${ARTICLE}/${documentId}/funnelStages?status=${status}`
  );
  const { data } = await visit.site.api('GET', `${LIST}/${documentId}?status=${status}`);
  return { title: data['title'], stages: results.map(({ name }) => name).reverse() };
};

/** Published as "Parsnips" at awareness, then a colleague began to write. */
const unfinished = async (): Promise<string> => {
  const documentId = await content.entry(ARTICLE, { title: 'Parsnips' }, { stages: ['awareness'] });
  await visit.site.api('PUT', `${LIST}/${documentId}`, { title: 'Parsnips, unfinished' });
  return documentId;
};

test('an editor puts new tags live and leaves a colleague’s unfinished text a draft', async () => {
  const documentId = await unfinished();
  const page = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor' });
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Awareness']);
  expect(await page.getByRole('button', { name: 'Publish the tags only' }).count()).toBe(0);

  await choose(page, 'funnelStages', 'Loyalty');
  await part(page).getByText('Save your changes first: only saved tags can go live.').waitFor();
  const button = page.getByRole('button', { name: 'Publish the tags only' });
  expect(await button.isDisabled()).toBe(true);
  await press(page, 'Save');
  await saved(page);
  await part(page)
    .getByText(/^The published version carries other tags/)
    .waitFor();
  expect((await version(documentId, 'published')).stages).toEqual(['Awareness']);
  await visit.admin.picture('tagging-panel-publish');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);

  await button.focus();
  await page.keyboard.press('Enter');
  await part(page).getByText('The tags are live. The published text stayed as it was.').waitFor();
  await expect.poll(() => button.count()).toBe(0);
  expect(await version(documentId, 'published')).toEqual({
    title: 'Parsnips',
    stages: ['Awareness', 'Loyalty'],
  });
  expect(await version(documentId, 'draft')).toMatchObject({ title: 'Parsnips, unfinished' });
  // The keyboard goes on where the button was.
  await expect.poll(() => part(page).locator(':focus').count()).toBe(1);
  expect(await page.getByText('Modified', { exact: true }).count()).toBeGreaterThan(0);
  expect(visit.admin.errors).toEqual([]);
});

test('text that is not saved is still there after the tags went live', async () => {
  const documentId = await unfinished();
  await visit.site.api('PUT', `${LIST}/${documentId}`, {
    funnelStages: { connect: [{ documentId: content.stages['purchase'] }], disconnect: [] },
  });
  const page = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor' });
  const title = page.getByRole('textbox', { name: /^title/ });
  await title.fill('Parsnips, being written');
  await press(page, 'Publish the tags only');
  await part(page).getByText('The tags are live.').waitFor();
  expect(await title.inputValue()).toBe('Parsnips, being written');
  expect(await page.getByRole('button', { name: 'Save', exact: true }).isEnabled()).toBe(true);
  expect((await version(documentId, 'published')).stages).toEqual(['Awareness', 'Purchase']);
  expect(visit.admin.errors).toEqual([]);
});

test('an editor is told what to mend before it is published, and is refused as long as it is not', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Fennel' }, {}, false);
  const page = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor' });
  const findings = page.locator('[data-part="findings"]');
  await findings.getByRole('heading', { name: 'Before you publish' }).waitFor();
  await findings.getByText('Publishing is refused as long as an error stands here.').waitFor();
  await findings.getByText(/^Error · “Fennel” is tagged with no journey stage/).waitFor();
  await visit.admin.picture('tagging-panel-check');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  await press(page, 'Publish');
  await page.getByText(/Not published\. “Fennel” is tagged with no journey stage/).waitFor();
  expect(visit.admin.errors.filter((text) => !text.includes('400'))).toEqual([]);

  await choose(page, 'funnelStages', 'Awareness');
  await findings.waitFor({ state: 'detached' });
  await press(page, 'Publish');
  await page.getByText('Published document').waitFor();
  expect((await version(documentId, 'published')).stages).toEqual(['Awareness']);
});

test('whoever may not publish is not offered it; in French, in the dark', async () => {
  const documentId = await unfinished();
  await visit.site.api('PUT', `${LIST}/${documentId}`, {
    funnelStages: { connect: [], disconnect: [{ documentId: content.stages['awareness'] }] },
  });
  const page = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, {
    language: 'fr',
    theme: 'dark',
  });
  await page.getByRole('button', { name: 'Publier seulement les tags' }).waitFor();
  await page.getByRole('heading', { name: 'Avant de publier' }).waitFor();
  await visit.admin.picture('tagging-panel-publish-fr-dark');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);

  await visit.site.limitEditor(ARTICLE, [...TEXTS, ...TAGS]);
  const reader = await visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor' });
  await field(reader, 'funnelStages').waitFor();
  expect(await reader.getByRole('button', { name: 'Publish the tags only' }).count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
});
