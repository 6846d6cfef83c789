/** Gaps to work on a real site: briefs, drafts that are begun from them, and assignments. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../server/src/catalog/contract';
import type { Assignment, Brief } from '../../server/src/planning/contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';
const OFFER = 'api::offer.offer';
const PERSONA = 'plugin::content-funnel.persona';
const EXPLORER = 'plugin::content-manager.explorer';
const ASSIGNMENTS = '/content-funnel/coverage/assignments';
const DRAFTS = '/content-funnel/coverage/drafts';

const CELL = {
  ...{ journey: 'digital', stage: 'consideration', persona: 'ana', role: 'LEAD_MAGNET' },
  locale: null,
};

interface DraftRow {
  documentId: string;
  locale: string | null;
  title?: string | null;
  name?: string | null;
  type?: string | null;
  funnelStages: { key: string }[];
  funnelPersonas: { key: string }[];
  createdBy: { firstname: string } | null;
}

let app: TestApp;
let boss: AdminUser;
let reader: AdminUser;
let writer: AdminUser;
let bossId: string;
let stages: Record<string, string>;

const create = async (uid: string, data: object, status = 'published'): Promise<string> =>
  (await documentsOf(app.strapi, uid).create({ data, status })).documentId;
const settle = async (): Promise<void> => {
  const catalog = app.strapi.plugin('content-funnel').service('catalog') as Catalog;
  catalog.touchTaxonomy();
  await catalog.settled();
};
const queryOf = (cell: object): string =>
  new URLSearchParams(
    Object.entries(cell).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, String(value)]]
    )
  ).toString();
const askBrief = (user: AdminUser, cell: object, language = 'en') =>
  user.get(`/content-funnel/coverage/brief?${queryOf(cell)}&language=${language}`);
const readBrief = async (user: AdminUser, cell: object, language?: string): Promise<Brief> => {
  const answer = await askBrief(user, cell, language);
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { data: Brief }).data;
};
const readDraft = async (uid: string, documentId: string): Promise<DraftRow> => {
  const [row] = await documentsOf<DraftRow>(app.strapi, uid).findMany({
    ...{ filters: { documentId }, status: 'draft', locale: '*' },
    populate: ['funnelStages', 'funnelPersonas', 'createdBy'],
  });
  return row!;
};
const messageOf = (answer: { body: unknown }): string =>
  (answer.body as { error: { message: string } }).error.message;
const begin = (user: AdminUser, body: object) => user.post(DRAFTS, { ...CELL, ...body });
const assign = (user: AdminUser, body: object) =>
  user.put(ASSIGNMENTS, { ...CELL, assignee: bossId, dueOn: '2026-12-01', ...body });
const list = async (user: AdminUser = boss): Promise<Assignment[]> => {
  const answer = await user.get(`${ASSIGNMENTS}?journey=digital`);
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { data: Assignment[] }).data;
};

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
    funnel: { preset: 'digital', contentTypes: participation },
    withoutGraphql: true,
  });
  const { strapi } = app;
  await strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French' });
  const model = await (strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom).read();
  stages = Object.fromEntries(model.stages.map(({ key, documentId }) => [key, documentId]));
  const ana = await create(PERSONA, {
    ...{ key: 'ana', name: 'Ana', active: true, goals: ['Eat from her own garden'] },
    ...{ frustrations: ['Slugs'], questions: ['When do I sow?'], preferredFormats: ['video'] },
    evidence: [
      { sourceType: 'interview', date: '2026-02-11', sample: 6, quote: 'I give up every May.' },
      { sourceType: 'survey', date: '2026-05-02' },
    ],
    translations: { fr: { name: 'Anne' } },
  });
  const bo = await create(PERSONA, { key: 'bo', name: 'Bo', active: true });
  const article = (title: string, stage: string, personas: string[] = []) =>
    create(ARTICLE, {
      ...{ title, slug: title.toLowerCase(), funnelStages: [stages[stage]] },
      funnelPersonas: personas,
    });
  await article('Everybody', 'awareness');
  await article('Hers', 'awareness', [ana]);
  await article('His', 'awareness', [bo]);
  await article('Afterwards', 'loyalty');
  await create(OFFER, { label: 'The book', slug: 'book', funnelStages: [stages['purchase']] });
  await create(ARTICLE, { title: 'A draft', funnelStages: [stages['awareness']] }, 'draft');
  await settle();

  boss = await signIn(strapi, 'strapi-super-admin');
  const [own] = await strapi.db
    .query('admin::user')
    .findMany({ orderBy: { id: 'desc' }, limit: 1 });
  bossId = String(own.id);
  for (const code of ['reader', 'writer']) {
    await strapi.db.query('admin::role').create({ data: { name: code, code } });
  }
  reader = await signIn(strapi, 'reader');
  await reader.allow('plugin::content-funnel.coverage.read');
  writer = await signIn(strapi, 'writer');
  await writer.allow('plugin::content-funnel.coverage.read');
  const fields = ['title', 'funnelStages', 'funnelPersonas'];
  for (const action of ['create', 'read']) {
    await writer.allow(`${EXPLORER}.${action}`, {
      ...{ subject: ARTICLE, properties: { fields, locales: ['fr'] } },
      conditions: action === 'create' ? ['admin::is-creator'] : [],
    });
  }
});

afterAll(async () => {
  await app?.stop();
});

describe('the brief of a cell', () => {
  it('says what is missing, for whom, what they ask, and where the entry is linked', async () => {
    const brief = await readBrief(boss, CELL);
    expect(brief).toMatchObject({
      cell: CELL,
      stage: { name: 'Consideration', question: expect.any(String) as unknown },
      numbers: { published: 0, draft: 0, status: 'GAP' },
    });
    expect(brief.stage.goal).not.toBeNull();
    expect(brief.stage.exitAction).not.toBeNull();
    expect(brief.persona).toMatchObject({
      ...{ name: 'Ana', goals: ['Eat from her own garden'], frustrations: ['Slugs'] },
      ...{ questions: ['When do I sow?'], preferredFormats: ['video'] },
      evidence: [{ sourceType: 'interview', date: '2026-02-11', quote: 'I give up every May.' }],
    });
    expect(brief.linkFrom.map(({ title }) => title)).toEqual(['Hers', 'Everybody']);
    expect(brief.linkFrom[0]?.url).toBe('/en/blog/hers');
    expect(brief.linkTo.map(({ title, role }) => [title, role])).toEqual([['The book', 'CTA']]);
    expect(brief.types).toEqual([
      { contentType: RESOURCE, name: 'Resource', hasDrafts: true, locales: null },
    ]);
    const everyone = await readBrief(boss, { ...CELL, persona: null, role: 'ARTICLE' }, 'fr');
    expect(everyone.persona).toBeNull();
    expect(everyone.journeyName).toBe('Parcours digital');
    expect(everyone.linkFrom).toHaveLength(3);
    expect(everyone.types.map(({ contentType, locales }) => [contentType, locales])).toEqual([
      [ARTICLE, ['en', 'fr']],
      [RESOURCE, null],
    ]);
    expect((await readBrief(boss, CELL, 'fr')).persona?.name).toBe('Anne');
    const expected = await readBrief(boss, {
      ...{ ...CELL, stage: 'awareness', persona: null, role: 'ARTICLE', locale: 'en' },
    });
    expect(expected.kinds).toContainEqual({ kind: 'how-to', expected: 3, missing: 3 });
    expect(expected.numbers).toMatchObject({ published: 1, draft: 1 });
  });

  it('names no entry that one may not read, and offers what one may create', async () => {
    const brief = await readBrief(reader, CELL);
    expect([brief.linkFrom, brief.linkTo, brief.types]).toEqual([[], [], []]);
    const article = await readBrief(writer, { ...CELL, role: 'ARTICLE' });
    expect(article.types).toEqual([
      { contentType: ARTICLE, name: 'Article', hasDrafts: true, locales: ['fr'] },
    ]);
    expect((await readBrief(writer, CELL)).types).toEqual([]);
  });

  it('names what is wrong with the question', async () => {
    const wrong = async (changes: object): Promise<string> => {
      const answer = await askBrief(boss, { ...CELL, ...changes });
      expect(answer.status).toBe(400);
      return messageOf(answer);
    };
    expect(await wrong({ stage: 'nope' })).toMatch(/^stage: there is no "nope"; allowed: awaren/);
    expect(await wrong({ role: 'POEM' })).toMatch(/^role: allowed: "ARTICLE"/);
    expect(await wrong({ locale: 'xx' })).toBe('locale: there is no "xx"; allowed: en, fr');
    expect(await wrong({ colour: 'red' })).toMatch(/^colour: unknown parameter/);
    expect((await askBrief(boss, CELL, 'xx')).status).toBe(400);
  });
});

describe('an entry that is begun for a cell', () => {
  it('is a draft with the stage, the persona and the role, and remembers its cell', async () => {
    const answer = await begin(boss, { contentType: RESOURCE, title: ' Slugs in May ' });
    expect(answer.status, answer.text).toBe(200);
    const { documentId, locale } = (answer.body as { data: DraftRow }).data;
    expect(locale).toBeNull();
    expect(await readDraft(RESOURCE, documentId)).toMatchObject({
      ...{ name: 'Slugs in May', type: 'ebook', createdBy: { firstname: 'strapi-super-admin' } },
      ...{ funnelStages: [{ key: 'consideration' }], funnelPersonas: [{ key: 'ana' }] },
    });
    const cellOf = async (user: AdminUser, id: string, uid = RESOURCE) =>
      user.get(`/content-funnel/documents/${uid}/${id}/brief`);
    expect((await cellOf(boss, documentId)).body).toEqual({ data: { cell: CELL } });
    expect((await cellOf(reader, documentId)).status).toBe(403);
    expect((await cellOf(boss, 'nowhere')).status).toBe(404);
    const other = await create(RESOURCE, { name: 'Other' }, 'draft');
    expect((await cellOf(boss, other)).body).toEqual({ data: { cell: null } });
  });

  it('has the language that is asked for, and none of what the role may not create', async () => {
    const article = { role: 'ARTICLE', contentType: ARTICLE, title: 'Mai' };
    const answer = await begin(writer, { ...article, locale: 'fr' });
    expect(answer.status, answer.text).toBe(200);
    const { documentId } = (answer.body as { data: DraftRow }).data;
    expect(await readDraft(ARTICLE, documentId)).toMatchObject({
      ...{ locale: 'fr', title: 'Mai', funnelStages: [{ key: 'consideration' }] },
    });
    const anywhere = await begin(writer, { ...article, entryLocale: 'fr' });
    expect((anywhere.body as { data: DraftRow }).data.locale).toBe('fr');
    expect(messageOf(await begin(writer, { ...article, entryLocale: 'xx' }))).toMatch(/^locale: /);
    for (const refused of [
      await begin(writer, article),
      await begin(writer, { contentType: RESOURCE }),
      await begin(reader, { ...article, locale: 'fr' }),
    ]) {
      expect(refused.status).toBe(403);
      expect(messageOf(refused)).toMatch(/^Your role may not create such an entry/);
    }
  });

  it('is refused where the type does not fit, with what is allowed', async () => {
    const refuse = async (body: object): Promise<string> => {
      const answer = await begin(boss, body);
      expect(answer.status, answer.text).toBe(400);
      return messageOf(answer);
    };
    expect(await refuse({ contentType: ARTICLE })).toBe(
      `contentType: no entry of it has the role LEAD_MAGNET; allowed: ${RESOURCE}`
    );
    expect(await refuse({ contentType: OFFER, role: 'CTA' })).toMatch(/live at once: write this/);
    expect(await refuse({ contentType: RESOURCE, persona: 'nobody' })).toMatch(/^persona: /);
    expect(await refuse({ contentType: RESOURCE, title: 'x'.repeat(256) })).toMatch(/^title: /);
    expect(await refuse({})).toMatch(/^contentType: /);
  });

  it('is not left behind where what it was begun for cannot be remembered', async () => {
    const [table, aside] = ['content_funnel_begun_entries', 'begun_entries_aside'];
    const count = () => app.strapi.db.query(RESOURCE as never).count();
    const before = await count();
    await app.strapi.db.connection.schema.renameTable(table, aside);
    const answer = await begin(boss, { contentType: RESOURCE });
    await app.strapi.db.connection.schema.renameTable(aside, table);
    expect(answer.status).toBe(500);
    expect(await count()).toBe(before);
  });
});

describe('assignments', () => {
  it('are given, changed and removed, and not from an older version', async () => {
    const given = await assign(boss, { note: ' For the fair ' });
    expect(given.status, given.text).toBe(200);
    expect(given.body).toMatchObject({ data: { note: 'For the fair', done: false, revision: 1 } });
    const [first] = await list();
    expect(first).toMatchObject({
      ...{ ...CELL, assignee: bossId, assigneeName: 'strapi-super-admin', dueOn: '2026-12-01' },
      ...{ note: 'For the fair', state: 'open', status: 'GAP' },
      begun: [{ title: 'Slugs in May', state: 'draft' }],
    });
    const again = await assign(boss, { note: 'Twice' });
    expect([again.status, messageOf(again)]).toEqual([
      409,
      expect.stringMatching(/^Somebody has changed this assignment/),
    ]);
    const changed = await assign(boss, { revision: 1, dueOn: '2026-11-30', done: true });
    expect(changed.body).toMatchObject({ data: { dueOn: '2026-11-30', revision: 2 } });
    expect((await assign(boss, { revision: 1 })).status).toBe(409);
    expect((await list())[0]).toMatchObject({ state: 'done', note: '' });

    const { id } = first!;
    expect((await boss.delete(`${ASSIGNMENTS}/${id}?revision=1`)).status).toBe(409);
    expect((await boss.delete(`${ASSIGNMENTS}/${id}?revision=2`)).status).toBe(204);
    expect((await boss.delete(`${ASSIGNMENTS}/${id}?revision=2`)).status).toBe(404);
    const gone = await assign(boss, { revision: 2 });
    expect(messageOf(gone)).toMatch(/^Somebody has removed this assignment/);
    expect(await list()).toEqual([]);
  });

  it('of one cell cannot be two, whoever is first', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map((turn) => assign(boss, { note: `${turn}` }))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const [{ id, revision }] = (await list()) as [Assignment];
    await boss.delete(`${ASSIGNMENTS}/${id}?revision=${revision}`);
  });

  it('are done by themselves once their cell has what it wants, or is no longer there', async () => {
    const french = { role: 'CTA', stage: 'purchase', persona: null, locale: 'fr' };
    await assign(boss, { ...french, dueOn: '2026-12-03' });
    await assign(boss, { role: 'ARTICLE', stage: 'awareness', dueOn: '2026-12-02' });
    await assign(boss, { stage: 'loyalty', persona: 'bo' });
    expect((await list()).map(({ state }) => state)).toEqual(['open', 'met', 'open']);
    await documentsOf(app.strapi, PERSONA).delete({
      documentId: (
        await documentsOf<{ documentId: string }>(app.strapi, PERSONA).findMany({
          filters: { key: 'bo' },
        })
      )[0]!.documentId,
    });
    await settle();
    expect((await list())[0]).toMatchObject({ persona: 'bo', state: 'gone', status: null });
  });

  it('are read by whoever reads the coverage, and given by whoever may plan', async () => {
    expect((await list(reader)).length).toBe(3);
    expect((await assign(reader, {})).status).toBe(403);
    expect((await reader.get('/content-funnel/coverage/assignees')).status).toBe(403);
    const [{ id }] = (await list()) as [Assignment];
    expect((await reader.delete(`${ASSIGNMENTS}/${id}?revision=1`)).status).toBe(403);
    await reader.allow('plugin::content-funnel.coverage.plan');
    const people = (await reader.get('/content-funnel/coverage/assignees')).body as {
      data: object[];
    };
    expect(people.data).toContainEqual({ id: bossId, name: 'strapi-super-admin' });
    expect(Object.keys(people.data[0]!).sort()).toEqual(['id', 'name']);
    expect((await assign(reader, { stage: 'purchase' })).status).toBe(200);
  });

  it('name what is wrong with them', async () => {
    const wrong = async (body: object): Promise<string> => {
      const answer = await assign(boss, body);
      expect(answer.status).toBe(400);
      return messageOf(answer);
    };
    expect(await wrong({ assignee: '999999' })).toMatch(/^assignee: there is no active/);
    expect(await wrong({ assignee: 'Ada' })).toMatch(/^assignee: must be the id/);
    expect(await wrong({ dueOn: '1 May' })).toBe('dueOn: must be a day such as "2026-11-27"');
    expect(await wrong({ note: 'x'.repeat(501) })).toBe('note: must be at most 500 characters');
    expect(await wrong({ journey: 'nope' })).toMatch(/^journey: there is no "nope"/);
    expect((await boss.delete(`${ASSIGNMENTS}/nope?revision=1`)).status).toBe(400);
    expect((await boss.get(ASSIGNMENTS)).status).toBe(400);
  });
});
