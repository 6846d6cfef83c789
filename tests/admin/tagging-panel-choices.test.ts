import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import {
  ARTICLE,
  createContent,
  PERSONA,
  STAGE,
  uploadPicture,
  type Content,
} from './support/content';
import { chips, choose, field, IN_ENGLISH, TAGS, TEXTS } from './support/panel';
import { useSite } from './support/use-site';

const LIST = `/content-manager/collection-types/${ARTICLE}`;
const collection = (uid: string) => `/content-manager/collection-types/${uid}`;

let content: Content;
let camille: string;
let gone: string;

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  async (site) => {
    await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
    await site.api('POST', '/content-funnel/presets/community/apply');
    await site.api('POST', collection(STAGE), { name: 'Farewell', key: 'farewell', position: 9 });
    await site.allowEditor(ARTICLE, [...TEXTS, ...TAGS], ['en', 'fr']);
    content = await createContent(site.api);
    camille = await content.persona('camille', 'Camille Roux');
    await content.persona('noor', 'Noor');
    gone = await content.persona('gone', 'Gustav');
    await site.api('PUT', `${collection(PERSONA)}/${camille}`, {
      portrait: await uploadPicture(site),
    });
    await site.api('PUT', `${collection(PERSONA)}/${gone}`, { active: false });
  }
);

const open = (documentId: string, look: Parameters<typeof visit.open>[1] = {}) =>
  visit.open(`${LIST}/${documentId}${IN_ENGLISH}`, { as: 'editor', ...look });
const article = (tags: Parameters<Content['entry']>[2] = {}) =>
  content.entry(ARTICLE, { title: 'Parsnips' }, tags, false);
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

const pictureWidth = (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelector('[data-tags=funnelPersonas] img')?.naturalWidth ?? 0");

test('stages are offered under the names of their journeys, in the order of each', async () => {
  const page = await open(await article());
  const search = field(page, 'funnelStages').getByRole('combobox');
  await search.click();
  const stages = (name: string) => group(page, name).getByRole('option').allTextContents();
  await group(page, 'Community life cycle').waitFor();
  expect(await stages('Community life cycle')).toEqual([
    'Discovery',
    'Onboarding',
    'Engagement',
    'Retention',
  ]);
  expect((await stages('Digital journey'))[0]).toBe('Awareness');
  // Neither offered nor known to anybody but entries that have it.
  expect(await page.getByRole('option', { name: 'Farewell' }).count()).toBe(0);
  await visit.admin.picture('tagging-panel-groups');
  expect(await graveProblems(page, '[role="listbox"]')).toEqual([]);

  // A group of which nothing is found goes.
  await search.pressSequentially('onboar');
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Onboarding']);
  expect(await group(page, 'Digital journey').count()).toBe(0);
  // The arrow finds nothing while the list is being made anew.
  await expect
    .poll(async () => {
      await page.keyboard.press('ArrowDown');
      return search.getAttribute('aria-activedescendant');
    })
    .toMatch(/./);
  await page.keyboard.press('Enter');
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Onboarding']);
  await field(page, 'funnelStages').getByText('Community life cycle', { exact: true }).waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('what is offered no more is named where an entry has it, and why is said', async () => {
  const page = await open(await article({ stages: ['farewell'], personas: [gone] }));
  await expect.poll(() => chips(page, 'funnelStages')).toEqual(['Farewell']);
  expect(await chips(page, 'funnelPersonas')).toEqual(['Gustav']);
  await field(page, 'funnelStages').getByText('No longer in a journey').waitFor();
  await field(page, 'funnelPersonas').getByText('No longer active').waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('personas are shown with their portrait, or with their initials', async () => {
  const page = await open(await article({ personas: [camille] }));
  await expect.poll(() => pictureWidth(page)).toBeGreaterThan(0);
  await choose(page, 'funnelPersonas', 'Noor');
  await expect.poll(() => chips(page, 'funnelPersonas')).toEqual(['Camille Roux', 'Noor']);
  await field(page, 'funnelPersonas').getByText('N', { exact: true }).waitFor();
  await visit.admin.picture('tagging-panel-portraits');
  expect(await graveProblems(page, '[data-part="tags"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('fields follow each other at even distances, whatever waits unseen between them', async () => {
  const page = await open(await article({ stages: ['awareness'], personas: [camille] }));
  await expect.poll(() => chips(page, 'funnelPersonas')).toEqual(['Camille Roux']);
  const boxes = await Promise.all(
    ['funnelStages', 'funnelPersonas', 'funnelTouchpoints'].map((name) =>
      field(page, name).boundingBox()
    )
  );
  const steering = await page.locator('[data-part="steering"]').boundingBox();
  const gaps = [...boxes, steering]
    .map((box) => box!)
    .flatMap((box, index, all) => {
      const last = all[index - 1];
      return last ? [Math.round(box.y - last.y - last.height)] : [];
    });
  expect(gaps).toEqual([16, 16, 16]);
});
