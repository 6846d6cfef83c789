import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER, PERSONA } from './support/content';
import { chips, field } from './support/panel';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/coverage';
const CELL = 'Consideration · Ana · Article';

const visit = useSite(articlesAndOffers(), async ({ api, grantEditor }) => {
  const content = await createContent(api);
  await api('POST', `/content-manager/collection-types/${PERSONA}`, {
    ...{ key: 'ana', name: 'Ana', active: true, goals: ['Eat from her own garden'] },
    evidence: [{ sourceType: 'interview', date: '2026-02-11', quote: 'I give up every May.' }],
  });
  const leek = { title: 'Leek', slug: 'leek' };
  await content.entry(ARTICLE, leek, { stages: ['awareness'] });
  await content.entry(OFFER, { label: 'A box' }, { stages: ['purchase'] }, false);
  await grantEditor(['coverage.read']);
});

test('a gap says why, has a brief to take along, and an entry is begun from it', async () => {
  const page = await visit.open(`${PAGE}?cell=consideration.ana.ARTICLE`);
  const cell = page.getByRole('dialog', { name: 'Consideration · Ana' });
  await cell.getByRole('button', { name: 'Write this' }).click();
  const dialog = page.getByRole('dialog', { name: `Brief: ${CELL}` });
  const brief = dialog.locator('[data-part="brief"]');
  await brief.waitFor();
  expect(await brief.innerText()).toMatch(
    /1 entry is missing to reach 1; weight of the stage: [\d.]+\./
  );
  for (const text of ['Eat from her own garden', '“I give up every May.” (2026-02-11)', 'Leek']) {
    await brief.getByText(text, { exact: true }).waitFor();
  }
  expect(await brief.innerText()).toMatch(/Link from it to\s+A box/);
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await visit.admin.picture('coverage-brief');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download as Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('brief-consideration-ana-article.md');
  expect(readFileSync(await file.path(), 'utf8')).toMatch(
    /^# Brief: Consideration · Ana · Article\n[\s\S]+- \[Leek\]\(\/en\/blog\/leek\)/
  );
  await page.keyboard.press('Escape');
  await cell.getByRole('button', { name: 'Write this' }).waitFor();
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Write this');
  await page.keyboard.press('Enter');
  await dialog.getByRole('textbox', { name: 'Its title' }).fill('Slugs in May');
  await dialog.getByRole('button', { name: 'Create the draft' }).click();

  await page.waitForURL(/\/content-manager\/collection-types\/api::article\.article\//);
  await field(page, 'funnelStages').locator('[data-part="tag"]').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'title' }).inputValue()).toBe('Slugs in May');
  expect([await chips(page, 'funnelStages'), await chips(page, 'funnelPersonas')]).toEqual([
    [expect.stringContaining('Consideration')],
    [expect.stringContaining('Ana')],
  ]);
  await page.getByRole('button', { name: 'Show the brief' }).click();
  await page.locator('[data-part="begun-from"]').getByText('Eat from her own garden').waitFor();
  expect(await graveProblems(page, '[data-part="begun-from"]')).toEqual([]);
  await visit.admin.picture('panel-brief');
  expect(visit.admin.errors).toEqual([]);
});

test('a gap is given to somebody, in French and in dark, and said to be late and done', async () => {
  const page = await visit.open(`${PAGE}?role=ARTICLE`, {
    ...{ language: 'fr', theme: 'dark', width: 900 },
  });
  const assigned = page.locator('[data-part="assigned"]');
  await assigned.getByText('Rien n’est encore confié.').waitFor();
  await page.getByRole('button', { name: 'Confier : Considération · Ana · Article' }).click();
  const dialog = page.getByRole('dialog', { name: /^Confier : / });
  await dialog.getByRole('combobox', { name: 'Qui le rédige' }).click();
  await page.getByRole('option', { name: 'Ada Admin' }).click();
  await dialog.getByLabel('Échéance').fill('2026-01-05');
  await dialog.getByRole('textbox', { name: 'Note pour la rédaction' }).fill('Für die Messe');
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await visit.admin.picture('coverage-assign-fr-dark');
  await dialog.getByRole('button', { name: 'Enregistrer l’attribution' }).click();
  await assigned.getByText('Ada Admin, pour le 5 janv. 2026 · En retard').waitFor();
  await assigned.getByText('Für die Messe').waitFor();
  await assigned.getByRole('link', { name: 'Slugs in May' }).waitFor();
  expect(await graveProblems(page, '[data-part="assigned"]')).toEqual([]);
  await visit.admin.picture('coverage-assigned-fr-dark');

  // Somebody else changes it while the dialog is open.
  await assigned.getByRole('button', { name: /^Modifier l’attribution/ }).click();
  const { data } = await visit.site.api<{ data: { assignee: string }[] }>(
    ...(['GET', '/content-funnel/coverage/assignments?journey=digital'] as const)
  );
  await visit.site.api('PUT', '/content-funnel/coverage/assignments', {
    ...{ journey: 'digital', stage: 'consideration', persona: 'ana', role: 'ARTICLE' },
    ...{ assignee: data[0]!.assignee, dueOn: '2026-01-06', note: 'Later', revision: 1 },
  });
  await dialog.getByRole('button', { name: 'Marquer comme terminé' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/^Quelqu’un d’autre a été plus rapide/)
    .waitFor();
  await dialog.getByText('Later').waitFor();
  await dialog.getByRole('button', { name: 'Marquer comme terminé' }).click();
  await assigned.getByText('Ada Admin, pour le 6 janv. 2026 · Terminé').waitFor();
});

test('whoever may only read sees briefs and assignments, and changes none of them', async () => {
  const page = await visit.open(`${PAGE}?cell=purchase.*.CTA`, { as: 'editor' });
  const cell = page.getByRole('dialog', { name: 'Purchase · Everyone' });
  await cell.getByRole('button', { name: /^(?:Brief|Write this)$/ }).click();
  const begin = page.locator('[data-part="begin"]');
  await begin.waitFor();
  expect(await begin.innerText()).toMatch(/may not create an entry|written in the Content Manager/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const assigned = page.locator('[data-part="assigned"]');
  await assigned.getByText(/^Ada Admin, until Jan 6, 2026 · Done$/).waitFor();
  expect(await assigned.getByRole('button').count()).toBe(0);
  expect(await page.getByRole('button', { name: /^Assign/ }).count()).toBe(0);
});
