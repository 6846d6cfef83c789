import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { EditedJourney } from '../../server/src/taxonomy/journey-contract';
import { articleSchema, participation } from '../strapi/support/schemas';
import { graveProblems } from './support/browser';
import { ARTICLE, createContent, type Content } from './support/content';
import { useSite } from './support/use-site';

const PAGE = '/plugins/content-funnel/journeys';

let content: Content;

const visit = useSite(
  {
    contentTypes: [articleSchema()],
    funnel: { preset: 'digital', contentTypes: { [ARTICLE]: participation[ARTICLE] } },
  },
  async (site) => {
    await site.allowEditor(ARTICLE, ['title', 'funnelStages'], ['en']);
    await site.grantEditor(['taxonomy.manage']);
    content = await createContent(site.api);
    await content.persona('camille', 'Camille');
    await content.entry(ARTICLE, { title: 'Leek' }, { stages: ['awareness'] });
  }
);

type Look = Parameters<typeof visit.open>[1];

const openList = async (look: Look = {}): Promise<Page> => {
  const page = await visit.open(PAGE, { as: 'editor', ...look });
  await page.locator('[data-page="journeys"]').waitFor();
  return page;
};
const openEditor = async (key: string, look: Look = {}): Promise<Page> => {
  const page = await visit.open(`${PAGE}/${key}`, { as: 'editor', ...look });
  await page.locator('[data-page="journey"]').waitFor();
  return page;
};
const journey = async (key: string): Promise<EditedJourney> => {
  const { data } = await visit.site.api<{ data: { journey: EditedJourney } }>(
    'GET',
    `/content-funnel/journeys/${key}`
  );
  return data.journey;
};
const create = (name: string, stages: string[]) =>
  visit.site.api('POST', '/content-funnel/journeys', { name, stages });
/** Names in the list of stages, in order. */
const stageNames = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-stage] [aria-pressed]').allInnerTexts()).map(
    (text) => text.trim().split(/\s/)[0]!
  );
const stage = (page: Page, name: string) =>
  page.getByRole('list', { name: /Journey stages|Étapes/ }).getByRole('button', {
    name: new RegExp(`^${name} `),
  });
const save = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('The journey was saved.').waitFor();
};

test('an editor sees the journeys, makes one from names, copies one, and opens it', async () => {
  const page = await openList();
  const row = page.getByRole('row', { name: /Digital journey/ });
  await row.getByText('Default', { exact: true }).waitFor();
  expect(await row.getByRole('gridcell').nth(2).innerText()).toBe('5');
  expect(await row.getByRole('gridcell').nth(3).innerText()).toBe('1');
  await page.getByRole('button', { name: 'New journey' }).click();
  await page.getByRole('radio', { name: 'From nothing' }).click();
  await page.getByRole('textbox', { name: 'Name of the journey' }).fill('Garden');
  await page.getByRole('textbox', { name: 'Stages' }).fill('Dream\nPlant');
  await visit.admin.picture('journeys-list');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await page.getByRole('button', { name: 'Create the journey' }).click();
  await page.getByRole('link', { name: 'Garden' }).waitFor();

  await page.getByRole('button', { name: 'Copy Digital journey' }).click();
  const name = page.getByRole('textbox', { name: 'Name of the copy' });
  expect(await name.inputValue()).toBe('Digital journey (copy)');
  await name.fill('For gardeners');
  await visit.admin.picture('journeys-copy');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy' }).click();
  await page.getByRole('heading', { level: 1, name: 'For gardeners' }).waitFor();
  expect(await stageNames(page)).toHaveLength(5);
  expect(await journey('for-gardeners')).toMatchObject({ isDefault: false });
  expect(visit.admin.errors).toEqual([]);
});

test('stages are put in order by keyboard and by drag, added, edited, and saved with the rest', async () => {
  await create('Order', ['One', 'Two', 'Three']);
  const page = await openEditor('order');
  expect(await stageNames(page)).toEqual(['One', 'Two', 'Three']);
  await stage(page, 'One').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('One is now number 2 of 3.').waitFor();
  await page.keyboard.press('Alt+ArrowDown');
  expect(await stageNames(page)).toEqual(['Two', 'Three', 'One']);
  // The focus stayed with the stage that was moved.
  expect(await page.evaluate('document.activeElement.textContent')).toContain('One');
  await page.locator('[data-stage="one"]').dragTo(page.locator('[data-stage="two"]'));
  expect(await stageNames(page)).toEqual(['One', 'Two', 'Three']);
  await page.getByRole('button', { name: 'Move Two later' }).click();

  await page.getByRole('textbox', { name: 'Name of a new stage' }).fill('Café crème');
  await page.keyboard.press('Enter');
  await page.getByText('Key: cafe-creme').waitFor();
  await page.getByRole('textbox', { name: 'The visitor’s question' }).fill('Which one?');
  await page.getByRole('combobox', { name: 'Phase' }).click();
  await page.getByRole('option', { name: 'After the purchase' }).click();
  await page.getByRole('combobox', { name: 'Colour' }).click();
  await page.getByRole('option', { name: 'Green' }).click();
  const targets = page.getByRole('group', { name: 'Targets' });
  await targets.getByRole('button', { name: 'Add an entry' }).click();
  await targets.getByRole('combobox', { name: /^Role/ }).click();
  await page.getByRole('option', { name: 'Lead magnet' }).click();
  await targets.getByRole('textbox', { name: /^Target/ }).fill('2');
  const ways = page.getByRole('group', { name: 'Transitions' });
  await ways.getByRole('button', { name: 'Add an entry' }).click();
  await ways.getByRole('combobox', { name: /^To the stage/ }).click();
  await page.getByRole('option', { name: 'One', exact: true }).click();
  await ways.getByRole('combobox', { name: /^Transition/ }).click();
  await page.getByRole('option', { name: 'Return' }).click();
  await page.getByRole('checkbox', { name: 'Camille' }).click();
  await page.getByRole('textbox', { name: 'Outcome' }).fill('They come back');
  await page.getByRole('spinbutton', { name: 'Content is stale after … days' }).fill('90');
  await page.getByRole('spinbutton', { name: 'Review every … days' }).last().fill('180');
  await visit.admin.picture('journey-editor');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await save(page);
  const saved = await journey('order');
  expect(saved.stages.map(({ key }) => key)).toEqual(['one', 'three', 'two', 'cafe-creme']);
  expect(saved.stages[3]).toMatchObject({
    ...{ question: 'Which one?', phase: 'after', color: 'success' },
    expectedContent: [{ role: 'LEAD_MAGNET', count: 2 }],
    transitions: [{ to: 'one', kind: 'RETURN' }],
    ...{ freshnessDays: 90, inactiveAfterDays: null, reviewEveryDays: null },
  });
  expect(saved.reviewEveryDays).toBe(180);
  expect(saved.outcome).toBe('They come back');
  expect(saved.personas).toHaveLength(1);
  await page.reload();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
  expect(await stageNames(page)).toEqual(['One', 'Three', 'Two', 'Café']);
  expect(visit.admin.errors).toEqual([]);
});

test('what is wrong is shown at its field, in whatever stage it is; nothing is lost', async () => {
  await create('Wrong', ['One', 'Two']);
  const page = await openEditor('wrong');
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('');
  await stage(page, 'Two').click();
  await page.getByRole('textbox', { name: 'Goal' }).fill('Kept');
  const away = page.getByRole('spinbutton', { name: 'A visitor counts as away after … days' });
  await away.fill('4000');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('alert').getByText('stages.0.name: must be at least 1').waitFor();
  const days = 'must be a whole number of days from 1 to 3650';
  await page.getByText(days, { exact: true }).waitFor();
  await page.getByText(`stages.1.inactiveAfterDays: ${days}`).waitFor();
  await away.fill('');
  await page.getByText('Look here').first().click();
  await page.getByText('must be at least 1 characters', { exact: true }).waitFor();
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Uno');
  await save(page);
  expect((await journey('wrong')).stages).toMatchObject([{ name: 'Uno' }, { goal: 'Kept' }]);
  // The browser itself notes the refused request.
  expect(visit.admin.errors.filter((text) => !text.includes('400'))).toEqual([]);
});

test('whoever was slower is told, loses nothing, and may reload', async () => {
  await create('Slow', ['One', 'Two']);
  const page = await openEditor('slow');
  const { documentId: _id, key: _key, ...other } = await journey('slow');
  await visit.site.api('PUT', '/content-funnel/journeys/slow', { ...other, outcome: 'Theirs' });
  await page.getByRole('textbox', { name: 'Goal' }).fill('Mine');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Somebody has changed this journey').waitFor();
  expect(await page.getByRole('textbox', { name: 'Goal' }).inputValue()).toBe('Mine');
  expect((await journey('slow')).outcome).toBe('Theirs');
  await page.getByRole('button', { name: 'Reload without my changes' }).click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Outcome' }).inputValue())
    .toBe('Theirs');
  expect(visit.admin.errors.filter((text) => !text.includes('409'))).toEqual([]);
});

test('changes that are not saved are asked about; it is in French, dark and narrow', async () => {
  const page = await openEditor('digital', { language: 'fr', theme: 'dark', width: 900 });
  await stage(page, 'Consideration').click();
  await page.getByRole('textbox', { name: 'Question du visiteur' }).waitFor();
  await visit.admin.picture('journey-editor-fr-dark-900');
  expect(await graveProblems(page, 'main')).toEqual([]);
  await stage(page, 'Awareness').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('Awareness est maintenant au rang 2 sur 5.').waitFor();
  await page.getByRole('link', { name: 'Tous les parcours' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Annuler les modifications' }).click();
  expect((await stageNames(page))[0]).toBe('Awareness');
  await page.getByRole('link', { name: 'Tous les parcours' }).click();
  await page.locator('[data-page="journeys"]').waitFor();
  await visit.admin.picture('journeys-list-fr-dark-900');
  expect(await graveProblems(page, 'main')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('the ways between stages are drawn, and said in a list', async () => {
  await create('Ways', ['One', 'Two', 'Three']);
  const { documentId: _id, key: _key, ...ways } = await journey('ways');
  const [one, two, three] = ways.stages;
  await visit.site.api('PUT', '/content-funnel/journeys/ways', {
    ...ways,
    stages: [
      { ...one, transitions: [{ to: 'three', kind: 'SKIP', question: 'Enough?' }] },
      { ...two, transitions: [{ to: 'two', kind: 'LOOP' }] },
      { ...three, transitions: [{ to: 'one', kind: 'RETURN' }] },
    ],
  });
  const page = await openEditor('ways');
  await page.getByRole('img', { name: '3 stages and 5 ways between them', exact: false }).waitFor();
  const lines = await page.locator('[data-way]').all();
  const kinds = await Promise.all(lines.map((line) => line.getAttribute('data-way')));
  expect(kinds).toEqual(['FORWARD', 'SKIP', 'FORWARD', 'LOOP', 'RETURN']);
  await page.getByText('5 ways as a list').click();
  await page.getByText('Three → One: Return').waitFor();
  await page.getByText('Enough?').first().waitFor();
  await visit.admin.picture('journey-map');
  expect(await graveProblems(page, '[data-part="journey-map"]')).toEqual([]);
  expect(visit.admin.errors).toEqual([]);
});

test('a stage that goes says what loses its tag, and its tags can be moved', async () => {
  await create('Going', ['Old', 'Kept']);
  const [old, kept] = (await journey('going')).stages;
  await visit.site.api('POST', `/content-manager/collection-types/${ARTICLE}`, {
    title: 'Beet',
    funnelStages: { connect: [{ documentId: old!.documentId }], disconnect: [] },
  });
  const touchpoint = await visit.site.api<{ data: { documentId: string } }>(
    'POST',
    '/content-manager/collection-types/plugin::content-funnel.touchpoint',
    {
      ...{ name: 'Almanac', key: 'almanac', channel: 'email' },
      stages: { connect: [{ documentId: old!.documentId }], disconnect: [] },
    }
  );
  await visit.site.grantEditor(['taxonomy.manage', 'content.tag']);
  const page = await openEditor('going');
  await page.getByRole('textbox', { name: 'Goal' }).fill('Not saved');
  await page.getByRole('button', { name: 'Remove Old' }).click();
  await page.getByText('Save or discard your changes first.').waitFor();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Remove Old' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Old' });
  await dialog.getByText('Article: 1 draft and 0 published entries have this tag.').waitFor();
  await dialog.getByText('Touchpoint of this stage: Almanac.').waitFor();
  await dialog.getByRole('combobox', { name: 'Move the tags and touchpoints of Old to' }).click();
  await page.getByRole('option', { name: 'Going: Kept' }).click();
  await visit.admin.picture('journey-remove');
  expect(await graveProblems(page, '[role="dialog"]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog.locator('[data-job="finished"]').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect.poll(() => stageNames(page)).toEqual(['Kept']);
  const { data } = await visit.site.api<{ data: { stage: string; types: { drafts: number }[] }[] }>(
    'GET',
    '/content-funnel/journeys/going/loss'
  );
  expect(data).toMatchObject([
    { stage: kept!.documentId, types: [{ drafts: 1 }], touchpoints: ['Almanac'] },
  ]);
  await visit.site.api(
    'DELETE',
    `/content-manager/collection-types/plugin::content-funnel.touchpoint/${touchpoint.data.documentId}`
  );

  // Without the right to tag many entries the tags can only go with the journey.
  await visit.site.grantEditor(['taxonomy.manage']);
  const list = await openList({ language: 'fr', theme: 'dark' });
  await list.getByRole('button', { name: 'Supprimer Going' }).click();
  const french = list.getByRole('dialog', { name: 'Supprimer Going' });
  await french.getByText('Article : 1 brouillon et 0 contenu publié portent ce tag.').waitFor();
  await french.getByText('il faut la permission de taguer', { exact: false }).waitFor();
  await visit.admin.picture('journeys-remove-fr-dark');
  expect(await graveProblems(list, '[role="dialog"]')).toEqual([]);
  await french.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await expect.poll(() => list.getByRole('link', { name: 'Going' }).count()).toBe(0);
  expect(visit.admin.errors).toEqual([]);
});

test('it is for whoever may manage the journeys', async () => {
  await visit.site.grantEditor(['coverage.read']);
  const page = await visit.open(PAGE, { as: 'editor' });
  await page.getByText(/permissions to access that content/).waitFor();
  await visit.site.grantEditor(['taxonomy.manage']);
  expect(visit.admin.errors).toEqual([]);
});
