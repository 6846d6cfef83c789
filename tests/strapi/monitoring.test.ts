/** Snapshots and reviews on a real site: taken, listed, compared with now, and deleted; due and done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Comparison, Snapshot } from '../../server/src/monitoring/contract';
import type { DueReviewAnswer } from '../../server/src/monitoring/reviews-contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const PERSONA = 'plugin::content-funnel.persona';
const SNAPSHOTS = '/content-funnel/coverage/snapshots';

let app: TestApp;
let boss: AdminUser;
let reader: AdminUser;
let journey: string;
let awareness: string;

type Answer = Omit<Snapshot, 'takenAt'> & { readonly takenAt: string };
const take = async (body: object): Promise<Answer> => {
  const answer = await boss.post(SNAPSHOTS, body);
  expect(answer.body.error).toBeUndefined();
  return answer.body.data as Answer;
};
const list = async (key: string = journey): Promise<Answer[]> =>
  (await boss.get(`${SNAPSHOTS}?journey=${key}`)).body.data as Answer[];
const compare = async (user: AdminUser, id: string): Promise<Comparison> =>
  (await user.get(`${SNAPSHOTS}/${id}/comparison`)).body.data as Comparison;

beforeAll(async () => {
  app = await createApp({
    contentTypes: [articleSchema()],
    funnel: {
      preset: 'digital',
      contentTypes: { [ARTICLE]: participation[ARTICLE] },
      monitoring: { snapshots: { every: 'off' } },
    },
    withoutGraphql: true,
  });
  const { strapi } = app;
  const taxonomy = strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
  const model = await taxonomy.read();
  journey = model.journeys[0]!.key;
  awareness = model.stages.find(({ key }) => key === 'awareness')!.documentId;
  boss = await signIn(strapi, 'strapi-super-admin');
  await strapi.db.query('admin::role').create({ data: { name: 'Reader', code: 'reader' } });
  reader = await signIn(strapi, 'reader');
  await reader.allow('plugin::content-funnel.coverage.read');
});

afterAll(async () => {
  await app?.stop();
});

describe('snapshots', () => {
  it('tell what has changed since, to each as far as he may read the entries', async () => {
    const { id, figures } = await take({ journey, name: ' Before the campaign ' });
    expect(figures).toMatchObject({ entries: 0, coverage: 0 });
    const articles = documentsOf(app.strapi, ARTICLE);
    const herbs: string[] = [];
    for (const kind of ['how-to', 'how-to', 'how-to', 'buying-guide', 'buying-guide', 'trend']) {
      const data = { title: 'Herbs', kind, funnelStages: [awareness] };
      herbs.push((await articles.create({ data, status: 'published' })).documentId);
    }
    await articles.create({ data: { title: 'Nowhere' }, status: 'published' });

    const filled = await compare(boss, id);
    expect([filled.before.entries, filled.after.entries]).toEqual([0, 7]);
    expect(filled.after.coverage).toBeGreaterThan(filled.before.coverage);
    expect(filled.closed).toContainEqual(
      expect.objectContaining({ stage: 'awareness', persona: null, role: 'ARTICLE' })
    );
    const untagged = expect.objectContaining({ rule: 'untagged-entry', title: 'Nowhere' });
    expect(filled.newFindings).toContainEqual(untagged);
    expect((await compare(reader, id)).newFindings).not.toContainEqual(untagged);

    const second = await take({ journey });
    for (const documentId of herbs) await articles.delete({ documentId });
    expect((await compare(boss, second.id)).opened).toContainEqual(
      expect.objectContaining({ stage: 'awareness', persona: null, role: 'ARTICLE' })
    );
    expect((await compare(boss, id)).closed).toEqual([]);
  });

  it('are listed with the newest first, those of another journey apart, and deleted', async () => {
    const [second, first, ...others] = await list();
    expect(others).toEqual([]);
    expect([first?.name, second?.name]).toEqual(['Before the campaign', '']);
    expect(Date.parse(first!.takenAt)).toBeLessThanOrEqual(Date.parse(second!.takenAt));
    expect(await list('elsewhere')).toEqual([]);
    expect((await boss.delete(`${SNAPSHOTS}/${first!.id}`)).status).toBe(204);
    expect((await boss.delete(`${SNAPSHOTS}/${first!.id}`)).status).toBe(404);
    expect((await boss.get(`${SNAPSHOTS}/${first!.id}/comparison`)).status).toBe(404);
    expect((await list()).map(({ id }) => id)).toEqual([second!.id]);
  });

  it('keep audits that are larger than a plain text of MySQL', async () => {
    const articles = documentsOf(app.strapi, ARTICLE);
    const title = 'é'.repeat(250);
    for (let place = 0; place < 150; place += 1) await articles.create({ data: { title } });
    const { id, figures } = await take({ journey });
    const untagged = { rule: 'untagged-entry', before: 151, after: 151 };
    const { cutRules, after, ...told } = await compare(boss, id);
    expect(told).toMatchObject({ newFindings: [], goneFindings: [] });
    expect(cutRules).toContainEqual(untagged);
    expect(after).toEqual(figures);
    expect(figures.findings).toBeGreaterThan(untagged.after);
  });

  it('are for those who have the right, and name what is wrong', async () => {
    const [kept] = await list();
    expect((await reader.get(`${SNAPSHOTS}?journey=${journey}`)).status).toBe(200);
    expect((await reader.post(SNAPSHOTS, { journey })).status).toBe(403);
    expect((await reader.delete(`${SNAPSHOTS}/${kept!.id}`)).status).toBe(403);
    const messageOf = async (body: object): Promise<string> => {
      const answer = await boss.post(SNAPSHOTS, body);
      expect(answer.status).toBe(400);
      return (answer.body as { error: { message: string } }).error.message;
    };
    expect(await messageOf({ journey: 'nope' })).toMatch(/journey: there is no journey "nope"/);
    expect(await messageOf({})).toMatch(/^journey: /);
    expect(await messageOf({ journey, name: 'x'.repeat(201) })).toMatch(
      /name: must be at most 200/
    );
    expect((await boss.get(`${SNAPSHOTS}/nope/comparison`)).status).toBe(400);
  });
});

describe('reviews', () => {
  const REVIEWS = '/content-funnel/coverage/reviews';
  const STAGE = 'plugin::content-funnel.stage';
  const listed = async (user: AdminUser): Promise<DueReviewAnswer[]> =>
    (await user.get(`${REVIEWS}?journey=${journey}`)).body.data as DueReviewAnswer[];
  const set = (uid: string, documentId: string, data: object) =>
    documentsOf(app.strapi, uid).update({ documentId, data });

  it('are due by the dates of journeys, stages and personas, and are done by whoever may edit them', async () => {
    expect(await listed(boss)).toEqual([]);
    const cook = await documentsOf(app.strapi, PERSONA).create({
      data: { name: 'Cook', key: 'cook', reviewEveryDays: 10, reviewedAt: '2024-01-01' },
    });
    await set(STAGE, awareness, { reviewedAt: '2020-02-01' });
    const stage = { kind: 'stage', documentId: awareness };
    const persona = { kind: 'persona', documentId: cook.documentId };
    expect(await listed(boss)).toEqual([
      ...[{ ...stage, key: 'awareness', name: 'Awareness', reviewedAt: '2020-02-01' }].map(
        (one) => ({ ...one, dueAt: '2020-07-30', mayReview: true })
      ),
      ...[{ ...persona, key: 'cook', name: 'Cook', reviewedAt: '2024-01-01' }].map((one) => ({
        ...one,
        ...{ dueAt: '2024-01-11', mayReview: true },
      })),
    ]);

    expect((await listed(reader)).map(({ mayReview }) => mayReview)).toEqual([false, false]);
    expect((await reader.post(REVIEWS, stage)).status).toBe(403);
    await reader.allow('plugin::content-manager.explorer.update', {
      ...{ subject: PERSONA, properties: { fields: ['reviewedAt'] } },
    });
    expect((await listed(reader)).map(({ mayReview }) => mayReview)).toEqual([false, true]);
    expect((await reader.post(REVIEWS, persona)).status).toBe(204);
    expect((await listed(boss)).map(({ key }) => key)).toEqual(['awareness']);
    await reader.allow('plugin::content-funnel.taxonomy.manage');
    expect((await reader.post(REVIEWS, stage)).status).toBe(204);
    expect(await listed(boss)).toEqual([]);
    const today = new Date().toISOString().slice(0, 10);
    const filters = { documentId: awareness };
    expect(await documentsOf(app.strapi, STAGE).findMany({ filters })).toMatchObject([
      { reviewedAt: today },
    ]);
  });

  it('name what is wrong', async () => {
    const refused = async (body: object, status: number): Promise<string> => {
      const answer = await boss.post(REVIEWS, body);
      expect(answer.status).toBe(status);
      return (answer.body as { error: { message: string } }).error.message;
    };
    expect(await refused({ kind: 'entry', documentId: 'x' }, 400)).toMatch(/^kind: /);
    expect(await refused({ kind: 'stage' }, 400)).toMatch(/^documentId: /);
    expect(await refused({ kind: 'stage', documentId: 'x' }, 404)).toBe('There is no such stage');
    const unknown = await boss.get(`${REVIEWS}?journey=nope`);
    expect([unknown.status, unknown.body.error.message]).toEqual([
      400,
      `journey: there is no journey "nope"; allowed: "${journey}"`,
    ]);
  });
});
