import type { Response } from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NextBestPayload } from '../../server/src/recommendation/contract';
import type { Simulated } from '../../server/src/recommendation/simulation-contract';
import type { WhatIfReport } from '../../server/src/recommendation/what-if-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { plant, type Garden } from './support/garden';
import { grant } from './support/permissions';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';
import { visitor } from './support/visitor';

const FUNNEL = 'plugin::content-funnel';
const PATH = '/content-funnel/simulator';
const ARTICLE = 'api::article.article';

const dataOf = <Data>(answer: Response): Data => (answer.body as { data: Data }).data;
const problemsOf = (answer: Response): unknown =>
  (
    answer.body as { error: { details: { errors: { path: string[] }[] } } }
  ).error.details.errors.map(({ path }) => path.join('.'));

/** What visitors get of it, their token and the id of their own answers aside. */
const asVisitors = ({ requestId, withheld: _, items, ...rest }: NextBestPayload): object => ({
  ...rest,
  requestId: rest.cacheScope === 'PUBLIC' ? requestId : '',
  items: items.map(({ trackingToken: _token, scoreParts: _parts, ...item }) => item),
});

describe('the simulator', () => {
  let app: TestApp;
  let garden: Garden;
  let boss: AdminUser;
  let helper: AdminUser;
  const ask = (body: object) => boss.post(PATH, body);
  const simulated = async (body: object): Promise<Simulated> => dataOf(await ask(body));
  const asked = async (body: object): Promise<NextBestPayload> =>
    dataOf(await visitor(app.strapi).post('/api/content-funnel/next-best', body));

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), resourceSchema(), offerSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: participation,
        slots: { footer: { roles: ['ARTICLE', 'CTA'], count: 2 } },
      },
    });
    garden = await plant(app.strapi);
    await grant(app.strapi, [`${FUNNEL}.next-best.find`, `${ARTICLE}.find`]);
    boss = await signIn(app.strapi, 'strapi-super-admin');
    helper = await signIn(app.strapi, 'strapi-editor');
  });
  afterAll(() => app.stop());

  it('answers as the public endpoint does, and says who might keep that', async () => {
    const seen = { contentType: ARTICLE, documentId: garden.articles[0] };
    const questions = [
      {},
      { slot: 'footer', visitor: { stage: 'awareness', persona: 'gardener', seen: 3 } },
      { current: seen, visitor: { consent: 'PERSONALIZATION', history: [{ ref: seen }] } },
    ];
    for (const question of questions) {
      const { payload } = await simulated({ question });
      expect(asVisitors(payload)).toEqual(asVisitors(await asked(question)));
      expect(payload.withheld).not.toBeNull();
    }
    const scopes = await Promise.all(questions.map((question) => simulated({ question })));
    expect(scopes.map(({ payload }) => payload.cacheScope)).toEqual([
      'PUBLIC',
      'PUBLIC',
      'PRIVATE',
    ]);
  });

  it('tries settings for one answer alone', async () => {
    const question = { visitor: { stage: 'awareness' } };
    const before = await asked(question);
    const settings = { slot: { count: 1, weights: { stage: 0 } } };
    const { payload } = await simulated({ question, settings });
    expect(payload.items).toHaveLength(1);
    expect(payload.items[0]?.scoreParts).toContainEqual(
      expect.objectContaining({ key: 'stage', weight: 0 })
    );
    expect(await asked(question)).toEqual(before);
  });

  it('names what is wrong, in the question and in the settings', async () => {
    const wrong = await ask({ question: {}, settings: { slot: { weights: { stage: 1000 } } } });
    expect(wrong.status).toBe(400);
    expect(problemsOf(wrong)).toEqual(['settings.slot.weights.stage']);
    const unknown = await ask({ question: { slot: 'nowhere' } });
    expect(unknown.status).toBe(400);
    expect(problemsOf(unknown)).toEqual(['question.slot']);
    expect((await boss.post(PATH, [])).status).toBe(400);
  });

  it('says why an entry is not shown, and what visitors may not read', async () => {
    const about = { contentType: 'api::resource.resource', documentId: garden.resources[0] };
    const answer = await simulated({ question: {}, about });
    expect(answer.about).toMatchObject({ rank: null, absence: { code: 'NOT_READABLE' } });
    const unseen = { contentType: ARTICLE, documentId: garden.articles[5] };
    const first = await simulated({ question: { count: 1 }, about: unseen });
    expect(first.about).toMatchObject({ absence: { code: 'OUTRANKED' } });
  });

  it('gives the page what there is to choose from, names in its language', async () => {
    const form = dataOf<Record<string, unknown>>(await boss.get(`${PATH}?language=fr`));
    expect(form).toMatchObject({
      journeys: [{ key: 'digital', stages: expect.arrayContaining([]) as unknown }],
      personas: [{ key: 'gardener' }],
      slots: [
        { key: 'default', weights: { stage: 1 }, pacing: { asksPerPage: 1 } },
        { key: 'welcome', roles: ['ARTICLE'] },
        { key: 'footer', count: 2 },
      ],
      ranking: { diversity: 0.3 },
      defaultLocale: 'en',
    });
  });

  it('lets visitors walk before and after a change, and saves nothing', async () => {
    const settings = { slot: { count: 1 } };
    const input = { visitors: 10, steps: 3, settings, walk: 'mine' };
    const question = { visitor: { stage: 'awareness' } };
    const before = await asked(question);
    const report = dataOf<WhatIfReport>(await boss.post(`${PATH}/walks`, input));
    expect(report.visitors).toBe(10);
    expect(report.before.answers).toBe(30);
    expect(report.after.served).toBeLessThanOrEqual(report.before.served);
    expect(dataOf<WhatIfReport>(await boss.post(`${PATH}/walks`, input))).toEqual(report);
    expect(await asked(question)).toEqual(before);
    const progress = await boss.get(`${PATH}/walks/progress?walk=mine`);
    expect(dataOf(progress)).toBeNull();
    const wrong = await boss.post(`${PATH}/walks`, { visitors: 0 });
    expect(wrong.status).toBe(400);
    expect(problemsOf(wrong)).toEqual(['visitors']);
  });

  it('is for whoever has the right to use it', async () => {
    expect((await helper.post(PATH, { question: {} })).status).toBe(403);
    expect((await helper.get(`${PATH}/entries?search=`)).status).toBe(403);
    await helper.allow(`${FUNNEL}.simulator.use`);
    expect((await helper.post(PATH, { question: {} })).status).toBe(200);
    expect((await helper.get(`${PATH}/entries?search=Leek`)).status).toBe(200);
  });
});
