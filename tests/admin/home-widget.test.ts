import { expect, test } from 'vitest';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent } from './support/content';
import { useSite } from './support/use-site';

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
    },
  },
  async ({ api }) => {
    const content = await createContent(api);
    await content.entry(ARTICLE, { title: 'Parsnips compared' }, {}, false);
  }
);

test('the home page says what to tag and what to write next, and leads there', async () => {
  const page = await visit.open('/');
  await page.getByText('1 entry to tag').waitFor();
  await page.getByText('What to write next').waitFor();
  await visit.admin.picture('home-widget');
  expect(await graveProblems(page, '[data-widget="coverage"]')).toEqual([]);
  const gap = page.getByRole('link', { name: /· Everyone · / }).first();
  const name = await gap.innerText();
  await gap.click();
  // The cell that the gap is about is open.
  await page.getByRole('dialog').waitFor();
  expect(name.split(' · ')).toHaveLength(3);
  expect(new URL(page.url()).searchParams.get('cell')).toMatch(/^[a-z-]+\.\*\.[A-Z_]+$/);
  expect(visit.admin.errors).toEqual([]);
});

test('it speaks French, in the dark too', async () => {
  const page = await visit.open('/', { language: 'fr', theme: 'dark' });
  await page.getByText('1 contenu à taguer').waitFor();
  await page
    .getByText(/· Tous · /)
    .first()
    .waitFor();
  await visit.admin.picture('home-widget-fr');
  expect(visit.admin.errors).toEqual([]);
});
