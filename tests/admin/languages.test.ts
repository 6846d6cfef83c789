import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import de from '../../admin/src/translations/de.json';
import en from '../../admin/src/translations/en.json';
import es from '../../admin/src/translations/es.json';
import fr from '../../admin/src/translations/fr.json';
import pt from '../../admin/src/translations/pt.json';
import type { FindingLanguage } from '../../server/src/coverage/contract';
import { FINDING_TEXTS } from '../../server/src/coverage/domain/finding-texts';
import { articleSchema, offerSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, OFFER } from './support/content';
import { IN_ENGLISH } from './support/panel';
import { useSite } from './support/use-site';

const PAGES = '/plugins/content-funnel';

let carrots: string;

const visit = useSite(
  {
    contentTypes: [articleSchema(), offerSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
    },
  },
  async (site) => {
    await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
    const content = await createContent(site.api);
    const camille = await content.persona('camille', 'Camille');
    const tags = { stages: ['awareness'], personas: [camille] };
    carrots = await content.entry(ARTICLE, { title: 'Carottes' }, tags);
    for (const title of ['Navets', 'Panais']) await content.entry(ARTICLE, { title }, tags);
    await content.entry(ARTICLE, { title: 'Betterave' }, { stages: ['loyalty'] }, false);
    await content.entry(ARTICLE, { title: 'Topinambour', body: 'Un tubercule.' });
  }
);

/** Names in the site's own content that are texts of the plugin as well. */
const NAMES_OF_THE_SITE = ['Article', 'Purchase', 'Home page'];

/** What of an English text can be told from other languages: its fixed parts of some length. */
const fixedParts = (text: string): string[] =>
  text
    .split(/\{\w+(?:, number)?\}|\{\w+, plural,|[\w=]+ \{|[{}#]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 3);

/** English texts of ours that a page in another language shows or says. */
const englishIn = (shown: readonly string[], own: Readonly<Record<string, string>>): string[] => {
  const known = new Set([...Object.values(own).flatMap(fixedParts), ...NAMES_OF_THE_SITE]);
  const english = Object.values(en).flatMap(fixedParts);
  return english.filter(
    (part) =>
      !known.has(part) &&
      shown.some((text) => (part.includes(' ') ? text.includes(part) : text === part))
  );
};

/** Every text and every label in a part of the page. */
const shownIn = (page: Page, parts: string): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
  const roots = document.querySelectorAll(${JSON.stringify(parts)});
  const texts = [];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.data.trim());
    for (const part of root.querySelectorAll('[aria-label], [placeholder], [title]')) {
      for (const name of ['aria-label', 'placeholder', 'title']) {
        texts.push(part.getAttribute(name) ?? '');
      }
    }
  }
  return texts.filter(Boolean);
})()`);

const OUR_PAGES = 'main, nav[aria-label="Content Funnel"], main ~ footer';

/** Names of texts that stand where the text should. */
const rawKeysIn = (shown: readonly string[]): string[] =>
  shown.filter((text) => text.includes('content-funnel.') || Object.hasOwn(en, text));

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each([
  ['de', de],
  ['es', es],
  ['pt', pt],
] as const)('in %s', (language, texts) => {
  test.each([
    ['coverage', texts['coverage.title'], 'table caption'],
    ['queue', texts['queue.title'], '[data-page="queue"] h2'],
    ['simulator', texts['simulator.title'], '[data-page="simulator"] [data-part="visitor"]'],
    ['slots', texts['slots.title'], '[data-page="slots"]'],
    ['journeys', texts['journeys.title'], 'main table'],
    ['journeys/digital', 'Digital journey', '[data-page="journey"]'],
    ['files', texts['file.title'], 'main h2'],
    ['setup', texts['setup.title'], 'main h2'],
  ])(
    'the page %s speaks the language throughout, in a narrow window',
    async (path, title, ready) => {
      const page = await visit.open(`${PAGES}/${path}`, { language, width: 900 });
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await page.getByText(texts['translation.machineMade']).waitFor();
      const shown = await shownIn(page, OUR_PAGES);
      expect(englishIn(shown, texts)).toEqual([]);
      expect(await overflowOf(page)).toBe(0);
      await visit.admin.picture(`${path.replace('/', '-')}-${language}-900`);
      expect(await graveProblems(page, 'body')).toEqual([]);
      expect(visit.admin.errors).toEqual([]);
    }
  );
});

const check = async (
  page: Page,
  parts: string,
  texts: Readonly<Record<string, string>>
): Promise<void> => {
  const shown = await shownIn(page, parts);
  expect(shown.length).toBeGreaterThan(3);
  expect(rawKeysIn(shown)).toEqual([]);
  expect(englishIn(shown, texts)).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
  expect(visit.admin.warnings).toEqual([]);
};

describe.each([
  ['fr', fr],
  ['de', de],
  ['es', es],
  ['pt', pt],
  // The panel speaks Dutch, the plugin does not.
  ['nl', en],
] as const)('in Strapi’s own pages, in %s,', (language, texts) => {
  test('the tagging panel speaks the language, where an entry is served as well', async () => {
    const address = `/content-manager/collection-types/${ARTICLE}/${carrots}${IN_ENGLISH}`;
    const page = await visit.open(address, { language });
    const panel = page.locator('[data-part="tags"]');
    await panel.getByText(texts['panel.steering'], { exact: true }).waitFor();
    await panel.getByRole('button', { name: texts['panel.serving.show'] }).click();
    await panel.getByText(texts['panel.serving.why']).first().waitFor();
    await check(page, '[data-part="tags"]', texts);
  });

  test('the dialog for many entries speaks the language', async () => {
    const address = `/content-manager/collection-types/${ARTICLE}${IN_ENGLISH}`;
    const page = await visit.open(address, { language });
    await page.locator('tbody tr', { hasText: 'Carottes' }).getByRole('checkbox').click();
    await page.getByRole('button', { name: texts['bulk.action'], exact: true }).click();
    await page.getByRole('dialog', { name: texts['bulk.title'] }).waitFor();
    await page.getByRole('button', { name: texts['bulk.preview'], exact: true }).waitFor();
    await check(page, '[role="dialog"]', texts);
  });

  test('the widget of the home page speaks the language', async () => {
    const page = await visit.open('/', { language });
    await page.getByText(texts['gaps.title'], { exact: true }).waitFor();
    await check(page, '[data-widget="coverage"]', texts);
  });
});

test.each([
  ['de', 'de', de],
  ['es', 'es', es],
  ['pt', 'pt', pt],
  ['pt-BR', 'pt', pt],
  ['nl', 'en', en],
] as const)('in %s the findings are in %s', async (language, spoken: FindingLanguage, texts) => {
  const page = await visit.open(`${PAGES}/coverage`, { language });
  await page.getByRole('heading', { level: 1, name: texts['coverage.title'] }).waitFor();
  const { message } = FINDING_TEXTS[spoken].stageWithoutRole('Consideration', 'ARTICLE', 4, 0);
  await page.getByText(message).waitFor();
  expect(visit.admin.errors).toEqual([]);
});

test('in English and French nothing is said of machines', async () => {
  for (const language of ['en', 'fr'] as const) {
    const page = await visit.open(`${PAGES}/queue`, { language });
    await page.locator('[data-page="queue"]').waitFor();
    expect(await page.locator('footer').count()).toBe(0);
    const shown = await shownIn(page, OUR_PAGES);
    expect(englishIn(shown, de).length > 5).toBe(language === 'en');
  }
});
