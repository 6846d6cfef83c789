import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRef, SteeringInput } from '../../server/src/tagging/contract';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';

const nothing: SteeringInput = {
  nextSteps: [],
  pinned: false,
  excluded: false,
  excludedUntil: null,
  revision: 0,
};

describe('steering of a document', () => {
  let app: TestApp;
  const room = (): TaggingRoom => app.strapi.plugin('content-funnel').service('tagging');
  const create = async (uid: string, data: object, locale?: string): Promise<DocumentRef> => {
    const { documentId } = await app.strapi
      .documents(uid as never)
      .create({ data, ...(locale ? { locale } : {}) } as never);
    return { contentType: uid, documentId };
  };
  const save = (ref: DocumentRef, input: Partial<SteeringInput>) =>
    room().saveSteering(ref, { ...nothing, ...input });

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: {
        contentTypes: { [ARTICLE]: participation[ARTICLE], [OFFER]: participation[OFFER] },
      },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
  });
  afterAll(() => app.stop());

  it('is nothing until somebody decides, then what was decided, with a revision', async () => {
    const article = await create(ARTICLE, { title: 'Beetroot' });
    const offer = await create(OFFER, { label: 'Book' });
    expect(await room().readSteering(article)).toBeNull();
    const saved = await save(article, {
      nextSteps: [offer],
      pinned: true,
      excludedUntil: '2026-12-01T00:00:00+01:00',
    });
    const wanted = {
      ...article,
      nextSteps: [offer],
      pinned: true,
      excluded: false,
      excludedUntil: Date.parse('2026-11-30T23:00:00Z'),
      revision: 1,
    };
    expect(saved).toEqual({ ok: true, steering: wanted });
    expect(await room().readSteering(article)).toEqual(wanted);
    expect(await room().listSteering()).toContainEqual(wanted);
    const again = await save(article, { excluded: true, revision: 1 });
    expect(again).toMatchObject({
      ok: true,
      steering: { revision: 2, pinned: false, nextSteps: [] },
    });
  });

  it('is refused from an older version of the record, which then stays as it is', async () => {
    const article = await create(ARTICLE, { title: 'Carrot' });
    await save(article, { pinned: true });
    await save(article, { pinned: true, excluded: true, revision: 1 });
    for (const revision of [0, 1, 7]) {
      expect(await save(article, { revision })).toMatchObject({
        ok: false,
        reason: 'stale',
        current: { revision: 2, pinned: true, excluded: true },
      });
    }
  });

  it('of saves at the same moment one wins and the others are told', async () => {
    const article = await create(ARTICLE, { title: 'Parsnip' });
    for (const revision of [0, 1, 2]) {
      const results = await Promise.all([1, 2, 3, 4].map(() => save(article, { revision })));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await room().readSteering(article))?.revision).toBe(revision + 1);
    }
  });

  it('needs a document that is there, of a content type that takes part', async () => {
    const resource = await create('api::resource.resource', { name: 'Guide' });
    const unknown = { ok: false, reason: 'unknown-document' };
    expect(await save(resource, {})).toEqual(unknown);
    expect(await save({ contentType: ARTICLE, documentId: 'nowhere' }, {})).toEqual(unknown);
    expect(await save({ contentType: 'api::no.no', documentId: 'nowhere' }, {})).toEqual(unknown);
  });

  it('goes with the last locale of its document, not before', async () => {
    const article = await create(ARTICLE, { title: 'Turnip' }, 'en');
    const { documentId } = article;
    const articles = app.strapi.documents(ARTICLE as never);
    await articles.update({ documentId, locale: 'fr', data: { title: 'Navet' } } as never);
    await save(article, { pinned: true });
    await articles.delete({ documentId, locale: 'fr' } as never);
    expect(await room().readSteering(article)).not.toBeNull();
    const failing = app.strapi.db.transaction(async () => {
      await articles.delete({ documentId, locale: 'en' } as never);
      expect(await room().readSteering(article)).toBeNull();
      throw new Error('the caller changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await room().readSteering(article)).toMatchObject({ pinned: true });
    await articles.delete({ documentId, locale: 'en' } as never);
    expect(await room().readSteering(article)).toBeNull();
  });

  it('goes with a draft that was never published and is discarded', async () => {
    const article = await create(ARTICLE, { title: 'Radish' });
    await save(article, { pinned: true });
    const articles = app.strapi.documents(ARTICLE as never) as unknown as {
      discardDraft(params: { documentId: string }): Promise<unknown>;
    };
    await articles.discardDraft({ documentId: article.documentId });
    expect(await room().readSteering(article)).toBeNull();
  });

  it('goes with rows that are deleted past the document service', async () => {
    const french = await create(ARTICLE, { title: 'Panais' }, 'fr');
    const english = await create(ARTICLE, { title: 'Parsnip' }, 'en');
    const offer = await create(OFFER, { label: 'Tea towel' });
    for (const ref of [french, english, offer]) await save(ref, { pinned: true });
    const locales = app.strapi.plugin('i18n').service('locales') as {
      findByCode(code: string): Promise<{ id: number }>;
      delete(locale: { id: number }): Promise<unknown>;
    };
    await locales.delete(await locales.findByCode('fr'));
    await app.strapi.db
      .query(OFFER as never)
      .delete({ where: { documentId: offer.documentId } } as never);
    expect(await room().readSteering(french)).toBeNull();
    expect(await room().readSteering(offer)).toBeNull();
    expect(await room().readSteering(english)).toMatchObject({ pinned: true });
  });
});
