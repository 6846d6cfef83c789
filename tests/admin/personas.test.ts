import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, PERSONA } from './support/content';
import { whilePrinting } from './support/print';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/personas';

const visit = useSite(articlesAndOffers(), async ({ api, limitEditor, grantEditor }) => {
  const content = await createContent(api);
  const { data } = await api('POST', `/content-manager/collection-types/${PERSONA}`, {
    ...{ key: 'camille', name: 'Camille', publicLabel: 'Home cooks', active: true },
    ...{ quote: 'I have ten minutes.', shareOfAudience: 0.4, goals: ['Eat well', 'Waste less'] },
    evidence: [
      { sourceType: 'interview', date: '2021-03-01', sample: 12, quote: 'Ten minutes, no more.' },
    ],
    translations: { fr: { name: 'Camille la pressée' } },
  });
  await content.persona('dana', 'Dana');
  const camille = String(data['documentId']);
  const tags = { stages: ['awareness'], personas: [camille] };
  await content.entry(ARTICLE, { title: 'Leek' }, tags);
  await limitEditor(ARTICLE, ['title']);
  await grantEditor(['coverage.read']);
});

const open = async (key: string, look: Parameters<typeof visit.open>[1] = {}): Promise<Page> => {
  const page = await visit.open(`${PAGE}${key}`, look);
  await page.locator(`[data-page="persona${key === '' ? 's' : ''}"]`).waitFor();
  return page;
};

test('a persona stands on one page, with what it rests on and what is published for it', async () => {
  const list = await open('', { as: 'editor' });
  expect(await list.locator('[data-page="personas"]').innerText()).toMatch(
    /Camille\s+1 source\s+D\s+Dana\s+An assumption/
  );
  await list.getByRole('link', { name: 'Camille' }).click();
  const page = list;
  const sheet = page.locator('[data-page="persona"]');
  await sheet.locator('[data-part="stages"]').waitFor();
  const text = await sheet.innerText();
  for (const words of ['I have ten minutes.', '40% of the audience', 'Waste less', '12 people']) {
    expect(text).toContain(words);
  }
  expect(text).toMatch(/Interview · Mar 1, 2021 · \d years ago/);
  expect(await graveProblems(page, '[data-page="persona"]')).toEqual([]);
  await visit.admin.picture('persona');
  await sheet.getByRole('link', { name: 'Consideration' }).click();
  await page.waitForURL((url) => url.pathname.endsWith('/coverage'));
  await page.getByRole('dialog', { name: 'Consideration · Camille' }).waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('one without a source is called an assumption; it prints on A4, in French too', async () => {
  const page = await open('/dana', { language: 'fr', theme: 'dark', width: 900 });
  await page.getByText('Une hypothèse : aucune source ne l’appuie').waitFor();
  await page.locator('[data-part="stages"]').waitFor();
  await visit.admin.picture('persona-fr-dark');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  const printed = await whilePrinting(page, () => visit.admin.picture('persona-printed-fr'));
  expect(printed.place).toEqual({ top: 0, left: 0 });
  expect(printed.text).not.toContain('Contenus à taguer');
  // The panel is dark; paper is not.
  expect(printed.color).toBe('rgb(50, 50, 77)');
});
