import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestionInput, TagSuggestions } from '../../server/src/tagging/contract';
import type { TaggingRoom } from '../../server/src/tagging/room-contract';
import { signIn, type AdminUser } from './support/admin';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const STAGE = 'plugin::content-funnel.stage';
const PERSONA = 'plugin::content-funnel.persona';

/** A few words per stage that no wording of the preset has. */
const TEXTS = {
  awareness: ['Parsnip and swede, a portrait', 'Where turnips grow: a portrait of the field'],
  consideration: ['Our peeler against theirs, blade by blade', 'Two blades, one peeler, a verdict'],
  purchase: ['Parcels, stamps and couriers', 'When the courier rings: parcels and stamps'],
} as const;
type Key = keyof typeof TEXTS;

describe('suggestions for an untagged entry', () => {
  let app: TestApp;
  const keys = new Map<string, string>();

  const create = async (uid: string, data: object, locale?: string): Promise<string> => {
    const options = { data, ...(locale === undefined ? {} : { locale }) };
    return (await app.strapi.documents(uid as never).create(options as never)).documentId;
  };
  const suggest = async (input: SuggestionInput): Promise<TagSuggestions> => {
    const room: TaggingRoom = app.strapi.plugin('content-funnel').service('tagging');
    const result = await room.suggestTags(input);
    if (!result.ok) throw new Error(result.reason);
    return result.suggestions;
  };
  const tagged = async (key: Key, title: string, more: object = {}, locale = 'en') =>
    create(ARTICLE, { title, funnelStages: [keys.get(key)], ...more }, locale);
  const article = async (title: string, locale = 'en') => ({
    contentType: ARTICLE,
    documentId: await create(ARTICLE, { title }, locale),
  });

  beforeAll(async () => {
    app = await createApp({
      contentTypes: [articleSchema({ parts: { type: 'blocks' } }), offerSchema()],
      funnel: {
        preset: 'digital',
        contentTypes: {
          [ARTICLE]: {
            ...participation[ARTICLE],
            fields: { ...participation[ARTICLE].fields, body: 'parts' },
          },
          [OFFER]: participation[OFFER],
        },
      },
    });
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'fr' });
    const stages: { key: string; documentId: string }[] = await app.strapi.db
      .query(STAGE)
      .findMany();
    for (const { key, documentId } of stages) keys.set(key, documentId);
    for (const [key, goals] of [
      ['gardener', ['Sow beans in rows', 'Keep slugs off the lettuce']],
      ['gourmet', ['Serve a menu with a sauce that surprises']],
    ] as const) {
      keys.set(key, await create(PERSONA, { key, name: key, goals }));
    }
  });
  afterAll(() => app.stop());

  it('compare the text with the wording of stages and personas while nothing is tagged', async () => {
    const ref = await article('Price, delivery and returns: order with an easy mind');
    const { stages, learntFrom } = await suggest(ref);
    expect(learntFrom).toEqual({ stages: 0, personas: 0, ask: 0 });
    expect(stages[0]).toMatchObject({ key: 'purchase', name: 'Purchase', journey: 'digital' });
    expect(stages[0]?.documentId).toBe(keys.get('purchase'));
    expect(stages[0]?.words).toEqual(expect.arrayContaining(['Price', 'returns']));
    const { personas } = await suggest(await article('Slugs in the lettuce'));
    expect(personas[0]).toMatchObject({ key: 'gardener', words: ['Slugs', 'lettuce'] });
  });

  it('learn from what editors tag, at once, in words that no wording has', async () => {
    const ref = await article('Blade after blade: which peeler?');
    expect((await suggest(ref)).stages[0]?.words ?? []).not.toContain('peeler');
    for (const key of Object.keys(TEXTS) as Key[]) {
      for (const title of TEXTS[key]) await tagged(key, title);
    }
    const { stages, learntFrom } = await suggest(ref);
    expect(learntFrom.stages).toBe(6);
    expect(stages[0]).toMatchObject({ key: 'consideration' });
    expect(stages[0]?.words).toEqual(expect.arrayContaining(['Blade', 'peeler']));
    expect(await suggest(ref)).toEqual(await suggest(ref));
    const before = stages[0]?.confidence ?? 0;
    await tagged('purchase', 'Blade and peeler, blade and peeler');
    const after = (await suggest(ref)).stages.find(({ key }) => key === 'consideration');
    expect(after?.confidence ?? 0).toBeLessThan(before);
  });

  it('read blocks and the draft, and suggest nothing that the entry has', async () => {
    const parts = [{ type: 'paragraph', children: [{ type: 'text', text: 'Stamps on parcels.' }] }];
    const documentId = await create(ARTICLE, { title: 'On the way', parts }, 'en');
    const ref = { contentType: ARTICLE, documentId };
    expect((await suggest(ref)).stages[0]).toMatchObject({
      key: 'purchase',
      words: expect.arrayContaining(['Stamps', 'parcels']) as unknown,
    });
    await app.strapi.documents(ARTICLE as never).update({
      documentId,
      locale: 'en',
      data: { funnelStages: [keys.get('loyalty')] },
    } as never);
    expect((await suggest(ref)).stages).toEqual([]);
  });

  it('keep languages apart', async () => {
    const french = await article('Blade, peeler, parcels, price and delivery', 'fr');
    const { stages, learntFrom } = await suggest({ ...french, locale: 'fr' });
    expect(stages).toEqual([]);
    expect(learntFrom.stages).toBe(0);
    const english = await article('Colis, timbres, parcels and stamps');
    const before = await suggest(english);
    await tagged('purchase', 'Colis et timbres', {}, 'fr');
    await tagged('awareness', 'Le panais, un portrait', {}, 'fr');
    // Nor do the English ones learn from the French.
    expect(await suggest(english)).toEqual(before);
    const parcel = await article('Un colis sans timbre', 'fr');
    expect((await suggest({ ...parcel, locale: 'fr' })).stages[0]).toMatchObject({
      key: 'purchase',
      words: ['colis', 'timbre'],
    });
  });

  it('leave out what was rejected for the document', async () => {
    const ref = await article('A courier with parcels');
    const [first] = (await suggest(ref)).stages;
    const rejected = [first?.documentId ?? ''];
    const { stages } = await suggest({ ...ref, rejected });
    expect(stages.map(({ documentId }) => documentId)).not.toContain(rejected[0]);
  });

  it('suggest an ask where the content type has an attribute for it', async () => {
    for (const [label, ask] of [
      ['Book a table reading', 'MEETING'],
      ['Book a visit', 'MEETING'],
      ['Receive the calendar', 'EMAIL'],
      ['Receive the letter', 'EMAIL'],
    ] as const) {
      await create(OFFER, { label, ask });
    }
    const contentType = OFFER;
    const documentId = await create(OFFER, { label: 'Book a tasting' });
    expect((await suggest({ contentType, documentId })).ask).toMatchObject({
      ask: 'MEETING',
      words: ['Book'],
    });
    expect((await suggest(await article('Book a tasting'))).ask).toBeNull();
  });

  it('change nothing, and know no document that is not there', async () => {
    const ref = await article('Parcels and stamps');
    await suggest(ref);
    const found = await app.strapi
      .documents(ARTICLE as never)
      .findOne({ documentId: ref.documentId, populate: ['funnelStages'] } as never);
    expect(found).toMatchObject({ funnelStages: [] });
    await expect(suggest({ ...ref, documentId: 'nowhere' })).rejects.toThrow('unknown-document');
    await expect(suggest({ ...ref, locale: 'fr' })).rejects.toThrow('unknown-document');
  });

  describe('over HTTP', () => {
    let helper: AdminUser;
    const url = (documentId: string, query = '', uid = ARTICLE) =>
      `/content-funnel/suggestions/${uid}/${documentId}${query}`;
    const allow = (subject: string, fields: string[]) =>
      app.strapi.db.query('admin::permission').create({
        data: {
          action: 'plugin::content-manager.explorer.read',
          actionParameters: {},
          subject,
          properties: { fields, locales: ['en'] },
          conditions: [],
          role: helper.roleId,
        },
      });
    const words = (body: unknown): string[] => [
      ...new Set((body as { data: TagSuggestions }).data.stages.flatMap((stage) => stage.words)),
    ];

    beforeAll(async () => {
      await app.strapi.db.query('admin::role').create({ data: { name: 'Helper', code: 'helper' } });
      helper = await signIn(app.strapi, 'helper');
    });

    it('answer whoever may read the entry in that locale, from the attributes that they may read', async () => {
      const documentId = await create(ARTICLE, { title: 'Parcels', excerpt: 'Two blades' }, 'en');
      expect((await helper.get(url(documentId))).status).toBe(403);
      await allow(ARTICLE, ['title']);
      const answer = await helper.get(url(documentId, '?locale=en'));
      expect(answer.status, answer.text).toBe(200);
      expect(words(answer.body)).toEqual(['Parcels']);
      const boss = await signIn(app.strapi, 'strapi-super-admin');
      expect(words((await boss.get(url(documentId))).body)).toContain('blades');
      const french = await article('Un colis', 'fr');
      expect((await helper.get(url(french.documentId, '?locale=fr'))).status).toBe(403);
      expect((await boss.get(url(french.documentId, '?locale=fr'))).status).toBe(200);
      expect((await boss.get(url('nobodyknowsthisone0000000'))).status).toBe(404);
      expect((await boss.get(url('x', '', 'admin::user'))).status).toBe(400);
      expect((await boss.get(url(documentId, '?local=en'))).status).toBe(400);
    });

    it('take what was rejected, and a locale for a type that has none', async () => {
      const boss = await signIn(app.strapi, 'strapi-super-admin');
      const { documentId } = await article('Parcels and stamps');
      const rejected = keys.get('purchase') ?? '';
      expect(words((await boss.get(url(documentId))).body)).toContain('Parcels');
      const answer = await boss.get(url(documentId, `?rejected=${rejected}`));
      expect(words(answer.body)).not.toContain('Parcels');
      const offer = await create(OFFER, { label: 'Receive a parcel' });
      const asked = await boss.get(url(offer, '?locale=fr', OFFER));
      expect(asked.status, asked.text).toBe(200);
      expect(asked.body).toMatchObject({ data: { ask: { ask: 'EMAIL', words: ['Receive'] } } });
    });
  });
});

describe('suggestions where the body is made of components', () => {
  let app: TestApp;
  const quote = {
    collectionName: 'components_page_quotes',
    info: { displayName: 'Quote' },
    attributes: { quote: { type: 'text' }, author: { type: 'string' } },
  };

  beforeAll(async () => {
    app = await createApp({ contentTypes: [] });
    const folder = path.join(app.dir, 'src/components/page');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'quote.json'), JSON.stringify(quote));
    const parts = { type: 'dynamiczone', components: ['page.quote'] };
    await app.restart({
      contentTypes: [articleSchema({ parts })],
      funnel: {
        preset: 'digital',
        contentTypes: { [ARTICLE]: { role: 'ARTICLE', fields: { title: 'title', body: 'parts' } } },
      },
    });
  });
  afterAll(() => app.stop());

  it('read what the components say', async () => {
    const parts = [{ __component: 'page.quote', quote: 'Order at this price, with delivery.' }];
    const { documentId } = await app.strapi
      .documents(ARTICLE as never)
      .create({ data: { title: 'Zigzag', parts } } as never);
    const room: TaggingRoom = app.strapi.plugin('content-funnel').service('tagging');
    const result = await room.suggestTags({ contentType: ARTICLE, documentId });
    if (!result.ok) throw new Error(result.reason);
    expect(result.suggestions.stages[0]).toMatchObject({ key: 'purchase' });
    expect(result.suggestions.stages[0]?.words).toEqual(expect.arrayContaining(['Order', 'price']));
  });
});
