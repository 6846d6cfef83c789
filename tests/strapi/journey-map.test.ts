import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../server/src/maps/contract';
import type { Catalog } from '../../server/src/catalog/contract';
import type { TaxonomyRoom } from '../../server/src/taxonomy/contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { documentsOf } from './support/documents';
import { articleSchema, offerSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const TOUCHPOINT = 'plugin::content-funnel.touchpoint';
const PERSONA = 'plugin::content-funnel.persona';

let app: TestApp;
let boss: AdminUser;
let reader: AdminUser;
let stages: Record<string, string>;
let ana: string;

const create = async (uid: string, data: object): Promise<string> =>
  (await documentsOf(app.strapi, uid).create({ data })).documentId;
const publish = async (uid: string, data: object): Promise<void> => {
  const documentId = await create(uid, data);
  await documentsOf(app.strapi, uid).publish({ documentId });
};
const ask = async (user: AdminUser, query = '') => user.get(`/content-funnel/journey-map${query}`);
const read = async (user: AdminUser, query = ''): Promise<JourneyMap> => {
  const answer = await ask(user, query);
  expect(answer.status, answer.text).toBe(200);
  return (answer.body as { data: JourneyMap }).data;
};
const totals = ({ stages: columns }: JourneyMap) =>
  Object.fromEntries(
    columns.map(({ key, entries }) => [key, entries.map(({ total }) => total).join('/')])
  );

describe('the map of a journey', () => {
  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
      },
    });
    const taxonomy = app.strapi.plugin('content-funnel').service('taxonomy') as TaxonomyRoom;
    const model = await taxonomy.read();
    stages = Object.fromEntries(model.stages.map(({ key, documentId }) => [key, documentId]));
    ana = await create(PERSONA, { key: 'ana', name: 'Ana', active: true });
    const bo = await create(PERSONA, { key: 'bo', name: 'Bo', active: true });
    await create(TOUCHPOINT, {
      ...{ key: 'till', name: 'Till', channel: 'sales', emotion: -1, momentOfTruth: true },
      ...{ frictionLevel: 2, frictionCause: 'A queue', frontstage: 'A smile', isHuman: true },
      ...{
        stages: [stages['purchase']],
        personas: [ana],
        translations: { fr: { name: 'Caisse' } },
      },
    });
    await publish(ARTICLE, { title: 'Everybody', funnelStages: [stages['awareness']] });
    await publish(ARTICLE, {
      ...{ title: 'For Bo', funnelStages: [stages['awareness']], funnelPersonas: [bo] },
    });
    await create(ARTICLE, { title: 'A draft', funnelStages: [stages['awareness']] });
    await create(OFFER, { label: 'Buy', funnelStages: [stages['purchase']] });
    const catalog = app.strapi.plugin('content-funnel').service('catalog') as Catalog;
    await catalog.settled();
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Reader', code: 'reader' } });
    reader = await signIn(app.strapi, 'reader');
  });
  afterAll(() => app.stop());

  it('has the stages in order, what is published there by role, and the touchpoints', async () => {
    const map = await read(boss);
    expect(map.journey).toEqual({ key: 'digital', name: 'Digital journey' });
    expect(totals(map)).toMatchObject({ awareness: '2/0/0', purchase: '0/0/1', loyalty: '0/0/0' });
    expect(map.stages[0]?.entries[0]?.newest).toMatchObject([
      { title: 'For Bo' },
      { title: 'Everybody' },
    ]);
    expect(map.touchpoints.find(({ key }) => key === 'till')).toMatchObject({
      ...{ stages: ['purchase'], channel: 'sales', emotion: -1, isMomentOfTruth: true },
      friction: { level: 2, cause: 'A queue', owner: null },
    });
    expect(JSON.stringify(map)).not.toContain('A draft');
  });

  it('is that of a persona: what is for it or for everyone; in the reader’s language', async () => {
    const map = await read(boss, '?persona=ana&language=fr');
    expect(totals(map)).toMatchObject({ awareness: '1/0/0' });
    expect(map.touchpoints.map(({ name }) => name)).toContain('Caisse');
    const other = await read(boss, '?persona=bo');
    expect(other.touchpoints.map(({ key }) => key)).not.toContain('till');
  });

  it('shows and counts no entry of a type that the administrator may not read', async () => {
    expect((await ask(reader)).status).toBe(403);
    await reader.allow('plugin::content-funnel.coverage.read');
    await reader.allow('plugin::content-manager.explorer.read', {
      ...{ subject: OFFER, properties: { fields: ['label'] } },
    });
    const map = await read(reader);
    expect(totals(map)).toMatchObject({ awareness: '0/0/0', purchase: '0/0/1' });
    expect(JSON.stringify(map)).not.toContain('Everybody');
  });

  it('has the personas with what was found out about them, the active ones first', async () => {
    await create(PERSONA, { key: 'al', name: 'Al', active: false, goals: ['To eat'], quote: ' ' });
    const { status, body } = await boss.get('/content-funnel/personas?language=fr');
    expect(status).toBe(200);
    expect((body as { data: unknown[] }).data).toMatchObject([
      { key: 'ana', active: true, goals: [], evidence: [], portrait: null },
      { key: 'bo' },
      { key: 'al', active: false, goals: ['To eat'], quote: null },
    ]);
    expect((await boss.get('/content-funnel/personas?language=xx')).status).toBe(400);
  });

  it('names the field and what is allowed', async () => {
    for (const [query, words] of [
      ['?journey=nowhere', 'journey: there is no \\"nowhere\\"; allowed: digital'],
      ['?persona=nobody', 'persona: there is no \\"nobody\\"; allowed: ana, bo'],
      ['?locale=xx', 'locale: there is no \\"xx\\"; allowed: en'],
      ['?view=1', 'view'],
    ] as const) {
      const { status, text } = await ask(boss, query);
      expect(status).toBe(400);
      expect(text).toContain(words);
    }
  });
});
