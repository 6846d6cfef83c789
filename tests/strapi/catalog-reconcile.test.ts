import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore, type CatalogStore, type TypePlan } from '../../server/src/catalog/store';
import {
  ARTICLE,
  describeView,
  FILE,
  OFFER,
  PERSONA,
  RESOURCE,
  Site,
  STEERING,
} from './support/catalog';

const LOCALES = ['en', 'fr'];

describe('the reconciler finds what bypassed Strapi', () => {
  let site: Site;
  let documentId: string;
  let rowId: number;
  let personas: string[];

  const knex = () => site.strapi.db.connection;
  const entry = () => site.view.find(ARTICLE, documentId, 'en');
  const stage = (key: string): string => site.stages[key] ?? `no stage ${key}`;
  const later = (): number | Date => site.rawTime(Date.now() + 60_000);
  /** Nothing is heard, so the view only changes by comparing; afterwards it equals a fresh load. */
  const expectFound = async (differences: number): Promise<void> => {
    const version = site.view.policyVersion;
    await site.catalog.settled();
    expect(site.view.policyVersion).toBe(version);
    expect(await site.catalog.reconcile()).toBe(differences);
    expect(describeView(site.view, LOCALES)).toEqual(describeView(await site.freshView(), LOCALES));
    expect(await site.catalog.reconcile()).toBe(0);
  };

  beforeAll(async () => {
    site = await Site.start({ catalog: { reconcileSeconds: 60 } });
    personas = await Promise.all(['cook', 'gardener'].map((key) => site.persona(key)));
    await site.publish(OFFER, { label: 'An offer', slug: 'offer' });
    await site.publish(RESOURCE, { name: 'A resource', type: 'ebook' });
  });
  afterAll(() => site.app.stop());

  beforeEach(async () => {
    documentId = await site.publish(ARTICLE, {
      title: 'Leek',
      slug: 'leek',
      funnelStages: [stage('awareness'), stage('consideration')],
      funnelPersonas: personas,
    });
    await site.catalog.settled();
    const [row] = await site.rows(ARTICLE, documentId);
    rowId = row?.id ?? 0;
    expect(await site.catalog.reconcile()).toBe(0);
  });

  it('nothing, when nothing differs', async () => {
    const [before, version] = [entry(), site.view.policyVersion];
    expect(await site.catalog.reconcile()).toBe(0);
    expect(entry()).toBe(before);
    expect(site.view.policyVersion).toBe(version);
  });

  it('a text that raw SQL changed without the row’s time', async () => {
    await knex()(site.table(ARTICLE)).where('id', rowId).update({ title: 'Silent' });
    await expectFound(1);
    expect(entry()?.title).toBe('Silent');
  });

  it('a row that raw SQL changed', async () => {
    await knex()(site.table(ARTICLE))
      .where('id', rowId)
      .update({ title: 'Raw', updated_at: later() });
    await expectFound(1);
    expect(entry()?.title).toBe('Raw');
  });

  it('rows that raw SQL removed or unpublished', async () => {
    const others = await Promise.all(
      ['one', 'two'].map((title) => site.publish(ARTICLE, { title, slug: title }))
    );
    await site.catalog.settled();
    await knex()(site.table(ARTICLE)).where('id', rowId).delete();
    await knex()(site.table(ARTICLE))
      .where('document_id', others[0])
      .update({ published_at: null });
    await expectFound(2);
    expect(entry()).toBeUndefined();
    expect(site.view.find(ARTICLE, String(others[0]), 'en')).toBeUndefined();
    expect(site.view.find(ARTICLE, String(others[1]), 'en')).toBeDefined();
  });

  it('a row that raw SQL added', async () => {
    const [row] = await knex()(site.table(ARTICLE)).where('id', rowId);
    await knex()(site.table(ARTICLE)).insert({
      ...row,
      id: 1_000_000 + rowId,
      document_id: `raw${rowId}`,
    });
    await expectFound(1);
    expect(site.view.find(ARTICLE, `raw${rowId}`, 'en')?.title).toBe('Leek');
    await knex()(site.table(ARTICLE))
      .where('id', 1_000_000 + rowId)
      .delete();
    await expectFound(1);
  });

  it('two published rows of one locale, of which it shows the newer', async () => {
    const [row] = await knex()(site.table(ARTICLE)).where('id', rowId);
    await knex()(site.table(ARTICLE)).insert({ ...row, id: 2_000_000 + rowId, title: 'Newer' });
    await expectFound(1);
    expect(entry()?.title).toBe('Newer');
    await knex()(site.table(ARTICLE))
      .where('id', 2_000_000 + rowId)
      .delete();
    await expectFound(1);
    expect(entry()?.title).toBe('Leek');
  });

  it('tags that changed place without a new row', async () => {
    const { table, row, order } = site.links(ARTICLE, 'funnelStages');
    const links = await knex()(table).where(row, rowId).orderBy(order);
    await knex()(table)
      .where('id', links[0].id)
      .update({ [order]: links[1][order] });
    await knex()(table)
      .where('id', links[1].id)
      .update({ [order]: links[0][order] });
    await expectFound(1);
    expect(site.stageKeys(entry())).toEqual(['consideration', 'awareness']);
  });

  it('two entries that swapped a tag', async () => {
    const other = await site.publish(ARTICLE, {
      title: 'Other',
      slug: 'other',
      funnelStages: [stage('purchase'), stage('loyalty')],
    });
    await site.catalog.settled();
    const [otherRow] = await site.rows(ARTICLE, other);
    const { table, row, target, order } = site.links(ARTICLE, 'funnelStages');
    const first = async (id: number | undefined) =>
      (await knex()(table).where(row, id).orderBy(order))[0];
    const [mine, theirs] = [await first(rowId), await first(otherRow?.id)];
    await knex()(table)
      .where('id', mine.id)
      .update({ [target]: theirs[target] });
    await knex()(table)
      .where('id', theirs.id)
      .update({ [target]: mine[target] });
    await expectFound(2);
    expect(site.stageKeys(entry())).toEqual(['purchase', 'consideration']);
  });

  it.each(['funnelStages', 'funnelPersonas'])('a removed and an added link of %s', async (name) => {
    const { table, row, order } = site.links(ARTICLE, name);
    const links = await knex()(table).where(row, rowId).orderBy(order);
    await knex()(table).where('id', links[0].id).delete();
    await expectFound(1);
    const { id: _id, ...link } = links[0];
    await knex()(table).insert({ ...link, [order]: 9 });
    await expectFound(1);
    const keys = [...site.stageKeys(entry()), ...site.personaKeys(entry())];
    expect(keys).toEqual(
      name === 'funnelStages'
        ? ['consideration', 'awareness', 'cook', 'gardener']
        : ['awareness', 'consideration', 'gardener', 'cook']
    );
  });

  it('a tag in the place of "leads to"', async () => {
    const { table, row, target } = site.links(ARTICLE, 'funnelLeadsTo');
    const [loyalty] = await knex()(site.table('plugin::content-funnel.stage')).where(
      'key',
      'loyalty'
    );
    await knex()(table).insert({ [row]: rowId, [target]: loyalty.id });
    await expectFound(1);
    expect(site.view.taxonomy.stages[entry()?.leadsTo ?? -1]?.key).toBe('loyalty');
  });

  it('tags that the query engine wrote without an event', async () => {
    const [stageRow] = await knex()(site.table('plugin::content-funnel.stage')).where(
      'key',
      'purchase'
    );
    const tags = { funnelStages: { set: [{ id: stageRow.id }] } };
    await site.strapi.db.transaction(({ trx }) =>
      site.strapi.db.entityManager.updateRelations(ARTICLE, rowId, tags, { transaction: trx })
    );
    await expectFound(1);
    expect(site.stageKeys(entry())).toEqual(['purchase']);
  });

  it('an image that was linked, changed and removed', async () => {
    const file = await site.query(FILE).create({
      data: {
        name: 'x',
        hash: 'x',
        ext: '.jpg',
        mime: 'image/jpeg',
        size: 1,
        provider: 'local',
        url: '/x.jpg',
      },
    });
    const { joinTable } = site.strapi.db.metadata.get(FILE).attributes['related'] as unknown as {
      joinTable: { name: string };
    };
    const link = { related_id: rowId, related_type: ARTICLE, field: 'cover', order: 1 };
    await knex()(joinTable.name).insert({ ...link, file_id: file.id });
    await expectFound(1);
    expect(entry()?.image?.url).toBe('/x.jpg');
    await knex()(site.table(FILE))
      .where('id', file.id)
      .update({ url: '/y.jpg', updated_at: later() });
    await expectFound(1);
    expect(entry()?.image?.url).toBe('/y.jpg');
    await knex()(site.table(FILE)).where('id', file.id).delete();
    await expectFound(1);
    expect(entry()?.image).toBeNull();
  });

  it('what is written while lifecycles are switched off, as an import does', async () => {
    site.strapi.db.lifecycles.disable();
    let imported: string;
    try {
      await site.write('update', ARTICLE, { documentId, data: { title: 'Imported' } });
      await site.write('publish', ARTICLE, { documentId });
      imported = await site.publish(OFFER, { label: 'Imported' });
      // Dates are set by a lifecycle too.
      await knex()(site.table(ARTICLE)).whereNull('updated_at').update({ updated_at: later() });
    } finally {
      site.strapi.db.lifecycles.enable();
    }
    await expectFound(2);
    expect(entry()?.title).toBe('Imported');
    expect(site.view.find(OFFER, imported, null)?.title).toBe('Imported');
  });

  it('a persona that raw SQL removed or renamed, and raw steering', async () => {
    const persona = await site.persona('visitor');
    await site.catalog.settled();
    const personaTable = site.table(PERSONA);
    await knex()(personaTable).where('document_id', persona).update({ public_label: 'Visitors' });
    await expectFound(1);
    await knex()(personaTable).where('document_id', persona).delete();
    await expectFound(1);
    await site.query(STEERING).create({
      data: {
        targetKey: `${ARTICLE}:${documentId}`,
        contentType: ARTICLE,
        targetId: documentId,
        revision: 1,
      },
    });
    await site.catalog.settled();
    await knex()(site.table(STEERING)).where('target_id', documentId).update({ pinned: true });
    await expectFound(1);
    expect(site.view.pinned('en')).toContain(entry()?.index);
  });

  it('a locale that raw SQL removed', async () => {
    const locales = site.strapi.plugin('i18n').service('locales');
    await locales.create({ code: 'it', name: 'Italian' });
    const italian = await site.publish(ARTICLE, { title: 'Porro', slug: 'porro' }, 'it');
    expect((await site.entry(ARTICLE, italian, 'it'))?.title).toBe('Porro');
    await knex()(site.table('plugin::i18n.locale')).where('code', 'it').delete();
    await expectFound(1);
    expect(site.view.find(ARTICLE, italian, 'it')).toBeUndefined();
  });

  it('by itself, after a while', async () => {
    const catalog = site.anotherCatalog((config) => ({
      ...config,
      catalog: { ...config.catalog, reconcileSeconds: 1 },
    }));
    await catalog.load();
    catalog.start();
    try {
      await knex()(site.table(ARTICLE))
        .where('id', rowId)
        .update({ title: 'Found', updated_at: later() });
      await vi.waitFor(
        () => expect(catalog.view.find(ARTICLE, documentId, 'en')?.title).toBe('Found'),
        {
          timeout: 60_000,
        }
      );
    } finally {
      await catalog.stop();
    }
    await expectFound(1);
  });

  it('says once when comparing fails, and goes on', async () => {
    const logged = vi.spyOn(site.strapi.log, 'error').mockReturnValue(site.strapi.log);
    const table = site.table(ARTICLE);
    await knex().schema.renameTable(table, 'away');
    try {
      expect([await site.catalog.reconcile(), await site.catalog.reconcile()]).toEqual([0, 0]);
    } finally {
      await knex().schema.renameTable('away', table);
    }
    const lines = logged.mock.calls.map(([line]) => String(line));
    logged.mockRestore();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^Content Funnel: the catalog could not be compared .*\(\w+\)$/);
    await knex()(table).where('id', rowId).update({ title: 'Again', updated_at: later() });
    await expectFound(1);
  });
});

/** Contents of large types are verified a part at a time: what tells at once must be the sums. */
describe('the sums over a type', () => {
  let site: Site;
  let rowIds: number[];
  let store: CatalogStore;
  let plan: TypePlan;

  const knex = () => site.strapi.db.connection;
  const table = () => site.table(ARTICLE);
  const sums = () => store.readTotals(plan, LOCALES);
  const stages = () => site.links(ARTICLE, 'funnelStages');
  const linkOf = async (rowId: number | undefined, place: number) => {
    const { table: name, row, order } = stages();
    return (await knex()(name).where(row, rowId).orderBy(order))[place];
  };
  const swap = async (one: Link, other: Link, column: string): Promise<void> => {
    const { table: name } = stages();
    await knex()(name)
      .where('id', one.id)
      .update({ [column]: other[column] });
    await knex()(name)
      .where('id', other.id)
      .update({ [column]: one[column] });
  };
  type Link = { id: number } & Record<string, unknown>;

  beforeAll(async () => {
    site = await Site.start({ catalog: { reconcileSeconds: 60 } });
    const ids = [
      await site.publish(ARTICLE, {
        title: 'a',
        funnelStages: Object.values(site.stages).slice(0, 2),
      }),
      await site.publish(ARTICLE, {
        title: 'b',
        funnelStages: Object.values(site.stages).slice(2, 4),
      }),
    ];
    rowIds = [];
    for (const id of ids) rowIds.push(...(await site.rows(ARTICLE, id)).map((row) => row.id));
    store = createStore(site.strapi);
    const types = site.strapi.plugin('content-funnel').service('tagging').types();
    plan = store.describe(types.find(({ uid }: { uid: string }) => uid === ARTICLE));
  });
  afterAll(() => site.app.stop());

  it('are the same each time while nothing changes', async () => {
    const first = await sums();
    expect(first.row).toBeGreaterThan(0);
    expect(first.links).toBeGreaterThan(0);
    expect(await sums()).toEqual(first);
  });

  it('notice tags of one entry that swap their places', async () => {
    const before = await sums();
    await swap(await linkOf(rowIds[0], 0), await linkOf(rowIds[0], 1), stages().order);
    const after = await sums();
    expect(after.links).not.toBe(before.links);
    expect(after.row).toBe(before.row);
  });

  it('notice two entries that swap a tag', async () => {
    const before = await sums();
    await swap(await linkOf(rowIds[0], 0), await linkOf(rowIds[1], 0), stages().target);
    expect((await sums()).links).not.toBe(before.links);
  });

  it('notice a link that is gone, and a row’s time, and not a draft’s', async () => {
    const before = await sums();
    await knex()(stages().table)
      .where('id', (await linkOf(rowIds[0], 1)).id)
      .delete();
    expect((await sums()).links).not.toBe(before.links);
    const time = site.rawTime(Date.now() + 1000);
    await knex()(table()).whereNull('published_at').update({ updated_at: time });
    expect((await sums()).row).toBe(before.row);
    await knex()(table()).where('id', rowIds[0]).update({ updated_at: time });
    expect((await sums()).row).not.toBe(before.row);
  });

  it('notice rows that swap their times', async () => {
    const [one, other] = [site.rawTime(1_700_000_000_000), site.rawTime(1_700_000_001_000)];
    const setTimes = async (times: readonly (number | Date)[]): Promise<void> => {
      for (const [place, id] of rowIds.entries()) {
        await knex()(table()).where('id', id).update({ updated_at: times[place] });
      }
    };
    await setTimes([one, other]);
    const before = await sums();
    await setTimes([other, one]);
    expect((await sums()).row).not.toBe(before.row);
  });
});

describe('policyVersion of two catalogs over the same data', () => {
  let site: Site;
  beforeAll(async () => {
    site = await Site.start();
    for (const title of ['Leek', 'Beet', 'Carrot', 'Turnip']) {
      await site.publish(ARTICLE, { title, slug: title, funnelStages: [site.stages['awareness']] });
    }
    await site.publish(OFFER, { label: 'Book', slug: 'book' });
    await site.catalog.settled();
  });
  afterAll(() => site.app.stop());

  it('is equal when one grew by single changes and the other was loaded at once', async () => {
    const fresh = await site.freshView();
    expect(site.view.size).toBe(5);
    expect(fresh.policyVersion).toBe(site.view.policyVersion);
    expect(describeView(fresh, LOCALES)).toEqual(describeView(site.view, LOCALES));
  });

  it('differs when the settings that answers depend on differ, and not by others', async () => {
    const versionWith = async (change: Parameters<Site['anotherCatalog']>[0]): Promise<string> => {
      const catalog = site.anotherCatalog(change);
      await catalog.load();
      await catalog.stop();
      return catalog.view.policyVersion;
    };
    const same = site.view.policyVersion;
    const pacing = await versionWith((config) => ({
      ...config,
      pacing: { ...config.pacing, seenDays: 1 },
    }));
    const weights = await versionWith((config) => ({
      ...config,
      weights: { ...config.weights, stage: 9 },
    }));
    const reconciling = await versionWith((config) => ({
      ...config,
      catalog: { ...config.catalog, reconcileSeconds: 7 },
    }));
    expect([pacing, weights]).not.toContain(same);
    expect(pacing).not.toBe(weights);
    expect(reconciling).toBe(same);
  });
});
