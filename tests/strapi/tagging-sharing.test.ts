import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp, type TestApp } from './support/app';
import { articleSchema, offerSchema, participation, resourceSchema } from './support/schemas';

const ARTICLE = 'api::article.article';
const OFFER = 'api::offer.offer';
const RESOURCE = 'api::resource.resource';
const NAMES = ['funnelStages', 'funnelPersonas', 'funnelLeadsTo'];

interface Event {
  contentType: string;
  documentId: string;
  locale: string | null;
}
interface Params {
  documentId?: string;
  locale?: string | string[];
  status?: string;
  data?: Record<string, unknown>;
}
type Method = 'create' | 'update' | 'publish' | 'unpublish' | 'discardDraft' | 'clone' | 'delete';

/** What the tests see of one app; the same for shared tags and for tags apart. */
const harness = (shared: boolean) => {
  let app: TestApp;
  const stages: Record<string, { id: number; documentId: string }> = {};
  const events: Event[] = [];

  const start = async (): Promise<void> => {
    app = await createApp({
      contentTypes: [articleSchema(), offerSchema(), resourceSchema()],
      funnel: {
        preset: 'digital',
        tagging: { sharedAcrossLocales: shared },
        contentTypes: participation,
      },
    });
    for (const code of ['fr', 'de']) {
      await app.strapi.plugin('i18n').service('locales').create({ code, name: code });
    }
    for (const { key, id, documentId } of (await app.strapi.db
      .query('plugin::content-funnel.stage')
      .findMany()) as { key: string; id: number; documentId: string }[]) {
      stages[key] = { id, documentId };
    }
    app.strapi.eventHub.on('content-funnel.tags.update', async (event: Event) => {
      events.push(event);
    });
  };
  const call = async (
    method: Method,
    params: Params,
    uid = ARTICLE
  ): Promise<{ documentId: string }> =>
    (
      app.strapi.documents(uid as never) as unknown as Record<
        Method,
        (params: Params) => Promise<never>
      >
    )[method](params);
  /** Stage keys of every row: `en`, `en published`, …, in order. */
  const tags = async (documentId: string, uid = ARTICLE): Promise<Record<string, string>> => {
    const rows = (await app.strapi.db
      .query(uid as never)
      .findMany({ where: { documentId }, populate: NAMES })) as {
      locale: string | null;
      publishedAt: unknown;
      funnelStages: { key: string }[];
    }[];
    const level = (row: { publishedAt: unknown }): string =>
      uid !== OFFER && row.publishedAt !== null ? ' published' : '';
    return Object.fromEntries(
      rows.map((row) => [
        `${row.locale ?? 'none'}${level(row)}`,
        row.funnelStages.map(({ key }) => key).join(' '),
      ])
    );
  };
  const dates = async (documentId: string): Promise<Record<string, number>> => {
    const rows = (await app.strapi.db
      .query(ARTICLE as never)
      .findMany({ where: { documentId } })) as {
      locale: string;
      publishedAt: unknown;
      updatedAt: string;
    }[];
    return Object.fromEntries(
      rows.map((row) => [
        `${row.locale}${row.publishedAt === null ? '' : ' published'}`,
        new Date(row.updatedAt).getTime(),
      ])
    );
  };
  const doc = (key: string): string => stages[key]?.documentId ?? '';
  const list = (...keys: string[]): string[] => keys.map(doc);
  return {
    start,
    call,
    tags,
    dates,
    doc,
    list,
    id: (key: string): number => stages[key]?.id ?? 0,
    app: () => app,
    stop: () => app.stop(),
    /** Locales of the events since the last call, in order of the alphabet. */
    heard: (): (string | null)[] =>
      events
        .splice(0)
        .map(({ locale }) => locale)
        .sort(),
  };
};

describe('tags shared across locales', () => {
  const site = harness(true);
  const { call, tags, doc, list, heard } = site;
  beforeAll(site.start);
  afterAll(site.stop);
  beforeEach(() => void heard());

  const article = async (...keys: string[]): Promise<string> => {
    const { documentId } = await call('create', {
      locale: 'en',
      data: { title: 'Beetroot', funnelStages: list(...keys) },
    });
    return documentId;
  };
  const french = (documentId: string, data: Record<string, unknown> = {}) =>
    call('update', { documentId, locale: 'fr', data: { title: 'Betterave', ...data } });

  it('a new locale starts with the tags, in their order', async () => {
    const documentId = await article('purchase', 'awareness');
    await french(documentId);
    expect(await tags(documentId)).toEqual({ en: 'purchase awareness', fr: 'purchase awareness' });
    expect(heard()).toEqual(['en', 'fr']);
  });

  it('a new locale takes changes that are relative to the tags it starts with', async () => {
    const documentId = await article('purchase', 'awareness');
    await french(documentId, {
      funnelStages: {
        connect: [{ documentId: doc('loyalty'), position: { before: doc('awareness') } }],
        disconnect: [{ documentId: doc('purchase') }],
      },
    });
    expect(await tags(documentId)).toEqual({ en: 'loyalty awareness', fr: 'loyalty awareness' });
  });

  it('any number of stages can be put first, one after the other', async () => {
    const documentId = await article('awareness');
    for (const key of ['purchase', 'loyalty', 'consideration', 'awareness']) {
      const first = { documentId: doc(key), position: { start: true } };
      await call('update', { documentId, data: { funnelStages: { connect: [first] } } });
    }
    expect(await tags(documentId)).toEqual({ en: 'awareness consideration loyalty purchase' });
  });

  it('a change in one draft reaches the other drafts and no published version', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: '*' as never });
    heard();
    await call('update', {
      documentId,
      locale: 'fr',
      data: { funnelStages: list('loyalty', 'purchase') },
    });
    expect(await tags(documentId)).toEqual({
      en: 'loyalty purchase',
      fr: 'loyalty purchase',
      'en published': 'awareness',
      'fr published': 'awareness',
    });
    expect(heard()).toEqual(['en', 'fr']);
  });

  it('publishing one locale brings the published tags of all up to the draft', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: '*' as never });
    await call('update', { documentId, locale: 'fr', data: { funnelStages: list('loyalty') } });
    heard();
    await call('publish', { documentId, locale: 'fr' });
    expect(await tags(documentId)).toEqual({
      en: 'loyalty',
      fr: 'loyalty',
      'en published': 'loyalty',
      'fr published': 'loyalty',
    });
    expect(heard()).toEqual(['en', 'fr']);
  });

  it('saving and publishing in one call does the same', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: '*' as never });
    await call('update', {
      documentId,
      locale: 'en',
      status: 'published',
      data: { funnelStages: list('purchase') },
    });
    expect(new Set(Object.values(await tags(documentId)))).toEqual(new Set(['purchase']));
  });

  it('discarding one draft resets the tags of all drafts to the published ones', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: 'en' });
    await call('update', { documentId, locale: 'fr', data: { funnelStages: list('loyalty') } });
    await call('discardDraft', { documentId, locale: 'en' });
    expect(await tags(documentId)).toEqual({
      en: 'awareness',
      fr: 'awareness',
      'en published': 'awareness',
    });
  });

  it('discarding changes no tag where no published version is left', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: 'en' });
    await call('update', { documentId, locale: 'fr', data: { funnelStages: list('loyalty') } });
    await call('unpublish', { documentId, locale: 'en' });
    await call('discardDraft', { documentId, locale: 'en' });
    expect(await tags(documentId)).toEqual({ fr: 'loyalty' });
  });

  it('tag writes to other rows move no date', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('publish', { documentId, locale: '*' as never });
    const before = await site.dates(documentId);
    await call('update', { documentId, locale: 'fr', data: { funnelStages: list('loyalty') } });
    const { fr, ...others } = await site.dates(documentId);
    expect(others).toEqual({
      en: before['en'],
      'en published': before['en published'],
      'fr published': before['fr published'],
    });
    expect(fr).toBeGreaterThanOrEqual(before['fr'] ?? Infinity);
  });

  it('null leaves the tags as they were and an empty set removes them', async () => {
    const documentId = await article('awareness');
    await french(documentId, { funnelLeadsTo: doc('purchase') });
    await call('update', {
      documentId,
      locale: 'en',
      data: { funnelStages: null, funnelLeadsTo: null },
    });
    expect(await tags(documentId)).toEqual({ en: 'awareness', fr: 'awareness' });
    await call('update', {
      documentId,
      locale: 'en',
      data: { funnelStages: { set: [] }, funnelLeadsTo: [] },
    });
    expect(await tags(documentId)).toEqual({ en: '', fr: '' });
    const [row] = (await site
      .app()
      .strapi.db.query(ARTICLE as never)
      .findMany({ where: { documentId, locale: 'fr' }, populate: NAMES })) as {
      funnelLeadsTo: unknown;
    }[];
    expect(row?.funnelLeadsTo).toBeNull();
  });

  it('a save that touches no tag says nothing and shares nothing', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    heard();
    await call('update', {
      documentId,
      locale: 'en',
      data: { title: 'Red beetroot', funnelStages: { connect: [], disconnect: [] } },
    });
    expect(heard()).toEqual([]);
    expect(await tags(documentId)).toEqual({ en: 'awareness', fr: 'awareness' });
  });

  it('everything is undone with the transaction of the caller, and nothing is said', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    heard();
    const failing = site.app().strapi.db.transaction(async () => {
      await call('update', { documentId, locale: 'en', data: { funnelStages: list('loyalty') } });
      expect(await tags(documentId)).toEqual({ en: 'loyalty', fr: 'loyalty' });
      throw new Error('the caller changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    expect(await tags(documentId)).toEqual({ en: 'awareness', fr: 'awareness' });
    expect(heard()).toEqual([]);
  });

  it('a clone starts with the tags and takes lists and relative changes', async () => {
    const documentId = await article('awareness', 'purchase');
    await french(documentId);
    const plain = await call('clone', { documentId, locale: '*' as never });
    expect(await tags(plain.documentId)).toEqual({
      en: 'awareness purchase',
      fr: 'awareness purchase',
    });
    const whole = await call('clone', { documentId, data: { funnelStages: list('loyalty') } });
    expect(await tags(whole.documentId)).toEqual({ en: 'loyalty' });
    const kept = await call('clone', { documentId, data: { funnelStages: null } });
    expect(await tags(kept.documentId)).toEqual({ en: 'awareness purchase' });
    const relative = await call('clone', {
      documentId,
      data: { funnelStages: { connect: [{ documentId: doc('loyalty') }] } },
    });
    expect(await tags(relative.documentId)).toEqual({ en: 'awareness purchase loyalty' });
  });

  it('two locales that are retagged at once end alike', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    await call('update', { documentId, locale: 'de', data: { title: 'Rote Bete' } });
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        call('update', { documentId, locale: 'en', data: { funnelStages: list('loyalty') } }),
        call('update', {
          documentId,
          locale: 'fr',
          data: { funnelStages: list('purchase', 'awareness') },
        }),
        call('update', {
          documentId,
          locale: 'de',
          data: { funnelStages: { connect: [{ documentId: doc('consideration') }] } },
        }),
      ]);
      expect(new Set(Object.values(await tags(documentId))).size).toBe(1);
    }
  });

  it('rows that are written past the document service are followed', async () => {
    const documentId = await article('awareness');
    await french(documentId);
    const query = site.app().strapi.db.query(ARTICLE as never);
    const row = (await query.findOne({ where: { documentId, locale: 'fr' } })) as { id: number };
    await query.update({ where: { id: row.id }, data: { funnelStages: [site.id('loyalty')] } });
    expect(await tags(documentId)).toEqual({ en: 'loyalty', fr: 'loyalty' });
  });

  it('content types without locales, or without draft & publish, work as Strapi has them', async () => {
    const offer = await call(
      'create',
      { data: { label: 'Book', funnelStages: list('purchase') } },
      OFFER
    );
    await call(
      'update',
      { documentId: offer.documentId, data: { label: 'Books', funnelStages: null } },
      OFFER
    );
    expect(await tags(offer.documentId, OFFER)).toEqual({ none: 'purchase' });
    const resource = await call(
      'create',
      { data: { name: 'Guide', funnelStages: list('purchase') } },
      RESOURCE
    );
    await call('publish', { documentId: resource.documentId }, RESOURCE);
    await call(
      'update',
      { documentId: resource.documentId, data: { funnelStages: list('loyalty') } },
      RESOURCE
    );
    expect(await tags(resource.documentId, RESOURCE)).toEqual({
      none: 'loyalty',
      'none published': 'purchase',
    });
    expect(heard()).toEqual([null, null, null]);
  });
});

describe('tags apart', () => {
  const site = harness(false);
  const { call, tags, doc, list, heard } = site;
  beforeAll(site.start);
  afterAll(site.stop);

  it('each locale has its own, and a new one starts with those of the default locale', async () => {
    const { documentId } = await call('create', {
      locale: 'fr',
      data: { title: 'Betterave', funnelStages: list('loyalty') },
    });
    await call('update', { documentId, locale: 'en', data: { title: 'Beetroot' } });
    expect(await tags(documentId)).toEqual({ fr: 'loyalty', en: 'loyalty' });
    heard();
    await call('update', { documentId, locale: 'en', data: { funnelStages: list('awareness') } });
    expect(heard()).toEqual(['en']);
    await call('update', {
      documentId,
      locale: 'de',
      data: { title: 'Rote Bete', funnelStages: { connect: [{ documentId: doc('purchase') }] } },
    });
    expect(await tags(documentId)).toEqual({
      fr: 'loyalty',
      en: 'awareness',
      de: 'awareness purchase',
    });
    await call('publish', { documentId, locale: 'fr' });
    expect(await tags(documentId)).toMatchObject({ 'fr published': 'loyalty', en: 'awareness' });
  });
});
