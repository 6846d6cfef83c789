import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, type Content } from './support/content';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/files';
const FIELDS = ['title', 'slug', 'funnelStages', 'funnelPersonas', 'funnelTouchpoints'];

let content: Content;
let soup: string;

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  async (site) => {
    await site.allowEditor(ARTICLE, FIELDS, ['en']);
    await site.grantEditor(['content.tag', 'tags.export']);
    content = await createContent(site.api);
    const data = { title: 'Leek soup', slug: 'leek-soup' };
    soup = await content.entry(ARTICLE, data, { stages: ['awareness'] });
    await content.entry(ARTICLE, { title: 'Leek pie', slug: 'leek-pie' });
  }
);

const csv = (...lines: string[]) => ({
  name: 'tags.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['contentType,documentId,url,stages', ...lines].join('\n')),
});

test('tags go out as a file and come in again, looked at before anything is done', async () => {
  const page = await visit.open(PAGE, { as: 'editor' });
  const downloads = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  const download = await downloads;
  expect(download.suggestedFilename()).toMatch(/^tags-\d{4}-\d\d-\d\d\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain(`${ARTICLE},${soup},/en/blog/leek-soup,en,Leek soup,awareness,,`);

  await page
    .getByLabel('CSV file')
    .setInputFiles(
      csv(
        `${ARTICLE},${soup},,awareness | purchase`,
        ',,/en/blog/leek-pie,loyalty',
        ',,/nowhere,loyalty',
        `${ARTICLE},${soup}x,,nothing`
      )
    );
  await page.getByRole('button', { name: 'Check the file' }).click();
  await page.getByText('2 entries will change. The file has 4 lines.').waitFor();
  await page.getByText('2 problems: their lines are left out.').waitFor();
  await page
    .getByRole('row', { name: /4 url No published entry has the address “\/nowhere”/ })
    .waitFor();
  await page.getByText(/^Allowed: awareness, consideration/).waitFor();
  await visit.admin.picture('tag-file');
  expect(await graveProblems(page, '[data-page="files"]')).toEqual([]);
  await page.getByRole('button', { name: 'Change 2 entries' }).click();
  await page.getByText('Done', { exact: true }).first().waitFor();
  const jobs = page.getByRole('region', { name: 'Recent work' });
  await jobs.getByText('2 entries changed, 0 as they were, 0 left alone.').waitFor();
  const reports = page.waitForEvent('download');
  await jobs.getByRole('button', { name: 'Report' }).click();
  const report = readFileSync(await (await reports).path(), 'utf8');
  expect(report).toContain(`2,${ARTICLE},${soup},en,Leek soup,changed,`);
  const { results } = await visit.site.api<{ results: { name: string }[] }>(
    'GET',
    `/content-manager/relations/${ARTICLE}/${soup}/funnelStages?pageSize=100`
  );
  expect(results.map(({ name }) => name).reverse()).toEqual(['Awareness', 'Purchase']);
  expect(visit.admin.errors).toEqual([]);
});

test('a file that is none is refused in words, and changing an option asks for another look', async () => {
  const page = await visit.open(PAGE, { as: 'editor', language: 'fr', theme: 'dark', width: 900 });
  await page
    .getByLabel('Fichier CSV')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await page.getByText(/unknown column "a"/).waitFor();
  await page.getByLabel('Fichier CSV').setInputFiles(csv(`${ARTICLE},${soup},,loyalty`));
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await page.getByText(/^1 contenu va changer\./).waitFor();
  await page.getByText(/1 tag ajouté, 2 retirés/).waitFor();
  await page.getByRole('radio', { name: 'Ajouter ce que dit le fichier' }).click();
  expect(await page.getByRole('button', { name: /^Changer/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
  await page.getByText(/1 tag ajouté, 0 retiré/).waitFor();
  await visit.admin.picture('tag-file-fr-dark-900');
  expect(await graveProblems(page, '[data-part="check"]')).toEqual([]);
  // The refused file is the browser's own error, and the only one.
  expect(visit.admin.errors.filter((error) => !error.includes('tag-file/check'))).toEqual([]);
});

test('export alone is for whoever may only export', async () => {
  await visit.site.grantEditor(['tags.export']);
  const page = await visit.open(PAGE, { as: 'editor' });
  await page.getByRole('button', { name: 'Download CSV' }).waitFor();
  expect(await page.getByRole('button', { name: 'Check the file' }).count()).toBe(0);
  await visit.site.grantEditor(['content.tag', 'tags.export']);
  expect(visit.admin.errors).toEqual([]);
});
