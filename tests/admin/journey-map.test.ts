import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import touchpoints from '../../demo/data/touchpoints.json';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER, TOUCHPOINT } from './support/content';
import { whilePrinting } from './support/print';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/map';
const SHOWN = ['search', 'checkout', 'customer-support', 'newsletter', 'parcel-card'];

let camille: string;
let leek: string;

const visit = useSite(articlesAndOffers(), async ({ api }) => {
  const content = await createContent(api);
  camille = await content.persona('camille', 'Camille');
  for (const { key, name, human, opportunity, stages, ...touchpoint } of touchpoints) {
    const personas = key === 'checkout' ? [camille] : [];
    if (!SHOWN.includes(key)) continue;
    await api('POST', `/content-manager/collection-types/${TOUCHPOINT}`, {
      ...touchpoint,
      key: `${key}-1`,
      // The preset has some of the same names.
      name: `Our ${name.en}`,
      isHuman: human,
      frictionOpportunity: opportunity,
      personas: { connect: personas.map((documentId) => ({ documentId })) },
      stages: { connect: stages.map((stage) => ({ documentId: content.stages[stage] })) },
    });
  }
  leek = await content.entry(ARTICLE, { title: 'Leek' }, { stages: ['awareness'] });
  const ofCamille = { stages: ['purchase'], personas: [camille] };
  await content.entry(OFFER, { label: 'A box' }, ofCamille, false);
});

const open = async (search = '', look: Parameters<typeof visit.open>[1] = {}): Promise<Page> => {
  const page = await visit.open(`${PAGE}${search}`, look);
  await page.locator('[data-page="map"]').waitFor();
  return page;
};
const map = (page: Page) => page.locator('[data-part="map"] svg');
const texts = async (page: Page): Promise<string> =>
  (await map(page).innerHTML()).replace(/<[^>]+>/g, ' ');

test('stages, touchpoints by channel and what is published stand in a drawing and in a table', async () => {
  const page = await open();
  expect(await texts(page)).toMatch(/Before the purchase.*Our Search engine.*Leek.*A box/s);
  await page.getByText('The same as a table').click();
  const table = page.getByRole('table', { name: /Journey map/ });
  expect(await table.getByRole('columnheader', { name: /Awareness/ }).count()).toBe(1);
  expect(await table.locator('[data-row="ARTICLE"]').innerText()).toContain('Leek');
  await visit.admin.picture('journey-map');
  expect(await graveProblems(page, '[data-page="map"]')).toEqual([]);
  await map(page).getByRole('link', { name: 'Leek' }).press('Enter');
  await page.waitForURL((url) => url.pathname.endsWith(`${ARTICLE}/${leek}`));
  expect(visit.admin.errors).toEqual([]);
});

test('the experience map has a curve that breaks where nobody said what is felt', async () => {
  const page = await open('?view=experience');
  const lane = map(page).locator('[data-lane="emotion"]');
  expect(await lane.locator('[data-curve]').count()).toBeGreaterThan(1);
  expect(await lane.innerHTML()).toContain('Very bad');
  await page.getByRole('tab', { name: 'Service blueprint' }).click();
  await page.waitForURL((url) => url.searchParams.get('view') === 'blueprint');
  const text = await texts(page);
  for (const line of ['interaction', 'visibility', 'internal interaction']) {
    expect(text).toContain(`Line of ${line}`);
  }
  await visit.admin.picture('journey-map-blueprint');
});

test('a persona meets its own touchpoints and everybody’s; its address can be shared', async () => {
  const page = await open('?view=blueprint');
  expect(await texts(page)).toContain('Our Checkout');
  await visit.site.api('POST', '/content-manager/collection-types/plugin::content-funnel.persona', {
    ...{ key: 'dana', name: 'Dana', active: true },
  });
  await page.goto(`${visit.site.url}/admin${PAGE}?view=blueprint&persona=dana`);
  await page.getByRole('combobox', { name: 'Persona' }).getByText('Dana').waitFor();
  expect(await texts(page)).not.toContain('Our Checkout');
  await page.goto(`${visit.site.url}/admin${PAGE}?persona=nobody`);
  await page.getByText('there is no "nobody"').waitFor();
});

test('a map leaves as SVG, PNG and CSV, and fits on a sheet of paper', async () => {
  const page = await open('?view=experience');
  const load = async (format: string): Promise<Buffer> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: format, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`experience-digital.${format.toLowerCase()}`);
    return readFileSync(await download.path());
  };
  const svg = (await load('SVG')).toString();
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  expect(svg).not.toMatch(/var\(--|class=|<a /);
  const png = await load('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
  expect(png.readUInt32BE(16)).toBe(width * 2);
  const csv = (await load('CSV')).toString();
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv).toContain('Emotion,');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 119\d(\.\d+)? 84[12](\.\d+)?\]/);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const printed = await whilePrinting(page, () => visit.admin.picture('journey-map-printed'));
  expect(printed.place).toEqual({ top: 0, left: 0 });
  expect(printed.text).toMatch(/^Experience map: /);
  expect(printed.text).not.toContain('Tagging queue');
  expect(await page.locator('.content-funnel-printed').count()).toBe(0);
});

test('frictions stand on a board, the worst first, in French too', async () => {
  const page = await open('?view=frictions', { language: 'fr', theme: 'dark', width: 900 });
  const board = page.locator('[data-part="frictions"]');
  expect(await board.getByRole('heading').allInnerTexts()).toEqual([
    expect.stringMatching(/^Graves \(2\)/),
    expect.stringMatching(/^Sérieux/),
    expect.stringMatching(/^Légers/),
  ]);
  expect(await board.locator('[data-friction="checkout-1"]').innerText()).toContain('Responsable');
  await visit.admin.picture('journey-map-frictions-fr-dark');
  expect(await graveProblems(page, '[data-page="map"]')).toEqual([]);
});
