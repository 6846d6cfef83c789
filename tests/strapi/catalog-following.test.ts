import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  ARTICLE,
  describeView,
  FILE,
  OFFER,
  PERSONA,
  RESOURCE,
  Site,
  STAGE,
  STEERING,
} from './support/catalog';

/** Answers when the promise has been polled true; the test's time limit ends it otherwise. */
const until = (condition: () => boolean): Promise<void> =>
  vi.waitFor(
    () => {
      expect(condition()).toBe(true);
    },
    { timeout: 60_000, interval: 50 }
  );

describe('the catalog follows what is written', () => {
  let site: Site;
  let cook: string;
  let gardener: string;
  let file: { id: number };

  beforeAll(async () => {
    site = await Site.start();
    cook = await site.persona('cook');
    gardener = await site.persona('gardener');
    file = await site.query(FILE).create({
      data: {
        name: 'Leek',
        hash: 'leek',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 12,
        provider: 'local',
        url: '/uploads/leek.jpg',
        alternativeText: 'A leek',
        width: 800,
        height: 600,
      },
    });
  });
  afterAll(() => site.app.stop());

  const stage = (key: string): string => site.stages[key] ?? `no stage ${key}`;
  const leek = (changes: Record<string, unknown> = {}) => ({
    title: 'Leek',
    slug: 'leek soup',
    excerpt: 'About leeks',
    body: 'A long text',
    format: 'video',
    kind: 'guide',
    cover: file.id,
    readingTime: 7,
    facts: { origin: 'Egypt' },
    heldAt: '2026-11-21T09:30:00.000Z',
    day: '2026-11-21',
    isNew: true,
    price: 1.5,
    views: '9007199254740991',
    funnelStages: [stage('consideration'), stage('awareness')],
    funnelPersonas: [gardener, cook],
    funnelLeadsTo: stage('purchase'),
    ...changes,
  });

  it('shows what is published, with its tags in order', async () => {
    const documentId = await site.publish(ARTICLE, leek());
    const entry = await site.entry(ARTICLE, documentId, 'en');
    const [row] = await site.rows(ARTICLE, documentId);
    expect(entry).toMatchObject({
      contentType: ARTICLE,
      documentId,
      locale: 'en',
      role: 'ARTICLE',
      ask: 'NONE',
      askAgainAfterDays: null,
      discount: false,
      title: 'Leek',
      summary: 'About leeks',
      url: '/en/blog/leek%20soup',
      image: { url: '/uploads/leek.jpg', alternativeText: 'A leek', width: 800, height: 600 },
      format: 'video',
      kind: 'guide',
      publishedAt: new Date(String(row?.['updatedAt'])).getTime(),
    });
    expect(entry?.data).toEqual({
      readingTime: 7,
      facts: { origin: 'Egypt' },
      heldAt: '2026-11-21T09:30:00.000Z',
      day: '2026-11-21',
      isNew: true,
      price: 1.5,
      views: '9007199254740991',
    });
    expect(site.stageKeys(entry)).toEqual(['consideration', 'awareness']);
    expect(site.personaKeys(entry)).toEqual(['gardener', 'cook']);
    expect(site.view.taxonomy.stages[entry?.leadsTo ?? -1]?.key).toBe('purchase');
    expect(site.view.findByUrl('/en/blog/leek%20soup', 'en')).toBe(entry);
    expect(JSON.stringify(entry)).not.toContain('A long text');
  });

  it('shows no draft, and of a published document the published text', async () => {
    const draft = await site.write('create', ARTICLE, { data: leek({ title: 'Only a draft' }) });
    expect(await site.entry(ARTICLE, draft, 'en')).toBeUndefined();

    const documentId = await site.publish(ARTICLE, leek());
    const entry = await site.entry(ARTICLE, documentId, 'en');
    const version = site.view.policyVersion;
    await site.write('update', ARTICLE, {
      documentId,
      data: { title: 'Edited', funnelStages: [stage('loyalty')] },
    });
    expect(await site.entry(ARTICLE, documentId, 'en')).toBe(entry);
    expect(site.view.policyVersion).toBe(version);
  });

  it('shows the new text and tags after a republish, which writes new rows', async () => {
    const documentId = await site.publish(ARTICLE, leek());
    const before = await site.entry(ARTICLE, documentId, 'en');
    const [oldRow] = await site.rows(ARTICLE, documentId);
    await site.write('update', ARTICLE, {
      documentId,
      data: { title: 'Edited', slug: 'edited', funnelStages: [stage('loyalty')] },
    });
    await site.write('publish', ARTICLE, { documentId });
    const after = await site.entry(ARTICLE, documentId, 'en');
    const [newRow] = await site.rows(ARTICLE, documentId);
    expect(newRow?.id).not.toBe(oldRow?.id);
    expect(after).toMatchObject({ title: 'Edited', url: '/en/blog/edited', index: before?.index });
    expect(site.stageKeys(after)).toEqual(['loyalty']);
  });

  it('keeps policyVersion and freshness when what did not change is published again', async () => {
    const documentId = await site.publish(ARTICLE, leek());
    const before = await site.entry(ARTICLE, documentId, 'en');
    const version = site.view.policyVersion;
    const [oldRow] = await site.rows(ARTICLE, documentId);
    await site.write('publish', ARTICLE, { documentId });
    const [newRow] = await site.rows(ARTICLE, documentId);
    expect(newRow?.id).not.toBe(oldRow?.id);
    expect((await site.entry(ARTICLE, documentId, 'en'))?.publishedAt).toBe(before?.publishedAt);
    expect(site.view.policyVersion).toBe(version);
    expect(await site.catalog.reconcile()).toBe(0);
  });

  it('forgets what is unpublished or deleted, and of a deleted locale only that locale', async () => {
    const unpublished = await site.publish(ARTICLE, leek());
    const deleted = await site.publish(ARTICLE, leek());
    const halved = await site.publish(ARTICLE, leek());
    const french = { documentId: halved, locale: 'fr', data: leek({ title: 'Poireau' }) };
    await site.write('update', ARTICLE, { ...french, status: 'published' });
    expect((await site.entry(ARTICLE, halved, 'fr'))?.title).toBe('Poireau');
    expect((await site.entry(ARTICLE, halved, 'en'))?.title).toBe('Leek');

    await site.write('unpublish', ARTICLE, { documentId: unpublished });
    await site.write('delete', ARTICLE, { documentId: deleted });
    await site.write('delete', ARTICLE, { documentId: halved, locale: 'fr' });
    expect(await site.entry(ARTICLE, unpublished, 'en')).toBeUndefined();
    expect(await site.entry(ARTICLE, deleted, 'en')).toBeUndefined();
    expect(await site.entry(ARTICLE, halved, 'fr')).toBeUndefined();
    expect(await site.entry(ARTICLE, halved, 'en')).toBeDefined();
  });

  it('follows a type without draft & publish', async () => {
    const data = { label: 'The book', slug: 'book', ask: 'PURCHASE', isDiscount: true };
    const documentId = await site.write('create', OFFER, { data });
    expect(await site.entry(OFFER, documentId, 'fr')).toMatchObject({
      locale: null,
      role: 'CTA',
      ask: 'PURCHASE',
      discount: true,
      title: 'The book',
      url: '/offers/book',
      image: null,
      data: null,
    });
    await site.write('update', OFFER, {
      documentId,
      data: { label: 'The other book', slug: null, ask: null, isDiscount: false },
    });
    expect(await site.entry(OFFER, documentId, 'en')).toMatchObject({
      title: 'The other book',
      ask: 'CLICK',
      discount: false,
      url: null,
    });
    await site.write('delete', OFFER, { documentId });
    expect(await site.entry(OFFER, documentId, 'en')).toBeUndefined();
  });

  it('follows a type without locales whose attribute says the role', async () => {
    const [ebook, guide, unnamed] = await Promise.all(
      ['ebook', 'guide', null].map((type) =>
        site.publish(RESOURCE, { name: `A ${type}`, slug: type, type })
      )
    );
    const roleOf = async (documentId: string | undefined): Promise<unknown> => {
      const entry = await site.entry(RESOURCE, String(documentId), 'fr');
      return [entry?.role, entry?.ask, entry?.locale];
    };
    expect(await roleOf(ebook)).toEqual(['LEAD_MAGNET', 'EMAIL', null]);
    expect(await roleOf(guide)).toEqual(['ARTICLE', 'NONE', null]);
    expect(await roleOf(unnamed)).toEqual(['ARTICLE', 'NONE', null]);
    await site.write('update', RESOURCE, { documentId: ebook, data: { type: 'guide' } });
    await site.write('publish', RESOURCE, { documentId: ebook });
    expect(await roleOf(ebook)).toEqual(['ARTICLE', 'NONE', null]);
  });

  it('reads once what is published in bulk', async () => {
    const ids: string[] = [];
    await site.strapi.db.transaction(async () => {
      for (let number = 0; number < 200; number += 1) {
        ids.push(await site.write('create', ARTICLE, { data: { title: `Bulk ${number}` } }));
      }
    });
    await site.catalog.settled();
    const readings = await site.countReadings(ARTICLE, () =>
      site.strapi.db.transaction(async () => {
        for (const documentId of ids) await site.write('publish', ARTICLE, { documentId });
      })
    );
    expect(ids.every((documentId) => site.view.find(ARTICLE, documentId, 'en'))).toBe(true);
    expect(readings).toBe(1);
    expect(await site.catalog.reconcile()).toBe(0);
  });

  it('does not look at what was rolled back', async () => {
    const version = site.view.policyVersion;
    let documentId = '';
    const readings = await site.countReadings(ARTICLE, () =>
      site.strapi.db
        .transaction(async () => {
          documentId = await site.publish(ARTICLE, leek());
          throw new Error('changed my mind');
        })
        .catch(() => undefined)
    );
    expect(readings).toBe(0);
    expect(site.view.find(ARTICLE, documentId, 'en')).toBeUndefined();
    expect(site.view.policyVersion).toBe(version);
  });

  it('takes a deleted persona from its entries, and a new one onto them', async () => {
    const student = await site.persona('student');
    const documentId = await site.publish(ARTICLE, leek({ funnelPersonas: [student, cook] }));
    const entry = await site.entry(ARTICLE, documentId, 'en');
    expect(site.personaKeys(entry)).toEqual(['student', 'cook']);
    await site.write('delete', PERSONA, { documentId: student });
    expect(site.personaKeys(await site.entry(ARTICLE, documentId, 'en'))).toEqual(['cook']);
    expect(site.view.taxonomy.personas.map(({ key }) => key)).not.toContain('student');
    expect(describeView(site.view, ['en', 'fr'])).toEqual(
      describeView(await site.freshView(), ['en', 'fr'])
    );
  });

  it('keeps the entries as they are when only a text of the model changed', async () => {
    const documentId = await site.publish(ARTICLE, leek());
    const entry = await site.entry(ARTICLE, documentId, 'en');
    const version = site.view.policyVersion;
    await site.write('update', STAGE, {
      documentId: stage('loyalty'),
      data: { name: 'Faithful' },
    });
    expect(await site.entry(ARTICLE, documentId, 'en')).toBe(entry);
    expect(site.view.taxonomy.stages.map(({ name }) => name)).toContain('Faithful');
    expect(site.view.policyVersion).not.toBe(version);
  });

  it('follows next steps, pins and exclusions', async () => {
    const first = await site.publish(ARTICLE, leek({ slug: 'first' }));
    const second = await site.publish(ARTICLE, leek({ slug: 'second' }));
    const save = (revision: number, changes: Record<string, unknown>): Promise<unknown> =>
      site.strapi
        .plugin('content-funnel')
        .service('tagging')
        .saveSteering({ contentType: ARTICLE, documentId: first }, { revision, ...changes });
    const nextSteps = [{ contentType: ARTICLE, documentId: second }];
    await save(0, { nextSteps, pinned: true });
    const entry = await site.entry(ARTICLE, first, 'en');
    expect(site.view.steering(ARTICLE, first)).toMatchObject({ nextSteps, pinned: true });
    expect(site.view.pinned('en')).toEqual([entry?.index]);
    await save(1, { excluded: true, excludedUntil: '2030-01-01T00:00:00Z' });
    await site.catalog.settled();
    expect(site.view.steering(ARTICLE, first)).toEqual({
      nextSteps: [],
      pinned: false,
      excluded: true,
      excludedUntil: Date.UTC(2030, 0, 1),
    });
    expect(site.view.pinned('en')).toEqual([]);
    await site.query(STEERING).deleteMany({ where: { targetId: first } });
    await site.catalog.settled();
    expect(site.view.steering(ARTICLE, first)).toBeUndefined();
  });

  it('shows a changed file on the cards that have it', async () => {
    const documentId = await site.publish(ARTICLE, leek());
    expect((await site.entry(ARTICLE, documentId, 'en'))?.image?.alternativeText).toBe('A leek');
    await site
      .query(FILE)
      .update({ where: { id: file.id }, data: { alternativeText: 'Two leeks' } });
    expect((await site.entry(ARTICLE, documentId, 'en'))?.image?.alternativeText).toBe('Two leeks');
    expect(await site.catalog.reconcile()).toBe(0);
  });

  it('follows a locale that is added, made the default and removed', async () => {
    const locales = site.strapi.plugin('i18n').service('locales');
    const { id } = await locales.create({ code: 'de', name: 'German' });
    await site.catalog.settled();
    expect(site.catalog.locales()).toEqual({ all: ['de', 'en', 'fr'], default: 'en' });
    const documentId = await site.publish(ARTICLE, leek({ title: 'Lauch' }), 'de');
    expect((await site.entry(ARTICLE, documentId, 'de'))?.title).toBe('Lauch');

    await locales.setDefaultLocale({ code: 'fr' });
    await site.catalog.settled();
    expect(site.catalog.locales().default).toBe('fr');
    await locales.setDefaultLocale({ code: 'en' });
    await locales.delete({ id });
    expect(await site.entry(ARTICLE, documentId, 'de')).toBeUndefined();
    expect(site.catalog.locales()).toEqual({ all: ['en', 'fr'], default: 'en' });
    expect(await site.catalog.reconcile()).toBe(0);
  });

  it('reads a type whole when a write of many rows names none of them', async () => {
    const documentId = await site.publish(OFFER, { label: 'Old label' });
    await site.catalog.settled();
    // Such a write leaves updatedAt alone.
    await site.query(OFFER).updateMany({ where: { documentId }, data: { label: 'New label' } });
    expect((await site.entry(OFFER, documentId, null))?.title).toBe('New label');
    await site.query(OFFER).deleteMany({ where: { documentId } });
    expect(await site.entry(OFFER, documentId, null)).toBeUndefined();
    expect(await site.catalog.reconcile()).toBe(0);
  });

  /** Strapi reads what it tells of after it has answered: a table must not go before. */
  const publishAndTell = async (): Promise<string> => {
    const { eventHub } = site.strapi;
    const told = ['entry.create', 'entry.publish'].map(
      (event) =>
        new Promise<void>((resolve) => {
          eventHub.once(event, () => Promise.resolve(resolve()));
        })
    );
    const documentId = await site.publish(ARTICLE, leek());
    await Promise.all(told);
    return documentId;
  };

  it('keeps its answers while the database fails, says so once without SQL, and recovers', async () => {
    const documentId = await publishAndTell();
    const before = await site.entry(ARTICLE, documentId, 'en');
    const logged = vi.spyOn(site.strapi.log, 'error');
    const table = site.links(ARTICLE, 'funnelStages').table;
    await site.strapi.db.connection.schema.renameTable(table, 'away');
    try {
      site.catalog.touch(ARTICLE, documentId);
      await until(() => logged.mock.calls.length > 0);
      expect(site.view.find(ARTICLE, documentId, 'en')).toBe(before);
      site.catalog.touch(ARTICLE, documentId);
    } finally {
      await site.strapi.db.connection.schema.renameTable('away', table);
    }
    await site.query(ARTICLE).updateMany({ where: { documentId }, data: { title: 'Back' } });
    expect((await site.entry(ARTICLE, documentId, 'en'))?.title).toBe('Back');
    const lines = logged.mock.calls.map(([line]) => String(line));
    logged.mockRestore();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^Content Funnel: the catalog could not be read \(\w+\); trying again$/
    );
  });

  it('starts with an empty view when the database fails, and fills it later', async () => {
    await publishAndTell();
    const logged = vi.spyOn(site.strapi.log, 'error').mockReturnValue(site.strapi.log);
    const catalog = site.anotherCatalog();
    const table = site.table(ARTICLE);
    await site.strapi.db.connection.schema.renameTable(table, 'away');
    try {
      await catalog.load();
      expect(catalog.view.size).toBe(0);
      expect(catalog.view.byRole('ARTICLE', 'en')).toEqual([]);
      expect(catalog.locales()).toEqual({ all: [], default: null });
    } finally {
      await site.strapi.db.connection.schema.renameTable('away', table);
      logged.mockRestore();
    }
    await catalog.settled();
    await site.catalog.settled();
    expect(describeView(catalog.view, ['en', 'fr'])).toEqual(describeView(site.view, ['en', 'fr']));
    await catalog.stop();
  });

  it('ends following without taking anybody else’s subscriber away', async () => {
    const heard: string[] = [];
    const catalog = site.anotherCatalog();
    await catalog.load();
    catalog.start();
    catalog.start();
    const unsubscribe = site.strapi.db.lifecycles.subscribe({
      models: [OFFER],
      afterCreate: ({ result }: { result?: { label?: string } }) => {
        heard.push(String(result?.label));
      },
    } as never);
    const first = await site.publish(OFFER, { label: 'first' });
    await catalog.settled();
    expect(catalog.view.find(OFFER, first, null)?.title).toBe('first');
    await catalog.stop();
    await catalog.stop();
    const second = await site.publish(OFFER, { label: 'second' });
    unsubscribe();
    expect(heard).toEqual(['first', 'second']);
    expect((await site.entry(OFFER, second, null))?.title).toBe('second');
    await catalog.settled();
    expect(catalog.view.find(OFFER, second, null)).toBeUndefined();
  });

  it('shows the same after a restart', async () => {
    await site.catalog.settled();
    const before = describeView(site.view, ['en', 'fr']);
    await site.app.restart();
    await site.catalog.ready();
    expect(describeView(site.view, ['en', 'fr'])).toEqual(before);
  });
});
