import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SetupState } from '../../server/src/setup/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';

describe('the setup', () => {
  let app: TestApp;
  let boss: AdminUser;
  const read = async (): Promise<SetupState> => {
    const answer = await boss.get('/content-funnel/setup');
    expect(answer.status, answer.text).toBe(200);
    return (answer.body as { data: SetupState }).data;
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema()],
      funnel: { contentTypes: { [ARTICLE]: participation[ARTICLE] } },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
  });
  afterAll(() => app.stop());

  it('begins with nothing', async () => {
    expect(await read()).toMatchObject({
      progress: { step: null, finished: false },
      done: { journey: false, personas: false },
      ...{ journeys: [], personas: [], suggestedPersonas: [] },
    });
  });

  it('makes a journey from names, whose stages expect content and lead on', async () => {
    const body = { name: 'Prêt à jardiner', stages: ['Rêver', 'Planter', '収穫'] };
    const answer = await boss.post('/content-funnel/journeys', body);
    expect(answer.body).toEqual({
      data: { journey: 'pret-a-jardiner', stages: ['rever', 'planter', 'stage-3'] },
    });
    const { done, journeys } = await read();
    expect(done.journey).toBe(true);
    expect(journeys).toEqual([
      { key: 'pret-a-jardiner', name: 'Prêt à jardiner', stages: ['Rêver', 'Planter', '収穫'] },
    ]);
    const model = await app.strapi.plugin('content-funnel').service('taxonomy').read();
    expect(model.stages).toMatchObject([
      { key: 'rever', transitions: [{ toKey: 'planter' }], expected: [{ role: 'ARTICLE' }, {}] },
      { key: 'planter', transitions: [{ toKey: 'stage-3' }] },
      { key: 'stage-3', transitions: [] },
    ]);
  });

  it('refuses a journey that is there, and stages that are the same', async () => {
    const taken = await boss.post('/content-funnel/journeys', {
      ...{ name: 'pret a jardiner', stages: ['One'] },
    });
    expect([taken.status, taken.text]).toEqual([400, expect.stringContaining('has this name')]);
    const same = await boss.post('/content-funnel/journeys', {
      ...{ name: 'Another', stages: ['One', 'one '] },
    });
    expect([same.status, same.text]).toEqual([400, expect.stringContaining('two stages')]);
    expect(
      (await boss.post('/content-funnel/journeys', { name: 'Empty', stages: [] })).status
    ).toBe(400);
    expect((await read()).journeys).toHaveLength(1);
  });

  it('makes a second journey the default only where somebody says so', async () => {
    await boss.post('/content-funnel/presets/digital/apply', {});
    const { journeys } = await read();
    expect(journeys.map(({ key }) => key)).toEqual(['pret-a-jardiner', 'digital']);
  });

  it('suggests personas that suit the preset, and creates each once', async () => {
    const suggested = (await read()).suggestedPersonas.map(({ en }) => en);
    expect(suggested).toContain('Returning customer');
    const names = ['Returning customer', 'Camille'];
    const answer = await boss.post('/content-funnel/personas', { names });
    expect(answer.body).toEqual({
      data: { created: ['returning-customer', 'camille'], kept: [] },
    });
    const again = await boss.post('/content-funnel/personas', { names: ['camille', '太郎'] });
    expect(again.body).toEqual({ data: { created: ['persona-1'], kept: ['camille'] } });
    const { done, personas, suggestedPersonas } = await read();
    expect(done.personas).toBe(true);
    expect(personas.toSorted()).toEqual(['Camille', 'Returning customer', '太郎']);
    expect(suggestedPersonas.map(({ en }) => en)).not.toContain('Returning customer');
    expect((await boss.post('/content-funnel/personas', { names: [' '] })).status).toBe(400);
  });

  it('remembers how far the administrators got, over a restart', async () => {
    const put = (body: object) => boss.put('/content-funnel/setup', body);
    expect((await put({ step: 'personas' })).status).toBe(200);
    expect((await put({ finished: true })).body).toEqual({
      data: { step: 'personas', finished: true },
    });
    expect((await put({ step: 'nowhere' })).status).toBe(400);
    expect((await put({ done: true })).status).toBe(400);
    await app.restart();
    boss = await signIn(app.strapi, 'strapi-super-admin');
    expect((await read()).progress).toEqual({ step: 'personas', finished: true });
  });

  it('begins anew where another version wrote what this one does not know', async () => {
    const store = app.strapi.store({ type: 'plugin', name: 'content-funnel', key: 'setup' });
    await store.set({ value: { step: 'of-tomorrow', finished: true } });
    expect((await read()).progress).toEqual({ step: null, finished: false });
  });
});
