import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminActionId } from '../../server/src/strapi/permissions';
import type { JobAnswer } from '../../server/src/jobs/contract';
import type { RemovalLoss } from '../../server/src/tagging/hand-over-contract';
import type { EditedJourney } from '../../server/src/taxonomy/journey-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const TOUCHPOINT = 'plugin::content-funnel.touchpoint';
const JOURNEY = 'plugin::content-funnel.journey';

type Data = Record<string, unknown>;
interface Row {
  id: number;
  locale: string | null;
  publishedAt: unknown;
  updatedAt: string;
  funnelStages: { key: string }[];
  funnelLeadsTo: { key: string } | null;
}

describe('a stage or a journey that goes', () => {
  let app: TestApp;
  let boss: AdminUser;
  let manager: AdminUser;

  const write = async (method: string, uid: string, params: Data): Promise<string> => {
    const documents = app.strapi.documents(uid as never) as unknown as Record<
      string,
      (params: Data) => Promise<{ documentId: string }>
    >;
    return (await documents[method]!(params)).documentId;
  };
  const read = async (key: string): Promise<EditedJourney> => {
    const answer = await boss.get(`/content-funnel/journeys/${key}`);
    return (answer.body as { data: { journey: EditedJourney } }).data.journey;
  };
  /** A journey and the documentIds of its stages, by key. */
  const start = async (name: string, stages: string[]) => {
    await boss.post('/content-funnel/journeys', { name, stages });
    const journey = await read(name.toLowerCase());
    return Object.fromEntries(journey.stages.map(({ key, documentId }) => [key, documentId!]));
  };
  const rows = async (documentId: string, uid = ARTICLE): Promise<Row[]> =>
    (await app.strapi.db.query(uid as never).findMany({
      where: { documentId },
      populate: ['funnelStages', 'funnelLeadsTo'],
      orderBy: { id: 'asc' },
    } as never)) as unknown as Row[];
  /** Stage keys by version, and what the entry leads to. */
  const tags = async (documentId: string, uid = ARTICLE): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await rows(documentId, uid)).map((row) => [
        `${row.locale ?? 'none'}${row.publishedAt === null ? '' : ' published'}`,
        [
          ...row.funnelStages.map(({ key }) => key),
          ...(row.funnelLeadsTo ? [`→ ${row.funnelLeadsTo.key}`] : []),
        ].join(' '),
      ])
    );
  const remove = (key: string, body: Data, user = boss) =>
    user.post(`/content-funnel/journeys/${key}/removal`, body);
  const handOver = async (key: string, body: Data): Promise<JobAnswer> => {
    const answer = await remove(key, body);
    expect(answer.status, answer.text).toBe(202);
    const { id } = (answer.body as { data: { job: JobAnswer } }).data.job;
    for (;;) {
      const found = await boss.get(`/content-funnel/jobs/${id}`);
      const job = (found.body as { data: JobAnswer }).data;
      if (job.state !== 'queued' && job.state !== 'running') return job;
      await sleep(20);
    }
  };
  const loss = async (key: string): Promise<RemovalLoss[]> =>
    ((await boss.get(`/content-funnel/journeys/${key}/loss`)).body as { data: RemovalLoss[] }).data;
  const article = async (title: string, stages: string[], published = true, more: Data = {}) => {
    const data = { title, funnelStages: stages, ...more };
    const documentId = await write('create', ARTICLE, { locale: 'en', data });
    if (published) await write('publish', ARTICLE, { documentId, locale: 'en' });
    return documentId;
  };

  const touchpoint = (name: string, stages: string[]): Promise<string> =>
    write('create', TOUCHPOINT, {
      data: { name, key: name.toLowerCase().replace(' ', '-'), stages },
    });
  /** Keys of the stages that a touchpoint belongs to. */
  const stagesOf = async (documentId: string): Promise<string[]> => {
    const found = (await app.strapi.db.query(TOUCHPOINT).findOne({
      where: { documentId },
      populate: ['stages'],
    })) as { stages: { key: string }[] };
    return found.stages.map(({ key }) => key);
  };

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: { preset: 'digital', contentTypes: participation },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Manager', code: 'manager' } });
    manager = await signIn(app.strapi, 'manager');
    await manager.allow(adminActionId('taxonomy.manage'));
  });
  afterAll(() => app.stop());

  it('says how many entries lose which tag, by type and version', async () => {
    const ids = await start('Loss', ['One', 'Two']);
    await article('Draft', [ids['one']!], false);
    await article('Live', [ids['one']!, ids['two']!]);
    await write('create', OFFER, { data: { label: 'The book', funnelLeadsTo: ids['one'] } });
    await touchpoint('Market stall', [ids['two']!, ids['one']!]);
    await touchpoint('Almanac', [ids['one']!]);
    expect(await loss('loss')).toEqual([
      {
        stage: ids['one'],
        types: [
          { contentType: ARTICLE, displayName: 'Article', drafts: 2, published: 1 },
          { contentType: OFFER, displayName: 'Offer', drafts: 0, published: 1 },
        ],
        touchpoints: ['Almanac', 'Market stall'],
      },
      {
        stage: ids['two'],
        types: [{ contentType: ARTICLE, displayName: 'Article', drafts: 1, published: 1 }],
        touchpoints: ['Market stall'],
      },
    ]);
  });

  it('hands its tags over in all versions and locales, and turns nothing "Modified"', async () => {
    const ids = await start('Over', ['One', 'Two', 'Three']);
    const both = await article('Both', [ids['one']!, ids['two']!, ids['three']!]);
    await write('update', ARTICLE, { documentId: both, locale: 'fr', data: { title: 'Deux' } });
    await write('publish', ARTICLE, { documentId: both, locale: 'fr' });
    const apart = await article('Apart', [ids['one']!]);
    const draft = { funnelStages: [ids['three'], ids['one']] };
    await write('update', ARTICLE, { documentId: apart, locale: 'en', data: draft });
    const offer = await write('create', OFFER, {
      data: { label: 'The book', funnelStages: [ids['three']], funnelLeadsTo: ids['one'] },
    });
    const before = await rows(both);
    const journey = await read('over');
    const [one, two, three] = journey.stages;
    const { documentId: _id, key: _key, ...input } = journey;
    const transitions = [{ to: 'one', kind: 'RETURN' as const }];
    const put = await boss.put('/content-funnel/journeys/over', {
      ...input,
      stages: [one, two, { ...three, transitions }],
    });
    expect(put.status, put.text).toBe(200);

    const moves = [{ from: ids['one'], to: ids['two'] }];
    const job = await handOver('over', { stage: ids['one'], moves });
    // Three documents, and the removal.
    expect(job).toMatchObject({ state: 'finished', total: 4, changed: 4, skipped: 0 });
    const all = 'two three';
    expect(await tags(both)).toEqual({
      ...{ en: all, fr: all },
      ...{ 'en published': all, 'fr published': all },
    });
    expect(await tags(apart)).toMatchObject({ en: 'three two', 'en published': 'two' });
    expect(Object.values(await tags(offer, OFFER))).toEqual(['three → two']);
    expect((await rows(both)).map(({ id, updatedAt }) => [id, updatedAt])).toEqual(
      before.map(({ id, updatedAt }) => [id, updatedAt])
    );
    const after = await read('over');
    expect(after.stages.map(({ key }) => key)).toEqual(['two', 'three']);
    // The way that led to it is gone with it.
    expect(after.stages[1]!.transitions).toEqual([]);
    const items = await boss.get(`/content-funnel/jobs/${job.id}/items`);
    expect(items.text).toContain('Apart');
  });

  it('many entries are handed over in chunks, and what was tagged meanwhile goes with them', async () => {
    const ids = await start('Many', ['One', 'Two']);
    const documentIds: string[] = [];
    for (let number = 0; number < 60; number += 1) {
      documentIds.push(await article(`Many ${number}`, [ids['one']!], number % 2 === 0));
    }
    const jobs = app.strapi.plugin('content-funnel').service('jobs') as {
      start(): void;
      stop(): Promise<void>;
    };
    await jobs.stop();
    const answer = await remove('many', {
      stage: ids['one'],
      moves: [{ from: ids['one'], to: ids['two'] }],
    });
    const late = await article('Late', [ids['one']!]);
    jobs.start();
    const { id } = (answer.body as { data: { job: JobAnswer } }).data.job;
    await expect
      .poll(async () => (await boss.get(`/content-funnel/jobs/${id}`)).text, { timeout: 30_000 })
      .toContain('"finished"');
    for (const documentId of documentIds) expect((await tags(documentId))['en']).toBe('two');
    expect(await tags(late)).toEqual({ en: 'two', 'en published': 'two' });
  });

  it('hands its touchpoints over with its tags, in their order and once', async () => {
    const ids = await start('Met', ['One', 'Two', 'Three']);
    const first = await touchpoint('Seed swap', [ids['one']!, ids['three']!]);
    const both = await touchpoint('Garden gate', [ids['three']!, ids['two']!, ids['one']!]);
    const other = await touchpoint('Hotline', [ids['three']!]);
    const moves = [{ from: ids['one'], to: ids['two'] }];
    expect(await handOver('met', { stage: ids['one'], moves })).toMatchObject({
      ...{ state: 'finished', total: 1 },
    });
    expect(await stagesOf(first)).toEqual(['two', 'three']);
    expect(await stagesOf(both)).toEqual(['three', 'two']);
    expect(await stagesOf(other)).toEqual(['three']);
    expect((await loss('met')).map(({ touchpoints }) => touchpoints)).toEqual([
      ['Garden gate', 'Seed swap'],
      ['Garden gate', 'Hotline', 'Seed swap'],
    ]);
    await remove('met', { stage: ids['three'] });
    expect(await stagesOf(other)).toEqual([]);
  });

  it('goes at once where nothing is handed over; its entries lose the tag', async () => {
    const ids = await start('Gone', ['One', 'Two']);
    const documentId = await article('Bare', [ids['two']!, ids['one']!]);
    const answer = await remove('gone', { stage: ids['one'] });
    expect(answer.body).toEqual({ data: { job: null } });
    expect(await tags(documentId)).toEqual({ en: 'two', 'en published': 'two' });
    expect((await remove('gone', { stage: null })).status).toBe(200);
    expect(await tags(documentId)).toEqual({ en: '', 'en published': '' });
    expect((await boss.get('/content-funnel/journeys/gone')).status).toBe(404);
    const stages = await app.strapi.db
      .query('plugin::content-funnel.stage')
      .count({ where: { documentId: ids['two'] } });
    expect(stages).toBe(0);
  });

  it('a journey hands each of its stages to another one, and leaves one default', async () => {
    const old = await start('Old', ['One', 'Two']);
    const ids = await start('New', ['Uno', 'Due']);
    const documentId = await article('Moves', [old['two']!, old['one']!]);
    await app.strapi
      .documents(JOURNEY)
      .update({ documentId: (await read('old')).documentId, data: { isDefault: true } as never });
    const moves = [
      { from: old['one'], to: ids['uno'] },
      { from: old['two'], to: ids['due'] },
    ];
    expect((await handOver('old', { stage: null, moves })).state).toBe('finished');
    expect(await tags(documentId)).toEqual({ en: 'due uno', 'en published': 'due uno' });
    expect(await app.strapi.db.query(JOURNEY).count({ where: { isDefault: true } })).toBe(1);
  });

  it('what cannot be is refused, and nothing goes', async () => {
    const ids = await start('Kept', ['One', 'Two']);
    const digital = (await read('digital')).stages[0]!.documentId;
    const refused = async (body: Data): Promise<string> => {
      const answer = await remove('kept', body);
      expect(answer.status).toBe(400);
      return answer.text;
    };
    const move = (from?: string | null, to?: string | null) => ({
      stage: ids['one'],
      moves: [{ from, to }],
    });
    expect(await refused(move(ids['one'], ids['one']))).toContain('must be a stage that stays');
    expect(await refused(move(ids['one'], 'nobody'))).toContain('moves.0.to');
    expect(await refused(move(ids['two'], digital))).toContain('must be a stage that goes');
    expect(await refused({ stage: digital })).toContain('is no stage of this journey');
    expect((await remove('nobody', { stage: null })).status).toBe(404);
    const moves = [{ from: ids['one'], to: ids['two'] }];
    const lacking = await remove('kept', { stage: ids['one'], moves }, manager);
    expect(lacking.status).toBe(403);
    expect(lacking.text).toContain('the right to tag many entries');
    expect((await read('kept')).stages).toHaveLength(2);
    expect((await remove('kept', { stage: ids['one'] }, manager)).status).toBe(200);
  });
});
