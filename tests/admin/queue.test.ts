import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graveProblems } from './support/browser';
import { ARTICLE, articlesAndOffers, createContent, OFFER, type Content } from './support/content';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/queue';
const FIELDS = ['title', 'body', 'funnelStages', 'funnelPersonas', 'funnelTouchpoints'];

let content: Content;

const visit = useSite(articlesAndOffers(), async (site) => {
  await site.api('POST', '/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: false });
  await site.allowEditor(ARTICLE, FIELDS, ['en', 'fr']);
  await site.grantEditor(['content.tag']);
  content = await createContent(site.api);
  await content.persona('camille', 'Camille');
  // What the suggestions learn from.
  for (const [stage, words] of [
    ['awareness', 'What is a root vegetable? Names, seasons and pictures of roots.'],
    ['purchase', 'Order the book now: price, delivery and payment.'],
  ] as const) {
    for (let number = 0; number < 6; number += 1) {
      const data = { title: `${stage} ${number}`, body: `${words} Number ${number}.` };
      await content.entry(ARTICLE, data, { stages: [stage] });
    }
  }
});

const heading = (page: Page, title: string): Promise<void> =>
  page.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
const open = async (look: Parameters<typeof visit.open>[1] = {}, query = '') => {
  const page = await visit.open(`${PAGE}${query}`, { as: 'editor', ...look });
  await page.locator('[data-page="queue"]').waitFor();
  return page;
};
/** From the start, wherever the tests before have been: the newest entry is the first. */
const openFirst = async (look: Parameters<typeof visit.open>[1] = {}) => {
  const page = await open(look);
  await page.evaluate('localStorage.removeItem("content-funnel.queue:*:*")');
  await page.reload();
  await page.locator('[data-page="queue"]').waitFor();
  return page;
};
const stagesOf = async (documentId: string): Promise<string[]> => {
  const { results } = await visit.site.api<{ results: { name: string }[] }>(
    'GET',
    `/content-manager/relations/${ARTICLE}/${documentId}/funnelStages?pageSize=100`
  );
  return results.map(({ name }) => name).reverse();
};

/** Counts the spinners that stand at the same time, until `most` is read. */
const countSpinners = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(`
    window.spinners = 0;
    new MutationObserver(() => {
      const texts = [...document.querySelectorAll('main [role="alert"]')];
      const now = texts.filter(({ textContent }) => textContent === 'Loading…').length;
      window.spinners = Math.max(window.spinners, now);
    }).observe(document.querySelector('main'), { childList: true, subtree: true });
  `);
  return () => page.evaluate<number>('window.spinners');
};

test('an editor goes through the queue by keyboard: suggestions, skip, undo, and back to where they were', async () => {
  const one = await content.entry(ARTICLE, {
    title: 'Pictures of carrots',
    body: 'What is a carrot? Names, seasons and pictures of roots.',
  });
  await content.entry(ARTICLE, { title: 'Nothing to say', body: 'Zzz.' }, {}, false);
  const three = await content.entry(ARTICLE, {
    title: 'How to pay',
    body: 'Order now: price, delivery and payment of the book.',
  });
  const page = await open();
  await heading(page, 'How to pay');
  await page.getByText('12 of 15 entries have a stage').waitFor();
  const first = page.getByRole('button', { name: /^Purchase/ });
  // Six examples that are all alike promise less than they seem to.
  await first.getByText(/^Right in about [4-7]\d% of such cases/).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Choose a stage first, or skip this entry.').waitFor();
  await page.keyboard.press('1');
  await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
  await visit.admin.picture('queue');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.keyboard.press('Enter');
  await heading(page, 'Nothing to say');
  await page.getByText('13 of 15 entries have a stage').waitFor();
  expect(await stagesOf(three)).toEqual(['Purchase']);

  await page.keyboard.press('u');
  await heading(page, 'How to pay');
  expect(await stagesOf(three)).toEqual([]);
  await page.keyboard.press('s');
  await heading(page, 'Nothing to say');
  await page.keyboard.press('s');
  await heading(page, 'Pictures of carrots');

  // Whoever leaves and comes back goes on here.
  await page.reload();
  await heading(page, 'Pictures of carrots');
  await page.getByRole('button', { name: /^Awareness/ }).click();
  await page.getByRole('button', { name: 'Save and next' }).click();
  await page
    .getByText('2 entries that were skipped still have no stage', { exact: false })
    .waitFor();
  await visit.admin.picture('queue-end');
  expect(await stagesOf(one)).toEqual(['Awareness']);
  await page.getByRole('button', { name: 'Start again' }).click();
  await heading(page, 'How to pay');
  expect(visit.admin.errors).toEqual([]);
});

test('what an editor rejects is suggested to nobody again, until they take it back', async () => {
  const documentId = await content.entry(
    ARTICLE,
    {
      title: 'Order one',
      body: 'Order it: price, delivery, payment. What is it? Names, pictures.',
    },
    {},
    false
  );
  const page = await openFirst();
  await heading(page, 'Order one');
  const purchase = page.getByRole('button', { name: /^Purchase/ });
  await purchase.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => purchase.getAttribute('aria-pressed')).toBe('true');
  const field = page.locator('[data-tags="funnelStages"]');
  await field.getByText('Purchase', { exact: true }).waitFor();
  await page.keyboard.press('Delete');
  const said = page.getByText('Purchase will not be suggested for this entry again', {
    exact: false,
  });
  await said.waitFor();
  expect(await purchase.count()).toBe(0);
  // What was rejected is not kept as a chosen tag.
  expect(await field.getByText('Purchase', { exact: true }).count()).toBe(0);
  await visit.admin.picture('queue-rejected');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.keyboard.press('u');
  await purchase.waitFor();

  await page.getByRole('button', { name: 'Do not suggest Purchase for this entry again' }).click();
  await said.waitFor();
  expect(await purchase.count()).toBe(0);
  const stays = await openFirst({ as: 'administrator', language: 'fr', theme: 'dark' });
  await heading(stays, 'Order one');
  await stays.getByText('Pas de suggestion pour ce texte.').waitFor();
  expect(await stays.getByRole('button', { name: /^Achat/ }).count()).toBe(0);
  expect(await stagesOf(documentId)).toEqual([]);
  await visit.site.api('DELETE', `/content-manager/collection-types/${ARTICLE}/${documentId}`);
  expect(visit.admin.errors).toEqual([]);
});

test('what was not suggested is searched for; typing is no shortcut', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Suite for parsnips' }, {}, false);
  const page = await openFirst();
  await heading(page, 'Suite for parsnips');
  await page.getByRole('combobox', { name: /^Journey stages/ }).click();
  await page.keyboard.type('s');
  await page.getByRole('option', { name: 'Post-purchase' }).click();
  await page.getByRole('combobox', { name: /^Personas/ }).click();
  await page.getByRole('option', { name: 'Camille' }).click();
  await heading(page, 'Suite for parsnips');
  await page.getByRole('button', { name: 'Save and next' }).click();
  await heading(page, 'How to pay');
  expect(await stagesOf(documentId)).toEqual(['Post-purchase']);
  expect(visit.admin.errors).toEqual([]);
});

test('it is in French, in the dark and in a narrow window, and filters by type and language', async () => {
  const documentId = await content.entry(ARTICLE, { title: 'Beet' }, {}, false);
  await visit.site.api(
    'PUT',
    `/content-manager/collection-types/${ARTICLE}/${documentId}?locale=fr`,
    { title: 'La betterave' }
  );
  await content.entry(OFFER, { label: 'The book' }, {}, false);
  const page = await open({
    ...{ as: 'administrator', language: 'fr', theme: 'dark', width: 900 },
  });
  await page.getByRole('combobox', { name: 'Langue' }).click();
  await page.getByRole('option', { name: 'French (fr)' }).click();
  await heading(page, 'La betterave');
  await visit.admin.picture('queue-fr-dark-900');
  expect(await graveProblems(page, '[data-page="queue"] article')).toEqual([]);
  await page.getByRole('combobox', { name: 'Type de contenu' }).click();
  await page.getByRole('option', { name: 'Offer' }).click();
  await heading(page, 'The book');
  expect(new URL(page.url()).searchParams.get('type')).toBe(OFFER);
  expect(visit.admin.errors).toEqual([]);
});

test('it is for whoever may tag', async () => {
  await visit.site.grantEditor(['coverage.read']);
  const page = await visit.open(PAGE, { as: 'editor' });
  await page.getByText(/permissions to access that content/).waitFor();
  await visit.site.grantEditor(['content.tag']);
  expect(visit.admin.errors).toEqual([]);
});

test('one spinner stands for all that is loaded beside an entry', async () => {
  await content.entry(ARTICLE, { title: 'Spinning first', body: 'Roots.' });
  await content.entry(ARTICLE, { title: 'Spinning last', body: 'Roots.' });
  const page = await openFirst();
  await heading(page, 'Spinning last');
  await page.getByRole('combobox', { name: /^Journey stages/ }).waitFor();
  const most = await countSpinners(page);
  await page.getByRole('button', { name: 'Skip' }).click();
  await heading(page, 'Spinning first');
  await page.getByRole('combobox', { name: /^Journey stages/ }).waitFor();
  expect(await most()).toBe(1);
  expect(visit.admin.errors).toEqual([]);
});
