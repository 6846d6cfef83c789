import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const LIST = `/content-manager/collection-types/${ARTICLE}`;

const nothing = { nextSteps: [], pinned: false, excluded: false, excludedUntil: null };

interface Saved {
  data: { documentId: string; title: string; updatedAt: string };
  meta: object;
}

describe('steering that comes with an entry’s own Save', () => {
  let app: TestApp;
  let boss: AdminUser;
  let writer: AdminUser;
  const room = (): TaggingRoom => app.strapi.plugin('content-funnel').service('tagging');
  const ref = (documentId: string) => ({ contentType: ARTICLE, documentId });
  const create = async (form: object): Promise<string> => {
    const answer = await boss.post(LIST, form);
    expect(answer.status, answer.text).toBe(201);
    return (answer.body as Saved).data.documentId;
  };
  const titleOf = async (documentId: string): Promise<string> =>
    ((await boss.get(`${LIST}/${documentId}`)).body as Saved).data.title;

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema()],
      funnel: {
        contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
      },
    });
    boss = await signIn(app.strapi, 'strapi-super-admin');
    await app.strapi.db.query('admin::role').create({ data: { name: 'Writer', code: 'writer' } });
    writer = await signIn(app.strapi, 'writer');
  });
  afterAll(() => app.stop());

  it('is saved with a new entry, with a change, with a publication and with a clone', async () => {
    const offer = (await boss.post(`/content-manager/collection-types/${OFFER}`, { label: 'Book' }))
      .body as Saved;
    const nextSteps = [{ contentType: OFFER, documentId: offer.data.documentId }];
    const documentId = await create({
      title: 'Leek',
      funnelSteering: { ...nothing, nextSteps, revision: 0 },
    });
    expect(await room().readSteering(ref(documentId))).toMatchObject({ nextSteps, revision: 1 });

    const update = await boss.put(`${LIST}/${documentId}`, {
      title: 'Leek soup',
      funnelSteering: { ...nothing, pinned: true, revision: 1 },
    });
    expect(update.status, update.text).toBe(200);
    expect(await titleOf(documentId)).toBe('Leek soup');
    expect(await room().readSteering(ref(documentId))).toMatchObject({ pinned: true, revision: 2 });

    const publish = await boss.post(`${LIST}/${documentId}/actions/publish`, {
      title: 'Leek pie',
      funnelSteering: { ...nothing, excluded: true, revision: 2 },
    });
    expect(publish.status, publish.text).toBe(200);
    expect(await room().readSteering(ref(documentId))).toMatchObject({
      pinned: false,
      excluded: true,
      revision: 3,
    });

    const clone = await boss.post(`${LIST}/clone/${documentId}`, {
      title: 'Leek again',
      funnelSteering: { ...nothing, pinned: true, revision: 0 },
    });
    const cloneId = (clone.body as Saved).data.documentId;
    expect(await room().readSteering(ref(cloneId))).toMatchObject({ pinned: true, revision: 1 });
    expect(await room().readSteering(ref(documentId))).toMatchObject({ revision: 3 });
  });

  it('from an older version is refused whole: nothing of the form is saved', async () => {
    const documentId = await create({ title: 'Carrot' });
    await room().saveSteering(ref(documentId), { ...nothing, pinned: true, revision: 0 });
    const form = { title: 'Carrot cake', funnelSteering: { ...nothing, revision: 0 } };
    for (const save of [
      () => boss.put(`${LIST}/${documentId}`, form),
      () => boss.post(`${LIST}/${documentId}/actions/publish`, form),
    ]) {
      const late = await save();
      expect(late.status).toBe(400);
      expect(late.body).toMatchObject({
        error: {
          name: 'ValidationError',
          message: expect.stringMatching(/^Somebody has changed the next steps/),
          details: { errors: [{ path: ['funnelSteering'] }] },
        },
      });
    }
    expect(await titleOf(documentId)).toBe('Carrot');
    expect(await room().readSteering(ref(documentId))).toMatchObject({ pinned: true, revision: 1 });
  });

  it('of first saves at the same moment one wins, and the others are told', async () => {
    const documentId = await create({ title: 'Onion' });
    const answers = await Promise.all(
      [1, 2, 3].map((number) =>
        boss.put(`${LIST}/${documentId}`, {
          title: `Onion ${number}`,
          funnelSteering: { ...nothing, revision: 0 },
        })
      )
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await room().readSteering(ref(documentId))).toMatchObject({ revision: 1 });
    const winner = answers.find(({ status }) => status === 200)?.body as Saved;
    expect(await titleOf(documentId)).toBe(winner.data.title);
  });

  it('is not saved when the entry is refused', async () => {
    const documentId = await create({ title: 'Beet' });
    const answer = await boss.post(`${LIST}/${documentId}/actions/publish`, {
      title: null,
      funnelSteering: { ...nothing, pinned: true, revision: 0 },
    });
    expect(answer.status).toBe(400);
    expect(await room().readSteering(ref(documentId))).toBeNull();
  });

  it('leaves an entry of which nothing else changed as it is: it does not turn “Modified”', async () => {
    const documentId = await create({ title: 'Turnip' });
    await boss.post(`${LIST}/${documentId}/actions/publish`, { title: 'Turnip' });
    const before = (await boss.get(`${LIST}/${documentId}`)).body as Saved;
    const answer = await boss.put(`${LIST}/${documentId}`, {
      title: 'Turnip',
      funnelSteering: { ...nothing, pinned: true, revision: 0, entryUnchanged: true },
    });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.body).toEqual(before);
    expect(await room().readSteering(ref(documentId))).toMatchObject({ pinned: true });
    expect((await boss.get(`${LIST}/${documentId}`)).body).toEqual(before);
  });

  it('asks for its own right and for that to change the entry; whoever may read may see it', async () => {
    const documentId = await create({ title: 'Radish' });
    const offer = await boss.post(`/content-manager/collection-types/${OFFER}`, { label: 'Tea' });
    const nextSteps = [
      { contentType: OFFER, documentId: (offer.body as Saved).data.documentId },
      { contentType: ARTICLE, documentId },
      { contentType: ARTICLE, documentId: 'nobodyknowsthisone0000000' },
    ];
    await room().saveSteering(ref(documentId), { ...nothing, nextSteps, revision: 0 });
    const explorer = 'plugin::content-manager.explorer';
    const properties = { fields: ['title'], locales: ['en'] };
    await writer.allow(`${explorer}.read`, { subject: ARTICLE, properties });
    const address = `/content-funnel/steering/${ARTICLE}/${documentId}`;
    const seen = await writer.get(`${address}?locale=en`);
    expect(seen.body).toMatchObject({
      data: { nextSteps, revision: 1 },
      meta: {
        entries: [
          { title: null, state: 'hidden', typeName: 'Offer' },
          { title: 'Radish', state: 'draft', typeName: 'Article' },
          { title: null, state: 'missing' },
        ],
      },
    });
    const form = { title: 'Radishes', funnelSteering: { ...nothing, revision: 1 } };
    const save = () => writer.put(`${LIST}/${documentId}`, form);
    await writer.allow(`${explorer}.update`, { subject: ARTICLE, properties });
    const refused = await save();
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Your role may not set the next steps');
    expect(await titleOf(documentId)).toBe('Radish');
    await writer.allow('plugin::content-funnel.content.steer');
    const allowed = await save();
    expect(allowed.status, allowed.text).toBe(200);
    expect(await room().readSteering(ref(documentId))).toMatchObject({ nextSteps: [] });

    const found = await writer.get('/content-funnel/entries?search=RADISH&locale=en');
    expect(found.body).toEqual({
      data: [
        {
          ...ref(documentId),
          ...{ typeName: 'Article', title: 'Radishes', state: 'draft' },
        },
      ],
    });
  });

  it('is refused in words when it has not the shape of the contract', async () => {
    const documentId = await create({ title: 'Celery' });
    const answer = await boss.put(`${LIST}/${documentId}`, {
      title: 'Celery',
      funnelSteering: { revision: 0, nextSteps: 'all' },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('funnelSteering.nextSteps: must be of type array');
    expect(
      (await boss.put(`${LIST}/${documentId}`, { title: 'C', funnelSteering: null })).status
    ).toBe(200);
  });
});
